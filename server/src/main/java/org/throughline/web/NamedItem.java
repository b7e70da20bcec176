package org.throughline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An item as people know it.
 *
 * @param id its identity
 * @param code what the plan calls it
 * @param name what it is described as
 * @param unit in which it is counted
 */
public record NamedItem(String id, String code, String name, String unit) {

    /** Where its plan at a site is shown. */
    public String planAddress(String site) {
        return "/plan?item=%s&site=%s".formatted(written(id), written(site));
    }

    private static String written(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}

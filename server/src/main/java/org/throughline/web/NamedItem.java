package org.throughline.web;

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
        return Addresses.planOf(id, site);
    }
}

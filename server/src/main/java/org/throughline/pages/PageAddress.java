package org.throughline.pages;

/**
 * Where a page is found, and what draws it.
 *
 * @param path its address, such as {@code /readiness/{order}}; its JSON twin has the same under {@code /api/v1}
 * @param name the template that draws it and the file of its texts, such as {@code readiness-order}
 * @param station the entry of the navigation that it belongs to
 */
public record PageAddress(String path, String name, Station station) {

    /** The page that the entry of the navigation leads to. */
    public static PageAddress of(Station station) {
        return new PageAddress(station.path(), station.path().substring(1), station);
    }
}

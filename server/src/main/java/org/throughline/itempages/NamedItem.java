package org.throughline.itempages;

import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.pages.Addresses;

/**
 * An item as people know it.
 *
 * @param id its identity
 * @param code what the plan calls it
 * @param name what it is described as
 * @param unit in which it is counted
 */
public record NamedItem(String id, String code, String name, String unit) {

    /** What people call an item: its code, or its name where it has none. */
    public static String called(ItemDescribed item) {
        return item.code().isBlank() ? item.name() : item.code();
    }

    /** Where its plan at a site is shown. */
    public String planAddress(String site) {
        return Addresses.planOf(id, site);
    }
}

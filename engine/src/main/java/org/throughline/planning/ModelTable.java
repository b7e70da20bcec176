package org.throughline.planning;

import java.util.Locale;

/** The tables of a planning model, named as the files of a model folder. */
public enum ModelTable {
    ITEMS,
    UOMS,
    SITES,
    CALENDARS,
    CALENDAR_EXCEPTIONS,
    ITEM_SITES,
    BOMS,
    BOM_LINES,
    SUPPLIERS,
    STOCK,
    RECEIPTS,
    ALLOCATIONS,
    DEMANDS,
    HISTORY;

    /** The file of a model folder that holds the table, such as {@code item_sites.csv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}

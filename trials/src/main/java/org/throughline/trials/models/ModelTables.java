package org.throughline.trials.models;

import java.util.List;

/** The files of a model with their columns, as planning.md lists them. */
record ModelTables(
        TableBuilder items,
        TableBuilder uoms,
        TableBuilder sites,
        TableBuilder calendars,
        TableBuilder calendarExceptions,
        TableBuilder itemSites,
        TableBuilder boms,
        TableBuilder bomLines,
        TableBuilder suppliers,
        TableBuilder stock,
        TableBuilder receipts,
        TableBuilder allocations,
        TableBuilder demands,
        TableBuilder history) {

    /** Returns the files without rows. */
    static ModelTables empty() {
        return new ModelTables(
                new TableBuilder("items.csv", "item uom", "description unit_cost unit_price"),
                new TableBuilder("uoms.csv", "uom base_uom factor", ""),
                new TableBuilder("sites.csv", "site", "description company calendar"),
                new TableBuilder("calendars.csv", "calendar working_days", ""),
                new TableBuilder("calendar_exceptions.csv", "calendar date working", ""),
                new TableBuilder(
                        "item_sites.csv",
                        "item site source",
                        "lead_time_days safety_stock safety_lead_time_days lot_rule lot_size period_days lot_min"
                                + " lot_multiple lot_max yield from_site planner"),
                new TableBuilder(
                        "boms.csv",
                        "bom parent_item",
                        "site type output_quantity uom priority effective_from effective_to"),
                new TableBuilder(
                        "bom_lines.csv", "bom component quantity", "uom scrap offset_days effective_from effective_to"),
                new TableBuilder(
                        "suppliers.csv", "supplier item", "site priority lead_time_days lot_min lot_multiple price"),
                new TableBuilder("stock.csv", "item site quantity", "location lot status"),
                new TableBuilder("receipts.csv", "receipt item site due_date quantity", "kind firm supplier"),
                new TableBuilder("allocations.csv", "receipt item site need_date quantity", ""),
                new TableBuilder(
                        "demands.csv", "demand item site due_date quantity", "kind customer priority unit_price"),
                new TableBuilder("history.csv", "item site date quantity", ""));
    }

    /** Returns all files. */
    List<TableBuilder> all() {
        return List.of(
                items,
                uoms,
                sites,
                calendars,
                calendarExceptions,
                itemSites,
                boms,
                bomLines,
                suppliers,
                stock,
                receipts,
                allocations,
                demands,
                history);
    }
}

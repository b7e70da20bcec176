package org.throughline.scenario;

import static org.throughline.scenario.Clauses.after;
import static org.throughline.scenario.Clauses.both;
import static org.throughline.scenario.Clauses.days;
import static org.throughline.scenario.Clauses.phrase;
import static org.throughline.scenario.Clauses.quantity;
import static org.throughline.scenario.Clauses.text;
import static org.throughline.scenario.Clauses.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.scenario.Clauses.Clause;
import org.throughline.scenario.Tables.Row;

/** Reads the lines that say what there is: items, units, sites, calendars, sources, BOMs and suppliers. */
final class StructureLines {

    private static final Set<String> OUTPUT_ENDS =
            Set.of("=", "normal", "phantom", "subcontract", "priority", "from", "to");

    private static final Clauses ITEM = new Clauses(
            "\"in UNIT\", \"cost N\", \"price N\" or \"TEXT\"",
            after("in", "uom", word("a unit")),
            after("cost", "unit_cost", quantity()),
            after("price", "unit_price", quantity()),
            text("description"));

    private static final Clauses SITE = new Clauses(
            "\"calendar NAME\", \"company NAME\" or \"TEXT\"",
            after("calendar", "calendar", word("a calendar")),
            after("company", "company", word("a company")),
            text("description"));

    private static final Clauses ITEM_SITE = new Clauses(
            "a clause such as \"5 days\", \"safety stock 10\", \"safety time 2 days\", \"lot for lot\","
                    + " \"fixed lots of 25\", \"every 7 days\", \"at least 20\", \"multiples of 12\", \"at most 40\","
                    + " \"yield 0.9\", \"from SITE\", \"planner NAME\" or \"= 1 ITEM + 2 ITEM\"",
            days("lead_time_days"),
            after("safety stock", "safety_stock", quantity()),
            after("safety time", "safety_lead_time_days", Words::days),
            phrase("lot for lot", "lot_rule", "lot_for_lot"),
            both("fixed lots of", "lot_rule", "fixed", "lot_size", quantity()),
            both("every", "lot_rule", "period", "period_days", Words::days),
            after("at least", "lot_min", quantity()),
            after("multiples of", "lot_multiple", quantity()),
            after("at most", "lot_max", quantity()),
            after("yield", "yield", quantity()),
            after("from", "from_site", word("a site")),
            after("planner", "planner", word("a planner")));

    private static final Clause OUTPUT = (words, row) -> {
        boolean found = words.take("output");
        if (found) {
            row.with("output_quantity", words.number("a quantity"));
            if (!words.end() && !words.startsWithOneOf(OUTPUT_ENDS)) {
                row.with("uom", words.word("a unit"));
            }
        }
        return found;
    };

    private static final Clauses BOM = new Clauses(
            "a clause such as \"phantom\", \"output 2 drum\", \"priority 2\", \"from DATE\", \"to DATE\","
                    + " \"= 1 ITEM\"",
            phrase("normal", "type", "normal"),
            phrase("phantom", "type", "phantom"),
            phrase("subcontract", "type", "subcontract"),
            OUTPUT,
            after("priority", "priority", words -> words.number("a priority")),
            after("from", "effective_from", Words::date),
            after("to", "effective_to", Words::date));

    private static final List<String> LINE_CLAUSES = List.of("scrap", "after", "from", "to", "+");

    private static final Clauses BOM_LINE = new Clauses(
            "\"scrap 0.1\", \"after 2 days\", \"from DATE\", \"to DATE\" or \"+ 1 ITEM\"",
            after("scrap", "scrap", quantity()),
            after("after", "offset_days", Words::days),
            after("from", "effective_from", Words::date),
            after("to", "effective_to", Words::date));

    private static final Clauses SUPPLIER = new Clauses(
            "a clause such as \"priority 2\", \"7 days\", \"at least 20\", \"multiples of 12\" or \"price 4\"",
            days("lead_time_days"),
            after("priority", "priority", words -> words.number("a priority")),
            after("at least", "lot_min", quantity()),
            after("multiples of", "lot_multiple", quantity()),
            after("price", "price", quantity()));

    private final Tables tables;
    private final Items items;

    StructureLines(Tables tables, Items items) {
        this.tables = tables;
        this.items = items;
    }

    /** Reads the rest of a line; false where the keyword is none of structure. */
    boolean read(String keyword, Words words) {
        switch (keyword) {
            case "item" -> ITEM.read(words, tables.add("items").with("item", words.word("an item")));
            case "unit" -> unit(words);
            case "site" -> SITE.read(words, tables.add("sites").with("site", words.word("a site")));
            case "calendar" -> calendar(words);
            case "closed" -> exceptions(words, "no");
            case "open" -> exceptions(words, "yes");
            case "make", "buy", "transfer", "subcontract", "unplanned", "none" -> itemSite(keyword, words);
            case "bom" -> bom(words);
            case "supplier" -> supplier(words);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void unit(Words words) {
        Row row = tables.add("uoms").with("uom", words.word("a unit"));
        words.must("=");
        row.with("factor", words.number("a factor")).with("base_uom", words.word("a unit"));
    }

    private void calendar(Words words) {
        Row row = tables.add("calendars").with("calendar", words.word("a calendar"));
        List<String> days = new ArrayList<>();
        while (!words.end()) {
            days.add(words.word("a day of the week"));
        }
        row.with("working_days", String.join(" ", days));
    }

    private void exceptions(Words words, String working) {
        String calendar = words.word("a calendar");
        do {
            LocalDate first = LocalDate.parse(words.date());
            LocalDate last = words.take("..") ? LocalDate.parse(words.date()) : first;
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                tables.add("calendar_exceptions")
                        .with("calendar", calendar)
                        .with("date", day.toString())
                        .with("working", working);
            }
        } while (words.take(","));
    }

    private void itemSite(String source, Words words) {
        Row row = tables.add("item_sites").with("source", source);
        items.node(words, row);
        ITEM_SITE.read(words, row, "=");
        if (words.end()) {
            return;
        }
        if (!source.equals("make") && !source.equals("subcontract")) {
            throw words.unexpected("the end of the line (only make and subcontract have a bill of material)");
        }
        String item = row.values().getOrDefault("item", "");
        tables.add("boms")
                .with("bom", usualBom(item))
                .with("parent_item", item)
                .with("type", source.equals("make") ? "normal" : "subcontract");
        bomLines(words, usualBom(item));
    }

    /** The name of the BOM that is written on the line of its item; it holds for all sites. */
    static String usualBom(String item) {
        return "B-" + item;
    }

    private void bom(Words words) {
        String bom = words.word("the name of a bill of material");
        Row row = tables.add("boms").with("bom", bom);
        items.itemAt(words, row, "parent_item");
        BOM.read(words, row, "=");
        bomLines(words, bom);
    }

    private void bomLines(Words words, String bom) {
        words.must("=");
        do {
            Row row = tables.add("bom_lines").with("bom", bom).with("quantity", words.number("a quantity"));
            String first = words.word("a unit or an item");
            boolean unit = !words.end() && !words.startsWithOneOf(LINE_CLAUSES);
            row.with("component", unit ? items.item(words) : items.known(first));
            if (unit) {
                row.with("uom", first);
            }
            BOM_LINE.read(words, row, "+");
        } while (words.take("+"));
    }

    private void supplier(Words words) {
        Row row = tables.add("suppliers").with("supplier", words.word("a supplier"));
        items.itemAt(words, row, "item");
        SUPPLIER.read(words, row);
    }
}

package org.throughline.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of a model folder as a scenario fills them: all columns of all files, an empty field for its default. */
final class Tables {

    /** The columns of each file, as the contract of model folders lists them. */
    static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            table("items", "item description uom unit_cost unit_price"),
            table("uoms", "uom base_uom factor"),
            table("sites", "site description company calendar"),
            table("calendars", "calendar working_days"),
            table("calendar_exceptions", "calendar date working"),
            table(
                    "item_sites",
                    "item site source lead_time_days safety_stock safety_lead_time_days lot_rule lot_size period_days"
                            + " lot_min lot_multiple lot_max yield from_site planner"),
            table("boms", "bom parent_item site type output_quantity uom priority effective_from effective_to"),
            table("bom_lines", "bom component quantity uom scrap offset_days effective_from effective_to"),
            table("suppliers", "supplier item site priority lead_time_days lot_min lot_multiple price"),
            table("stock", "item site location lot status quantity"),
            table("receipts", "receipt item site due_date quantity kind firm supplier"),
            table("allocations", "receipt item site need_date quantity"),
            table("demands", "demand item site due_date quantity kind customer priority unit_price"),
            table("history", "item site date quantity"));

    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    /** Adds an empty row to a table. */
    Row add(String table) {
        if (!COLUMNS.containsKey(table)) {
            throw new IllegalArgumentException("A model folder has no table (%s).".formatted(table));
        }
        Map<String, String> values = new LinkedHashMap<>();
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(values);
        return new Row(table, values);
    }

    /** The values of a table, row by row. */
    List<Map<String, String>> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The rows of a table, to be filled further. */
    List<Row> filled(String table) {
        return rows(table).stream().map(values -> new Row(table, values)).toList();
    }

    /** The texts of the model folder's files. */
    Map<String, String> texts() {
        return texts(false);
    }

    /** The same files, each with its rows in the opposite order. */
    Map<String, String> reversedTexts() {
        return texts(true);
    }

    private Map<String, String> texts(boolean reversed) {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach((table, values) -> texts.put(table + ".csv", text(table, reversed ? values.reversed() : values)));
        return texts;
    }

    private static String text(String table, List<Map<String, String>> rows) {
        List<String> columns = COLUMNS.getOrDefault(table, List.of());
        StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (Map<String, String> row : rows) {
            text.append(columns.stream()
                            .map(column -> field(row.getOrDefault(column, "")))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String field(String value) {
        return value.contains(",") ? "\"" + value + "\"" : value;
    }

    private static Map.Entry<String, List<String>> table(String name, String columns) {
        return Map.entry(name, List.of(columns.split(" ")));
    }

    /** One row to be filled. */
    record Row(String table, Map<String, String> values) {

        /** Writes a value; each column takes one only. */
        Row with(String column, String value) {
            if (!COLUMNS.getOrDefault(table, List.of()).contains(column)) {
                throw new IllegalArgumentException("The table (%s) has no column (%s).".formatted(table, column));
            }
            if (values.put(column, value) != null) {
                throw new IllegalArgumentException("(%s) is said twice.".formatted(column));
            }
            return this;
        }

        /** The columns that were written. */
        Set<String> written() {
            return new TreeSet<>(values.keySet());
        }
    }
}

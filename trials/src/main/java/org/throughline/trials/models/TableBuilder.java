package org.throughline.trials.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of one file of a model, which it writes in many ways that all mean the same. */
final class TableBuilder {

    /** Without these columns rows could contradict each other, so that they are left out only where all are empty. */
    private static final Set<String> NEEDED =
            Set.of("site", "lot_size", "from_site", "uom", "output_quantity", "x_note");

    private final String fileName;
    private final List<String> required;
    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    TableBuilder(String fileName, String requiredColumns, String optionalColumns) {
        this.fileName = fileName;
        this.required = List.of(requiredColumns.split(" ", -1));
        this.columns = new ArrayList<>(required);
        if (!optionalColumns.isEmpty()) {
            columns.addAll(List.of(optionalColumns.split(" ", -1)));
        }
    }

    /** Returns the name of the file. */
    String fileName() {
        return fileName;
    }

    /** Returns the columns that the file may have. */
    List<String> columns() {
        return columns;
    }

    /** Returns the rows. */
    List<Map<String, String>> rows() {
        return rows;
    }

    /** Adds a row of these values, given as column, value, column, value. */
    void add(String... columnsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < columnsAndValues.length; index += 2) {
            if (!columns.contains(columnsAndValues[index])) {
                throw new IllegalArgumentException(fileName + " has no column " + columnsAndValues[index]);
            }
            row.put(columnsAndValues[index], columnsAndValues[index + 1]);
        }
        rows.add(row);
    }

    /** Leaves out optional columns: mostly the empty ones, rarely others, whose defaults then hold for every row. */
    void leaveOutColumns(Dice dice) {
        columns.removeIf(column -> !required.contains(column)
                && (isEmpty(column) ? dice.percent(70) : !NEEDED.contains(column) && dice.percent(3)));
        rows.forEach(row -> row.keySet().retainAll(columns));
        if (dice.percent(10)) {
            columns.add("x_note");
            rows.forEach(row -> row.put("x_note", dice.word("_ seen 12 \"so\" a,b")));
        }
    }

    private boolean isEmpty(String column) {
        return rows.stream().allMatch(row -> row.getOrDefault(column, "").isEmpty());
    }

    /** Writes the rows and the columns in any order, with either end of line and with a few needless quotes. */
    String text(Dice dice) {
        List<String> header = dice.percent(50) ? columns : dice.shuffled(columns);
        String end = dice.percent(30) ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", header));
        for (Map<String, String> row : dice.shuffled(rows)) {
            lines.add(header.stream()
                    .map(column -> field(row.getOrDefault(column, ""), dice))
                    .collect(Collectors.joining(",")));
        }
        return String.join(end, lines) + (dice.percent(90) ? end : "");
    }

    private static String field(String value, Dice dice) {
        boolean special = value.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return special || dice.percent(2) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}

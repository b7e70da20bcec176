package org.throughline.trials.plain;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as the text of a CSV file (§7). */
final class CsvText {

    private CsvText() {}

    /** Returns the header and the rows, sorted as text by the columns in the order printed (§7). */
    static String of(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(lineOf(header));
        rows.stream().sorted(CodePoints.ROWS).map(CsvText::lineOf).forEach(text::append);
        return text.toString();
    }

    private static String lineOf(List<String> fields) {
        return fields.stream().map(CsvText::fieldOf).collect(Collectors.joining(",", "", "\n"));
    }

    private static String fieldOf(String value) {
        boolean plain = value.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}

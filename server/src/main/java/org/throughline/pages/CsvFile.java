package org.throughline.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as values with commas between, row by row. */
public final class CsvFile {

    /** By this sign Excel knows that the file is in UTF-8. */
    private static final String MARK = "\uFEFF";

    /** A text that begins so would be calculated by a spreadsheet, whoever wrote it. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvFile() {}

    /** Writes the heads and then the rows, as UTF-8; the stream stays open. */
    public static void write(List<String> heads, Iterator<List<Cell>> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        writer.write(heads.stream().map(CsvFile::quoted).collect(Collectors.joining(",", "", "\r\n")));
        while (rows.hasNext()) {
            writer.write(rows.next().stream().map(CsvFile::value).collect(Collectors.joining(",", "", "\r\n")));
        }
        writer.flush();
    }

    private static String value(Cell cell) {
        return switch (cell) {
            case Cell.Words(var words) -> quoted(harmless(words));
            case Cell.Amount(var amount) -> amount.toPlainString();
            case Cell.Day(var day) -> day.toString();
            case Cell.Time(var time) -> time.toString();
            case Cell.Nothing _ -> "";
        };
    }

    private static String harmless(String words) {
        return FORMULA.indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

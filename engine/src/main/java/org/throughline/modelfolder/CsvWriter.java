package org.throughline.modelfolder;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes CSV as RFC 4180 says, with line feeds, quoting only what needs it. */
final class CsvWriter {

    private final Writer writer;

    CsvWriter(Writer writer) {
        this.writer = writer;
    }

    void write(List<String> fields) throws IOException {
        for (int at = 0; at < fields.size(); at++) {
            if (at > 0) {
                writer.write(',');
            }
            writer.write(quoted(fields.get(at)));
        }
        writer.write('\n');
    }

    private static String quoted(String field) {
        for (int at = 0; at < field.length(); at++) {
            switch (field.charAt(at)) {
                case ',', '"', '\n', '\r' -> {
                    return '"' + field.replace("\"", "\"\"") + '"';
                }
                default -> {
                    // Needs no quotes.
                }
            }
        }
        return field;
    }
}

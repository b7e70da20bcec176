package org.throughline.plant.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of the company's own files: a line of names, then a line for each thing, with semicolons between. */
record Sheet(String name, List<Line> lines) {

    /** One line, by the names of its columns. */
    record Line(Map<String, String> cells) {

        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        BigDecimal number(String column) {
            return text(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(text(column));
        }

        int whole(String column) {
            return number(column).intValueExact();
        }

        /** What is between the bars of a cell. */
        List<String> list(String column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|", -1));
        }
    }

    static Sheet read(String name) {
        try (InputStream in = Objects.requireNonNull(Sheet.class.getResourceAsStream(name), name)) {
            List<String> texts = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] columns = texts.getFirst().split(";", -1);
            List<Line> lines = new ArrayList<>();
            for (String text : texts.subList(1, texts.size())) {
                String[] cells = text.split(";", -1);
                Map<String, String> line = new HashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    line.put(columns[i], cells[i]);
                }
                lines.add(new Line(line));
            }
            return new Sheet(name, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the sheet (%s) of the make-believe company cannot be read".formatted(name), e);
        }
    }
}

package org.throughline.modelfolder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one file of a model folder and reports everything that is wrong with its form. */
final class TableReader<T> {

    private final TableFormat<T> format;
    private final List<ReadingProblem> problems;
    private final List<T> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private FileContents.Form form = FileContents.Form.INTACT;

    TableReader(TableFormat<T> format, List<ReadingProblem> problems) {
        this.format = format;
        this.problems = problems;
    }

    FileContents<T> read(InputStream bytes) throws IOException {
        CsvReader reader = new CsvReader(new BufferedInputStream(bytes));
        try {
            readAll(reader);
        } catch (CsvReader.Malformed malformed) {
            damaged();
            problem(
                    malformed.code(),
                    malformed.line(),
                    "",
                    "the text " + malformed.getMessage(),
                    "Save the file as CSV in UTF-8, with fields in quotes where they hold commas or quotes");
        }
        return new FileContents<>(rows, lines, form);
    }

    private void readAll(CsvReader reader) throws IOException, CsvReader.Malformed {
        List<String> header = reader.next();
        readHeader(header);
        while (true) {
            reader.skipBlank();
            int line = reader.line();
            List<String> fields = reader.next();
            if (fields.isEmpty()) {
                return;
            }
            if (fields.size() == header.size()) {
                rows.add(format.reader()
                        .apply(new Row(
                                columns,
                                fields,
                                (code, column, text, advice) -> problem(code, line, column, text, advice))));
                lines.add(line);
            } else {
                damaged();
                problem(
                        "TL-MODEL-003",
                        line,
                        "",
                        "the record has %d fields, the header %d".formatted(fields.size(), header.size()),
                        "Give every column one field; put fields with commas in quotes");
            }
        }
    }

    private void damaged() {
        form = form == FileContents.Form.INTACT ? FileContents.Form.DAMAGED : form;
    }

    private void readHeader(List<String> header) {
        for (int at = 0; at < header.size(); at++) {
            String column = header.get(at);
            if (columns.putIfAbsent(column, at) != null) {
                problem("TL-MODEL-003", 1, column, "the column is there twice", "Keep one of them");
            }
            if (!format.knows(column)) {
                problem("TL-MODEL-005", 1, column, "the column is not known", "Known are: " + known());
            }
        }
        for (String column : format.required()) {
            if (!columns.containsKey(column)) {
                form = FileContents.Form.INCOMPLETE;
                problem("TL-MODEL-004", 1, column, "the column is missing", "Add it to the header");
            }
        }
    }

    private String known() {
        return Stream.concat(format.required().stream(), format.optional().stream())
                .collect(Collectors.joining(", ", "", ", and any that start with x_"));
    }

    private void problem(String code, int line, String column, String text, String advice) {
        problems.add(new ReadingProblem(code, format.table().fileName(), line, column, text, advice));
    }
}

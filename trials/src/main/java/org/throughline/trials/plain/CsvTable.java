package org.throughline.trials.plain;

import java.util.ArrayList;
import java.util.List;

/** Text in the CSV form of RFC 4180, cut into records (§1). */
public record CsvTable(List<CsvRecord> records) {

    /** A record and the line on which it begins. */
    public record CsvRecord(int line, List<String> fields) {}

    /** Returns the fields of every row of a plan's table after its header. */
    public static List<List<String>> rowsOf(String text) {
        Problems problems = new Problems();
        List<CsvRecord> records = read("", text, problems).records();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("no CSV table: " + problems.list());
        }
        return records.stream().skip(1).map(CsvRecord::fields).toList();
    }

    /** Reads the text; what is not RFC 4180 is an error and ends the reading. */
    static CsvTable read(String file, String text, Problems problems) {
        return new CsvTable(new Reader(file, text, problems).records());
    }

    private static final class Reader {

        private final String file;
        private final String text;
        private final Problems problems;
        private int position;
        private int line = 1;

        Reader(String file, String text, Problems problems) {
            this.file = file;
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            this.problems = problems;
        }

        private List<CsvRecord> records() {
            List<CsvRecord> records = new ArrayList<>();
            while (position < text.length()) {
                int begin = line;
                List<String> fields = record();
                boolean blank = fields.size() == 1 && fields.getFirst().isEmpty();
                if (!blank) {
                    records.add(new CsvRecord(begin, fields));
                }
            }
            return records;
        }

        private List<String> record() {
            List<String> fields = new ArrayList<>();
            fields.add(field());
            while (at(',')) {
                position++;
                fields.add(field());
            }
            endOfLine();
            return fields;
        }

        private String field() {
            return at('"') ? quoted() : bare();
        }

        private String bare() {
            int begin = position;
            while (position < text.length() && !at(',') && !at('\n') && !at('\r') && !at('"')) {
                position++;
            }
            return text.substring(begin, position);
        }

        private String quoted() {
            StringBuilder field = new StringBuilder();
            position++;
            while (position < text.length()) {
                if (at('"')) {
                    position++;
                    if (!at('"')) {
                        return field.toString();
                    }
                }
                if (at('\n')) {
                    line++;
                }
                field.append(text.charAt(position));
                position++;
            }
            refuse("a quoted field must end with a quote");
            return field.toString();
        }

        private void endOfLine() {
            if (position >= text.length()) {
                return;
            }
            if (at('\r')) {
                position++;
            }
            if (at('\n')) {
                position++;
                line++;
                return;
            }
            refuse("a field must be followed by a comma or the end of the line, and a quote inside must be doubled");
        }

        private boolean at(char character) {
            return position < text.length() && text.charAt(position) == character;
        }

        private void refuse(String message) {
            problems.add(new ModelProblem(file, line, "", "", message));
            position = text.length();
        }
    }
}

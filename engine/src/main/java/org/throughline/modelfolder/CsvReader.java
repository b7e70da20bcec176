package org.throughline.modelfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as RFC 4180 says, record by record: UTF-8, fields split by commas, quotes doubled inside quoted fields,
 * lines ended by CR LF, LF or CR. Blank lines are passed over, a byte order mark too. A field may hold at most
 * {@value #FIELD_MAX} characters and a record {@value #FIELDS_MAX} fields, so that a broken file cannot fill the
 * memory.
 */
final class CsvReader {

    static final int FIELD_MAX = 10_000;
    static final int FIELDS_MAX = 1_000;

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** What is wrong with the text, and the line on which it starts to be. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final int line;

        Malformed(String code, int line, String message) {
            super(message);
            this.code = code;
            this.line = line;
        }

        String code() {
            return code;
        }

        int line() {
            return line;
        }
    }

    private final Utf8Text reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private int at;
    private int end;
    private int line = 1;

    CsvReader(InputStream bytes) {
        reader = new Utf8Text(bytes);
    }

    /** The line on which the next character stands, from 1. */
    int line() {
        return line;
    }

    /** The fields of the next record that is not blank; an empty list at the end of the text. */
    List<String> next() throws IOException, Malformed {
        skipBlank();
        List<String> fields = new ArrayList<>();
        if (peek() == END) {
            return fields;
        }
        while (true) {
            fields.add(peek() == '"' ? quoted() : plain());
            if (fields.size() > FIELDS_MAX) {
                throw new Malformed("TL-MODEL-003", line, "has more than %d fields".formatted(FIELDS_MAX));
            }
            if (peek() != ',') {
                endLine();
                return fields;
            }
            take();
        }
    }

    /** Passes over blank lines, and over a byte order mark at the start. */
    void skipBlank() throws IOException, Malformed {
        if (line == 1 && at == 0 && peek() == BYTE_ORDER_MARK) {
            take();
        }
        while (peek() == '\n' || peek() == '\r') {
            endLine();
        }
    }

    private String plain() throws IOException, Malformed {
        field.setLength(0);
        for (int next = peek(); next != ',' && next != '\n' && next != '\r' && next != END; next = peek()) {
            if (next == '"') {
                throw new Malformed("TL-MODEL-003", line, "has a quote inside a field that is not quoted");
            }
            append(take());
        }
        return field.toString();
    }

    private String quoted() throws IOException, Malformed {
        int started = line;
        field.setLength(0);
        take();
        while (true) {
            int next = peek();
            if (next == END) {
                throw new Malformed("TL-MODEL-003", started, "has a quote that is never closed");
            }
            take();
            if (next == '"') {
                if (peek() != '"') {
                    break;
                }
                take();
            } else if (next == '\n' || (next == '\r' && peek() != '\n')) {
                line++;
            }
            append(next);
        }
        int after = peek();
        if (after != ',' && after != '\n' && after != '\r' && after != END) {
            throw new Malformed("TL-MODEL-003", line, "has text after a closing quote");
        }
        return field.toString();
    }

    private void append(int character) throws Malformed {
        if (field.length() == FIELD_MAX) {
            throw new Malformed("TL-MODEL-003", line, "has a field of more than %d characters".formatted(FIELD_MAX));
        }
        field.append((char) character);
    }

    private void endLine() throws IOException, Malformed {
        if (take() == '\r' && peek() == '\n') {
            take();
        }
        line++;
    }

    private int take() throws IOException, Malformed {
        int next = peek();
        at++;
        return next;
    }

    private int peek() throws IOException, Malformed {
        if (at == end && end >= 0) {
            try {
                end = reader.read(buffer);
                at = 0;
            } catch (CharacterCodingException notUtf8) {
                throw new Malformed("TL-MODEL-002", line, "is not UTF-8 text");
            }
        }
        return end < 0 ? END : buffer[at];
    }
}

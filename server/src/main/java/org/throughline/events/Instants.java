package org.throughline.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Points in time as in ISO 8601. Each fact has several, so the usual form is read by its places. */
final class Instants {

    private static final String USUAL = "0000-00-00T00:00:00Z";

    private Instants() {}

    /**
     * Reads a point in time.
     *
     * @throws DateTimeException where it is none
     */
    static Instant read(String text) {
        return isUsual(text)
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    /** Reads a point in time, and writes it in the form that every point in time has. */
    static String canonical(String text) {
        Instant read = read(text);
        return isUsual(text) ? text : read.toString();
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int at = 0; at < USUAL.length(); at++) {
            char letter = text.charAt(at);
            boolean fits = USUAL.charAt(at) == '0' ? letter >= '0' && letter <= '9' : letter == USUAL.charAt(at);
            if (!fits) {
                return false;
            }
        }
        // Midnight may be written as hour 24, which is another day.
        return !text.startsWith("24", 11);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}

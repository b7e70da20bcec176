package org.throughline.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as other systems write them: {@code 2026-11-21 16:14:09} in UTC, or as in ISO 8601. */
final class Times {

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String FORM = "0000-00-00 00:00:00";

    private Times() {}

    /**
     * Reads a time. Each row has several, so they are read by their places and not by a pattern.
     *
     * @throws DateTimeException where it is none
     */
    static Instant parse(String text) {
        if (text.indexOf('T') > 0) {
            return Instant.parse(text);
        }
        if (!isPlain(text)) {
            throw new DateTimeException("The time (%s) is not as in 2026-11-21 16:14:09.".formatted(text));
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        return date.atTime(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    /**
     * The time as in ISO 8601.
     *
     * @throws DateTimeException where it is none
     */
    static String inWords(String text) {
        Instant time = parse(text);
        return isPlain(text) ? text.substring(0, 10) + "T" + text.substring(11) + "Z" : time.toString();
    }

    private static boolean isPlain(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int at = 0; at < FORM.length(); at++) {
            char letter = text.charAt(at);
            boolean fits = FORM.charAt(at) == '0' ? letter >= '0' && letter <= '9' : letter == FORM.charAt(at);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static String plain(Instant time) {
        return PLAIN.format(time.atOffset(ZoneOffset.UTC));
    }
}

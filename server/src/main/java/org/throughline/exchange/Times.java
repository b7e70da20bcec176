package org.throughline.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as other systems write them: {@code 2026-11-21 16:14:09} in UTC, or as in ISO 8601. */
final class Times {

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Times() {}

    /**
     * Reads a time.
     *
     * @throws java.time.DateTimeException where it is none
     */
    static Instant parse(String text) {
        return text.indexOf('T') > 0
                ? Instant.parse(text)
                : LocalDateTime.parse(text, PLAIN).toInstant(ZoneOffset.UTC);
    }

    static String plain(Instant time) {
        return PLAIN.format(time.atOffset(ZoneOffset.UTC));
    }
}

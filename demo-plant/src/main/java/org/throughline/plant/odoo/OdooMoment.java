package org.throughline.plant.odoo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A time as somebody writes it in a domain: to the second, whatever fractions are written, or a whole day.
 *
 * @param at the second, or the beginning of the day in UTC
 * @param isDay whether a day was written
 */
record OdooMoment(Instant at, boolean isDay) {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Pattern ZONED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ].*(Z|[+-]\\d\\d:?\\d\\d)");

    static OdooMoment parse(String text) {
        if (ZONED.matcher(text).matches()) {
            throw OdooRefusal.value("expecting only datetimes with no timezone: " + PythonText.said(text));
        }
        try {
            if (text.length() == 10) {
                return new OdooMoment(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), true);
            }
            Instant at = LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            return new OdooMoment(at.truncatedTo(ChronoUnit.SECONDS), false);
        } catch (DateTimeException e) {
            String said = PythonText.said(text);
            throw OdooRefusal.value("Invalid term %s in expression date: %s".formatted(said, said));
        }
    }

    /** The first moment after what was written: Odoo compares whole seconds, or whole days. */
    Instant end() {
        return isDay ? at.plus(1, ChronoUnit.DAYS) : at.plusSeconds(1);
    }

    LocalDate day() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static String print(Instant at) {
        return FORMAT.format(at);
    }
}

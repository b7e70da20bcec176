package org.throughline.pages;

import java.time.Duration;
import java.time.Instant;

/**
 * How long ago something was, as people say it: in one unit, the largest that fits.
 *
 * @param amount whole units, rounded down
 * @param milliseconds the same in full
 */
public record Elapsed(long amount, Span span, long milliseconds) {

    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    /** The units of time. */
    public enum Span {
        SECONDS,
        MINUTES,
        HOURS,
        DAYS
    }

    /** From then to now; nothing where the clock of another system runs ahead. */
    public static Elapsed between(Instant then, Instant now) {
        return of(Duration.between(then, now));
    }

    /** A time in one unit; nothing where it is negative. */
    public static Elapsed of(Duration duration) {
        Duration time = duration.isNegative() ? Duration.ZERO : duration;
        if (time.compareTo(TWO_DAYS) >= 0) {
            return new Elapsed(time.toDays(), Span.DAYS, time.toMillis());
        }
        if (time.compareTo(TWO_HOURS) >= 0) {
            return new Elapsed(time.toHours(), Span.HOURS, time.toMillis());
        }
        return time.compareTo(TWO_MINUTES) >= 0
                ? new Elapsed(time.toMinutes(), Span.MINUTES, time.toMillis())
                : new Elapsed(time.toSeconds(), Span.SECONDS, time.toMillis());
    }
}

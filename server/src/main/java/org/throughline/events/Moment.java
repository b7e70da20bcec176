package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A point in time, written as in ISO 8601 in UTC; {@link #NONE} where nobody has said one. */
public record Moment(@JsonValue String value) {

    /** Nobody has said one. */
    public static final Moment NONE = new Moment("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Moment {
        if (!value.isEmpty()) {
            value = instant(value, Instants::canonical);
        }
    }

    /** This point in time. */
    public static Moment of(Instant instant) {
        return new Moment(instant.toString());
    }

    /** The point in time, where somebody has said one. */
    public Optional<Instant> instant() {
        return value.isEmpty() ? Optional.empty() : Optional.of(instant(value, Instants::read));
    }

    private static <T> T instant(String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "The time (%s) must be as in 2026-03-02T06:00:00Z, or empty.".formatted(value), malformed);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import java.util.regex.Pattern;

/** The kind of a fact with the version of its content, such as {@code throughline.stock-moved.v1}. */
public record EventType(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*\\.v[1-9][0-9]*");

    public EventType {
        Words.require("type", value, Limits.standard().sourceLengthMax());
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The type (%s) must be small words joined by dots and end in its version, as in a.b-c.v1."
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The place that something comes from or goes to; {@link #NONE} where it is none of ours or not said. */
public record LocationReference(@JsonValue String value) {

    /** Not said. */
    public static final LocationReference NONE = new LocationReference("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocationReference {
        if (!value.isEmpty()) {
            Words.require("location", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The unit that something comes in; {@link #NONE} where any quantity will do. */
public record UnitReference(@JsonValue String value) {

    /** Any quantity will do. */
    public static final UnitReference NONE = new UnitReference("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitReference {
        if (!value.isEmpty()) {
            Words.require("unit", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The item that something is for; {@link #NONE} where it is for a whole family. */
public record ItemReference(@JsonValue String value) {

    /** It is for the whole family. */
    public static final ItemReference NONE = new ItemReference("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemReference {
        if (!value.isEmpty()) {
            Words.require("item", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

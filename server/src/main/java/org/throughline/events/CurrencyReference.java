package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The currency of an amount; {@link #NONE} where nobody says which. */
public record CurrencyReference(@JsonValue String value) {

    /** Nobody says which. */
    public static final CurrencyReference NONE = new CurrencyReference("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CurrencyReference {
        if (!value.isEmpty()) {
            Words.require("currency", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

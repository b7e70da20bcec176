package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whose the stock is where it is not the company's own (consignment); {@link #NONE} where it is. */
public record OwnerId(@JsonValue String value) {

    /** There is none. */
    public static final OwnerId NONE = new OwnerId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OwnerId {
        if (!value.isEmpty()) {
            Words.require("owner", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A lot or serial number; {@link #NONE} where the item is not tracked. */
public record LotId(@JsonValue String value) {

    /** There is none. */
    public static final LotId NONE = new LotId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LotId {
        if (!value.isEmpty()) {
            Words.require("lot", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

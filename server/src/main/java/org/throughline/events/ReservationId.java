package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One reservation, such as {@code odoo:stock.move.line:4712}. */
public record ReservationId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReservationId {
        Words.require("reservation", value, Limits.standard().identityLengthMax());
    }

    @Override
    public String toString() {
        return value;
    }
}

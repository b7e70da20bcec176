package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One movement of stock, such as {@code odoo:stock.move.line:4711}. */
public record MoveId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MoveId {
        Words.require("move", value, Limits.standard().identityLengthMax());
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A unit of measure, such as {@code odoo:uom.uom:1}. */
public record UnitId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Words.require("unit", value, Limits.standard().identityLengthMax());
    }

    @Override
    public String toString() {
        return value;
    }
}

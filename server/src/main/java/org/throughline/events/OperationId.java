package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A step of a routing, such as {@code odoo:mrp.routing.workcenter:2}; {@link #NONE} where none is named. */
public record OperationId(@JsonValue String value) {

    /** None is named. */
    public static final OperationId NONE = new OperationId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperationId {
        if (!value.isEmpty()) {
            Words.require("operation", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

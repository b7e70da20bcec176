package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One operation of one manufacturing order, such as {@code odoo:mrp.workorder:8}; {@link #NONE} where none is named.
 */
public record WorkOrderId(@JsonValue String value) {

    /** None is named. */
    public static final WorkOrderId NONE = new WorkOrderId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkOrderId {
        if (!value.isEmpty()) {
            Words.require("work order", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A line of a sales order, such as {@code odoo:sale.order.line:31}; {@link #NONE} where there is none. */
public record SalesLineId(@JsonValue String value) {

    /** There is none. */
    public static final SalesLineId NONE = new SalesLineId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SalesLineId {
        if (!value.isEmpty()) {
            Words.require("line of a sales order", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

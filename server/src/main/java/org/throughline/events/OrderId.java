package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The order that something is done for, such as {@code odoo:mrp.production:91}; {@link #NONE} where there is none. */
public record OrderId(@JsonValue String value) {

    /** There is none. */
    public static final OrderId NONE = new OrderId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrderId {
        if (!value.isEmpty()) {
            Words.require("order", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A line of a purchase order, such as {@code odoo:purchase.order.line:17}; {@link #NONE} where there is none. */
public record PurchaseLineId(@JsonValue String value) {

    /** There is none. */
    public static final PurchaseLineId NONE = new PurchaseLineId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PurchaseLineId {
        if (!value.isEmpty()) {
            Words.require("line of a purchase order", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

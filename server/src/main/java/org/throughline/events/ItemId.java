package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An item as its home system keys it, such as {@code odoo:product.product:8}: codes for people may be empty or
 * double.
 */
public record ItemId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemId {
        Words.require("item", value, Limits.standard().identityLengthMax());
    }

    @Override
    public String toString() {
        return value;
    }
}

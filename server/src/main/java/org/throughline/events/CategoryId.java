package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A category of items, such as {@code odoo:product.category:2}; {@link #NONE} above the topmost. */
public record CategoryId(@JsonValue String value) {

    /** There is none. */
    public static final CategoryId NONE = new CategoryId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CategoryId {
        if (!value.isEmpty()) {
            Words.require("item category", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

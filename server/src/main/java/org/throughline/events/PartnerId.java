package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A customer, supplier or subcontractor, such as {@code odoo:res.partner:12}; {@link #NONE} where there is none. */
public record PartnerId(@JsonValue String value) {

    /** There is none. */
    public static final PartnerId NONE = new PartnerId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnerId {
        if (!value.isEmpty()) {
            Words.require("partner", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

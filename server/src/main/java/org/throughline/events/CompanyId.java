package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A company with books of its own, such as {@code odoo:res.company:1}; {@link #NONE} where something is for every
 * company.
 */
public record CompanyId(@JsonValue String value) {

    /** It is for every company. */
    public static final CompanyId NONE = new CompanyId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompanyId {
        if (!value.isEmpty()) {
            Words.require("company", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

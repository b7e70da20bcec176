package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Somebody who is responsible for something, such as {@code odoo:res.users:2}; {@link #NONE} where nobody is. */
public record PersonId(@JsonValue String value) {

    /** Nobody is. */
    public static final PersonId NONE = new PersonId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (!value.isEmpty()) {
            Words.require("person", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A calendar of working time, such as {@code odoo:resource.calendar:1}; {@link #NONE} where there is none. */
public record CalendarId(@JsonValue String value) {

    /** There is none. */
    public static final CalendarId NONE = new CalendarId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarId {
        if (!value.isEmpty()) {
            Words.require("calendar", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

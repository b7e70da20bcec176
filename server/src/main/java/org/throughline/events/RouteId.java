package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A route by which an item may come to a place, such as {@code odoo:stock.route:5}; {@link #NONE} where none is
 * chosen.
 */
public record RouteId(@JsonValue String value) {

    /** None is chosen. */
    public static final RouteId NONE = new RouteId("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RouteId {
        if (!value.isEmpty()) {
            Words.require("route", value, Limits.standard().identityLengthMax());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

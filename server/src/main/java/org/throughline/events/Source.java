package org.throughline.events;

/** Where a fact comes from, such as {@code odoo} or {@code throughline/supply}. */
public record Source(String value) {

    public Source {
        Words.require("source", value, Limits.standard().sourceLengthMax());
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.throughline.events;

/** Identity of a fact, made by whoever saw it first, such as {@code odoo:stock.move:4711:2026-03-10T08:00:00}. */
public record FactId(String value) {

    public FactId {
        Words.require("identity of a fact", value, Limits.standard().identityLengthMax());
    }

    @Override
    public String toString() {
        return value;
    }
}

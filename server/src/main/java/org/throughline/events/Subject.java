package org.throughline.events;

/** What a fact is about, such as {@code stock.move:4711}; facts about one subject keep their order. */
public record Subject(String value) {

    public Subject {
        Words.require("subject", value, Limits.standard().identityLengthMax());
    }

    @Override
    public String toString() {
        return value;
    }
}

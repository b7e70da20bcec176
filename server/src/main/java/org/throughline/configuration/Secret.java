package org.throughline.configuration;

/** A key or password read from a file; it never shows in a log because its text form is a row of dots. */
public record Secret(String word) {

    public Secret {
        if (word.isBlank()) {
            throw new IllegalArgumentException("The secret must not be blank.");
        }
    }

    @Override
    public String toString() {
        return "Secret[...]";
    }
}

package org.throughline.database;

/** A secret word; it never shows in a log because its text form is a row of dots. */
public record Password(String word) {

    public Password {
        if (word.isBlank()) {
            throw new IllegalArgumentException("The password must not be blank.");
        }
    }

    @Override
    public String toString() {
        return "Password[...]";
    }
}

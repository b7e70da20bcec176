package org.throughline.planning;

import java.util.Optional;

/** A row of a plan that is new, gone or changed; {@code before} is empty where it is new, {@code after} where gone. */
public record Different<T>(Optional<T> before, Optional<T> after) {

    /** Refuses a row that never was. */
    public Different {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("A row that is neither before nor after is no difference.");
        }
    }

    /** Whether the row was not there before. */
    public boolean isNew() {
        return before.isEmpty();
    }

    /** Whether the row is there no more. */
    public boolean isGone() {
        return after.isEmpty();
    }

    /** The row as it is, or as it was where it is gone. */
    public T row() {
        return after.or(() -> before).orElseThrow();
    }
}

package org.throughline.database;

import org.jspecify.annotations.Nullable;

/** The store cannot do what it was asked; the message carries the code, the values and what to do next. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DatabaseFault fault;

    public DatabaseException(DatabaseFault fault, String what, String advice) {
        this(fault, what, advice, null);
    }

    public DatabaseException(DatabaseFault fault, String what, String advice, @Nullable Throwable cause) {
        super("%s %s%nMaybe %s".formatted(fault.code(), what, advice), cause);
        this.fault = fault;
    }

    /** The kind of failure; it decides what happens next, never the text. */
    public DatabaseFault fault() {
        return fault;
    }
}

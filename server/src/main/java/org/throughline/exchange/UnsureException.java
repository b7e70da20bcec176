package org.throughline.exchange;

/** What is asked is of a kind that only the library for JSONata knows. It tells nothing else, so it costs nothing. */
final class UnsureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsureException() {
        super(null, null, false, false);
    }
}

package org.throughline.web;

/** The pages cannot be served; the message carries the code, the values and what to do next. */
public final class WebException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebException(String message, Throwable cause) {
        super(message, cause);
    }
}

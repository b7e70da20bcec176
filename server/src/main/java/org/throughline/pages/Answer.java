package org.throughline.pages;

import java.util.Optional;

/** What a page says to a visit. */
public sealed interface Answer<C extends Record> {

    /** There is something to show. */
    record Shown<C extends Record>(C content) implements Answer<C> {}

    /**
     * There is nothing at this address.
     *
     * @param what what was looked for, as a name
     */
    record Missing<C extends Record>(String what) implements Answer<C> {}

    /** What was found under this name, if anything was. */
    static <C extends Record> Answer<C> of(String name, Optional<C> found) {
        return found.<Answer<C>>map(Shown::new).orElseGet(() -> new Missing<>(name));
    }
}

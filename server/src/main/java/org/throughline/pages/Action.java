package org.throughline.pages;

import java.util.function.BiFunction;

/**
 * Something that can be done on a page, by those who may see it.
 *
 * @param name the last part of its address, such as {@code create}
 * @param form what is filled in: a record of {@code String} and {@code List<String>} components
 * @param handler does it
 */
public record Action<F extends Record>(String name, Class<F> form, BiFunction<Visit, F, Outcome> handler) {

    /** Does it with what was filled in. */
    public Outcome act(Visit visit, FilledForm filled) {
        return handler.apply(visit, filled.as(form));
    }
}

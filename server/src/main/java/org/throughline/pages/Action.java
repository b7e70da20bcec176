package org.throughline.pages;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Something that can be done on a page, by those who may see it.
 *
 * @param name the last part of its address, such as {@code create}
 * @param form what is filled in: a record of {@code String} and {@code List<String>} components
 * @param reads what it reads from behind the question mark of its address
 * @param handler does it
 */
public record Action<F extends Record>(
        String name, Class<F> form, List<Parameter> reads, BiFunction<Visit, F, Outcome> handler) {

    public Action {
        reads = List.copyOf(reads);
    }

    /** Something that needs no more than what is filled in. */
    public Action(String name, Class<F> form, BiFunction<Visit, F, Outcome> handler) {
        this(name, form, List.of(), handler);
    }

    /** Does it with what was filled in. */
    public Outcome act(Visit visit, FilledForm filled) {
        return handler.apply(visit, filled.as(form));
    }
}

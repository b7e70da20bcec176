package org.throughline.supply;

import java.util.Set;
import java.util.function.Function;

/**
 * Rows that name something that is another than the last time, so that what was made of them does not hold.
 *
 * @param isNone whether there cannot be any, so that none need be looked at
 */
record Stale<R>(boolean isNone, Naming<R> naming) {

    /** Tells whether a row is one of them. */
    interface Naming<R> {

        boolean has(R row);
    }

    static <R> Stale<R> none() {
        return new Stale<>(true, _ -> false);
    }

    /** Those that name one of these. */
    static <K, R> Stale<R> naming(Set<K> others, Function<R, K> key) {
        return new Stale<>(others.isEmpty(), row -> others.contains(key.apply(row)));
    }

    boolean has(R row) {
        return !isNone && naming.has(row);
    }

    /** These and those. */
    Stale<R> or(Stale<R> more) {
        return isNone ? more : more.isNone ? this : new Stale<>(false, row -> has(row) || more.has(row));
    }
}

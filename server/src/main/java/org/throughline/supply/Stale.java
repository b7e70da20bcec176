package org.throughline.supply;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows that name something that is another than the last time, so that what was made of them does not hold. */
final class Stale<R> {

    private final boolean isNone;
    private final Predicate<R> rows;

    private Stale(boolean isNone, Predicate<R> rows) {
        this.isNone = isNone;
        this.rows = rows;
    }

    static <R> Stale<R> none() {
        return new Stale<>(true, _ -> false);
    }

    static <R> Stale<R> of(Predicate<R> rows) {
        return new Stale<>(false, rows);
    }

    /** Those that name one of these. */
    static <K, R> Stale<R> naming(Set<K> others, Function<R, K> key) {
        return others.isEmpty() ? none() : of(row -> others.contains(key.apply(row)));
    }

    /** Whether there cannot be any, so that none need be looked at. */
    boolean isNone() {
        return isNone;
    }

    boolean has(R row) {
        return !isNone && rows.test(row);
    }

    /** These and those. */
    Stale<R> or(Stale<R> more) {
        return isNone ? more : more.isNone ? this : of(rows.or(more.rows));
    }
}

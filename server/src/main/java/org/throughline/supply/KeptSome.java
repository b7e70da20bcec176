package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is made of some rows of a list and of others not, kept as {@link KeptEach} keeps what is made of each. */
final class KeptSome<B, R, T> {

    private final KeptEach<B, R, Optional<T>> each = new KeptEach<>();
    private final Derived<List<Optional<T>>, List<T>> present = new Derived<>();

    /** What is made of the rows, in their order; the same list as the last time where all rows are the same. */
    List<T> of(B basis, List<R> rows, Function<R, Optional<T>> making) {
        return of(basis, rows, Stale.none(), making);
    }

    /**
     * The same of rows that name others.
     *
     * @param stale those of which something that they name is another than the last time
     */
    List<T> of(B basis, List<R> rows, Stale<R> stale, Function<R, Optional<T>> making) {
        return present.of(
                each.of(basis, rows, stale, making),
                all -> all.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableList()));
    }
}

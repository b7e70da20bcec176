package org.throughline.supply;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of each row of a list, of that row, of a basis, and of rows that it names. It is made again only of rows
 * that are not the same as the last time, or that are said to be stale, as long as the basis is the same. Rows that are
 * the same objects as before cost next to nothing.
 */
final class KeptEach<B, R, T> {

    /** The basis of what stands on its row alone, and on what that names. */
    enum Nothing {
        NOTHING
    }

    private @Nullable B basis;
    private List<R> rows = List.of();
    private List<T> made = List.of();

    /** One for each row, in their order; the same list as the last time where all rows are the same. */
    List<T> of(B basis, List<R> rows, Function<R, T> making) {
        return of(basis, rows, Stale.none(), making);
    }

    /**
     * The same of rows that name others.
     *
     * @param stale those of which something that they name is another than the last time
     */
    List<T> of(B basis, List<R> rows, Stale<R> stale, Function<R, T> making) {
        if (!basis.equals(this.basis)) {
            this.rows = List.of();
            made = List.of();
        }
        Overlap same = Overlap.of(this.rows, rows, stale);
        if (same.isNotAll()) {
            made = again(rows, same, stale, making);
        }
        this.basis = basis;
        this.rows = rows;
        return made;
    }

    private List<T> again(List<R> next, Overlap same, Stale<R> stale, Function<R, T> making) {
        List<T> things = new ArrayList<>(next.size());
        things.addAll(made.subList(0, same.head()));
        Function<Integer, @Nullable T> known = same.isInPlace() ? at -> inPlace(next, at) : elsewhere(next, same);
        for (int at = same.head(); at < same.endAfter(); at++) {
            R row = next.get(at);
            @Nullable T thing = stale.has(row) ? null : known.apply(at);
            things.add(thing == null ? making.apply(row) : thing);
        }
        things.addAll(made.subList(same.endBefore(), made.size()));
        return List.copyOf(things);
    }

    private @Nullable T inPlace(List<R> next, int at) {
        return Objects.equals(rows.get(at), next.get(at)) ? made.get(at) : null;
    }

    private Function<Integer, @Nullable T> elsewhere(List<R> next, Overlap same) {
        IdentityHashMap<R, T> known = new IdentityHashMap<>(same.endBefore() - same.head());
        for (int at = same.head(); at < same.endBefore(); at++) {
            known.put(rows.get(at), made.get(at));
        }
        return at -> known.get(next.get(at));
    }
}

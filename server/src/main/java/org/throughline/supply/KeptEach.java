package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of each row of a list, of that row, of a basis, and of rows that it names. As long as the basis is the
 * same it is made again only of rows that are new or stale, and of some more where many rows changed their places.
 * Rows that are the same objects as before cost next to nothing.
 */
final class KeptEach<B, R, T> {

    /** The basis of what stands on its row alone, and on what that names. */
    enum Nothing {
        NOTHING
    }

    /** So many rows are made again before it pays to sort the others. */
    private static final int FEW = 32;

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
        Between between = new Between(same);
        for (int at = same.head(); at < same.endAfter(); at++) {
            R row = next.get(at);
            Optional<T> known = stale.has(row) ? Optional.empty() : between.find(row, at);
            things.add(known.orElseGet(() -> making.apply(row)));
        }
        things.addAll(made.subList(same.endBefore(), made.size()));
        return List.copyOf(things);
    }

    /** What was made of the rows between those that are alike; it is sorted only where too many are not in place. */
    private final class Between {

        private final Overlap same;
        private final IdentityHashMap<R, T> objects = new IdentityHashMap<>();
        private final Map<R, T> values = new HashMap<>();
        private int notInPlace;
        private int notFound;

        Between(Overlap same) {
            this.same = same;
        }

        Optional<T> find(R row, int at) {
            if (same.isInPlace() && Objects.equals(rows.get(at), row)) {
                return Optional.of(made.get(at));
            }
            notInPlace++;
            if (same.isInPlace() && notInPlace <= FEW) {
                return Optional.empty();
            }
            Optional<T> known = ofObject(row);
            notFound += known.isPresent() ? 0 : 1;
            return known.isPresent() || notFound <= FEW ? known : ofEqual(row);
        }

        private Optional<T> ofObject(R row) {
            if (objects.isEmpty()) {
                sort(objects::put);
            }
            return Optional.ofNullable(objects.get(row));
        }

        private Optional<T> ofEqual(R row) {
            if (values.isEmpty()) {
                sort(values::put);
            }
            return Optional.ofNullable(values.get(row));
        }

        private void sort(BiConsumer<R, T> into) {
            for (int at = same.head(); at < same.endBefore(); at++) {
                into.accept(rows.get(at), made.get(at));
            }
        }
    }
}

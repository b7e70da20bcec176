package org.throughline.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of each row of a list, of that row and of a basis alone. It is made again only of rows that are other
 * objects than the last time, as long as the basis is the same.
 */
final class KeptEach<B, R, T> {

    private @Nullable B basis;
    private List<R> rows = List.of();
    private List<T> made = List.of();

    /** One for each row, in their order. */
    List<T> of(B basis, List<R> rows, Function<R, T> making) {
        boolean stands = basis.equals(this.basis);
        int[] places = SameRows.places(stands ? this.rows : List.of(), rows);
        List<T> next = new ArrayList<>(rows.size());
        for (int at = 0; at < places.length; at++) {
            next.add(places[at] == SameRows.NEW ? making.apply(rows.get(at)) : made.get(places[at]));
        }
        this.basis = basis;
        this.rows = rows;
        made = Collections.unmodifiableList(next);
        return made;
    }
}

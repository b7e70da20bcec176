package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of each row of a list, of that row and of a basis alone. It is made again only of rows that are not
 * equal to one of the last time, as long as the basis is the same. Rows that are the same objects as before cost next
 * to nothing.
 */
final class KeptEach<B, R, T> {

    private @Nullable B basis;
    private List<R> rows = List.of();
    private List<T> made = List.of();

    /** One for each row, in their order; the same list as the last time where all rows are equal. */
    List<T> of(B basis, List<R> rows, Function<R, T> making) {
        if (!basis.equals(this.basis)) {
            this.rows = List.of();
            made = List.of();
        }
        int head = 0;
        int shorter = Math.min(rows.size(), this.rows.size());
        while (head < shorter && rows.get(head).equals(this.rows.get(head))) {
            head++;
        }
        if (head < rows.size() || head < this.rows.size()) {
            made = again(rows, head, making);
        }
        this.basis = basis;
        this.rows = rows;
        return made;
    }

    /** @param head how many rows are the same as before, from the first on */
    private List<T> again(List<R> next, int head, Function<R, T> making) {
        int shift = rows.size() - next.size();
        int end = next.size();
        while (end > head && end + shift > head && next.get(end - 1).equals(rows.get(end + shift - 1))) {
            end--;
        }
        Map<R, T> known = HashMap.newHashMap(end + shift - head);
        for (int at = head; at < end + shift; at++) {
            known.put(rows.get(at), made.get(at));
        }
        List<T> things = new ArrayList<>(next.size());
        things.addAll(made.subList(0, head));
        next.subList(head, end).forEach(row -> things.add(known.computeIfAbsent(row, making)));
        things.addAll(made.subList(end + shift, made.size()));
        return List.copyOf(things);
    }
}

package org.throughline.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records that lie in rows, by a key. What is looked up is noted, so that who looked can tell later whether it would
 * find the same; the rows are replaced from plan to plan.
 */
final class Shelf<R, K, V> {

    private final Function<List<R>, Map<K, V>> sorting;
    private final List<Look<?, ?>> looks;
    private List<R> rows = List.of();
    private Map<K, V> byKey = Map.of();
    private boolean isOther;

    /** What was found by a key. */
    record Look<K, V>(Shelf<?, K, V> shelf, K key, Optional<V> found) {

        /** Whether the same would be found; asked after each time that the rows were replaced. */
        boolean isStillSo() {
            return !shelf.isOther || shelf.at(key).equals(found);
        }
    }

    /**
     * An empty shelf.
     *
     * @param sorting how rows are found by their key
     * @param looks where to note what is looked up
     */
    Shelf(Function<List<R>, Map<K, V>> sorting, List<Look<?, ?>> looks) {
        this.sorting = sorting;
        this.looks = looks;
    }

    /** One row for each key, the first of several. */
    static <R, K> Function<List<R>, Map<K, R>> one(Function<R, K> key) {
        return rows -> {
            Map<K, R> byKey = HashMap.newHashMap(rows.size());
            rows.forEach(row -> byKey.putIfAbsent(key.apply(row), row));
            return byKey;
        };
    }

    /** All rows of each key, in their order. */
    static <R, K> Function<List<R>, Map<K, List<R>>> all(Function<R, K> key) {
        return rows ->
                rows.stream().collect(Collectors.groupingBy(key, Collectors.toCollection(() -> new ArrayList<>(2))));
    }

    /** Rows that were not read again are the same list, so that to compare them costs nothing. */
    void replace(List<R> others) {
        isOther = !rows.equals(others);
        if (isOther) {
            byKey = sorting.apply(others);
        }
        rows = others;
    }

    /** Whether any row is another than before the last time that they were replaced. */
    boolean isOther() {
        return isOther;
    }

    /** What lies there. */
    Optional<V> find(K key) {
        Optional<V> found = at(key);
        looks.add(new Look<>(this, key, found));
        return found;
    }

    private Optional<V> at(K key) {
        return Optional.ofNullable(byKey.get(key));
    }
}

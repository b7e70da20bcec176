package org.throughline.supply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rows of a list by what they name, kept from one list to the next: only rows that came or went are put in or taken
 * out, and what these name is told. A row stands once in its list. Rows of one name have an order of their own,
 * whatever that of the list; no two of them may stand at one place in it, or else it would depend on what was there
 * before.
 */
final class ByKey<K, R> {

    private final Function<R, Collection<K>> keys;
    private final Comparator<R> order;
    private final Map<K, List<R>> groups = new HashMap<>();
    private List<R> rows = List.of();

    /**
     * Without any row yet.
     *
     * @param keys what a row names, which may be nothing or several
     */
    ByKey(Function<R, Collection<K>> keys, Comparator<R> order) {
        this.keys = keys;
        this.order = order;
    }

    /** Where each row names one. */
    static <K, R> ByKey<K, R> one(Function<R, K> key, Comparator<R> order) {
        return new ByKey<>(row -> List.of(key.apply(row)), order);
    }

    /** Where each row names one, or none. */
    static <K, R> ByKey<K, R> oneOr(K none, Function<R, K> key, Comparator<R> order) {
        return new ByKey<>(row -> key.apply(row).equals(none) ? List.of() : List.of(key.apply(row)), order);
    }

    /** Where each row has a name of its own. */
    static <K, R> ByKey<K, R> own(Function<R, K> key) {
        return one(key, RecordOrder.by(key));
    }

    /** The rows of this name. */
    List<R> of(K key) {
        return groups.getOrDefault(key, List.of());
    }

    /** The first row of this name. */
    Optional<R> first(K key) {
        return of(key).stream().findFirst();
    }

    /** Follows to another list; returns every name whose rows are others now. */
    Set<K> follow(List<R> next) {
        Map<K, List<R>> touched = new HashMap<>();
        Overlap same = Overlap.of(rows, next);
        List<R> before = rows.subList(same.head(), same.endBefore());
        List<R> after = next.subList(same.head(), same.endAfter());
        for (R gone : otherThan(after, before)) {
            keys.apply(gone).forEach(key -> touch(touched, key).remove(gone));
        }
        for (R come : otherThan(before, after)) {
            keys.apply(come).forEach(key -> touch(touched, key).add(come));
        }
        rows = next;
        Set<K> others = new HashSet<>();
        touched.forEach((key, group) -> {
            group.sort(order);
            if (!group.equals(of(key))) {
                others.add(key);
            }
            put(key, group);
        });
        return others;
    }

    /** The rows that are not among those. */
    private static <R> List<R> otherThan(List<R> those, List<R> rows) {
        Set<R> known = Collections.newSetFromMap(new IdentityHashMap<>(those.size()));
        known.addAll(those);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }

    private List<R> touch(Map<K, List<R>> touched, K name) {
        return touched.computeIfAbsent(name, key -> new ArrayList<>(of(key)));
    }

    private void put(K key, List<R> group) {
        if (group.isEmpty()) {
            groups.remove(key);
        } else {
            groups.put(key, List.copyOf(group));
        }
    }
}

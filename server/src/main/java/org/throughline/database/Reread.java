package org.throughline.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rows of which some are read again; all others stay the same objects, so that everybody sees what is different. */
public final class Reread {

    private Reread() {}

    /**
     * The rows with what was found of some of them in the place of what was known of these; the same list where nothing
     * else was found.
     *
     * @param rows in the order of their keys, those of one key side by side
     * @param again whether a row is one of those that were read again
     * @param found all that was found of these, in the same order
     */
    public static <R, K> List<R> with(List<R> rows, Function<R, K> key, Predicate<R> again, List<R> found) {
        Map<K, List<R>> fresh =
                found.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        List<R> all = new ArrayList<>(rows.size() + found.size());
        for (R row : rows) {
            if (again.test(row)) {
                Optional.ofNullable(fresh.remove(key.apply(row))).ifPresent(all::addAll);
            } else {
                all.add(row);
            }
        }
        fresh.forEach((name, group) -> all.addAll(place(all, key, name), group));
        return all.equals(rows) ? rows : Collections.unmodifiableList(all);
    }

    /**
     * The same where rows are read again by their keys, so that they are found without looking at all others; where
     * there is nothing to read again, nothing is read.
     *
     * @param again the keys of the rows that are to be read again
     * @param reading finds what there is of these keys, in the order of the rows
     */
    public static <R, K> List<R> with(
            List<R> rows, Function<R, K> key, Set<K> again, Function<Set<K>, List<R>> reading) {
        if (again.isEmpty()) {
            return rows;
        }
        Map<K, List<R>> fresh = reading.apply(again).stream().collect(Collectors.groupingBy(key));
        List<R> all = new ArrayList<>(rows);
        boolean isOther = false;
        for (K name : again) {
            int from = place(all, key, name);
            int end = from;
            while (end < all.size() && key.apply(all.get(end)).equals(name)) {
                end++;
            }
            List<R> known = all.subList(from, end);
            List<R> found = fresh.getOrDefault(name, List.of());
            if (!known.equals(found)) {
                known.clear();
                all.addAll(from, found);
                isOther = true;
            }
        }
        return isOther ? Collections.unmodifiableList(all) : rows;
    }

    /** Where the rows of a key stand, or would. */
    private static <R, K> int place(List<R> rows, Function<R, K> key, K name) {
        int from = 0;
        int end = rows.size();
        while (from < end) {
            int middle = (from + end) >>> 1;
            if (key.apply(rows.get(middle)).toString().compareTo(name.toString()) < 0) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        return from;
    }
}

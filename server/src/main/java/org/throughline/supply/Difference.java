package org.throughline.supply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What differs between two lists of rows.
 *
 * @param fresh rows that had no counterpart before
 * @param gone rows that have none any more
 * @param changed pairs that match and are not equal
 */
record Difference<R>(List<R> fresh, List<R> gone, List<Pair<R>> changed) {

    /** The same thing, before and after. */
    record Pair<R>(R before, R after) {}

    /**
     * Compares two lists. Equal rows match first; of the rest those that agree in the first key, then those that agree
     * in the next, and so on; several that agree match in the order in which they stand.
     */
    static <R> Difference<R> between(List<R> before, List<R> after, List<Function<R, ?>> keys) {
        if (before.equals(after)) {
            return new Difference<>(List.of(), List.of(), List.of());
        }
        boolean[] beforeMatched = new boolean[before.size()];
        boolean[] afterMatched = new boolean[after.size()];
        matchEnds(before, after, beforeMatched, afterMatched);
        List<Pair<R>> changed = new ArrayList<>();
        List<Function<R, ?>> all = new ArrayList<>(keys);
        all.addFirst(Function.identity());
        for (Function<R, ?> key : all) {
            Map<Object, Deque<Integer>> waiting = new HashMap<>();
            unmatched(afterMatched)
                    .forEach(at -> waiting.computeIfAbsent(key.apply(after.get(at)), _ -> new ArrayDeque<>())
                            .add(at));
            for (int at : unmatched(beforeMatched).toArray()) {
                Deque<Integer> candidates = waiting.getOrDefault(key.apply(before.get(at)), new ArrayDeque<>());
                if (!candidates.isEmpty()) {
                    int match = candidates.removeFirst();
                    beforeMatched[at] = true;
                    afterMatched[match] = true;
                    if (!before.get(at).equals(after.get(match))) {
                        changed.add(new Pair<>(before.get(at), after.get(match)));
                    }
                }
            }
        }
        return new Difference<>(
                unmatched(afterMatched).mapToObj(after::get).toList(),
                unmatched(beforeMatched).mapToObj(before::get).toList(),
                changed);
    }

    /** Most rows stand where they stood: those are matched without being looked for. */
    private static <R> void matchEnds(List<R> before, List<R> after, boolean[] beforeMatched, boolean[] afterMatched) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        for (boolean[] matched : List.of(beforeMatched, afterMatched)) {
            Arrays.fill(matched, 0, head, true);
            Arrays.fill(matched, matched.length - tail, matched.length, true);
        }
    }

    private static IntStream unmatched(boolean[] matched) {
        return IntStream.range(0, matched.length).filter(at -> !matched[at]);
    }

    /** The rows that are there now and were not, or were otherwise. */
    Stream<R> present() {
        return Stream.concat(fresh.stream(), changed.stream().map(Pair::after));
    }

    /** All rows that differ, as they were and as they are. */
    Stream<R> touched() {
        return Stream.of(
                        fresh.stream(),
                        gone.stream(),
                        changed.stream().flatMap(pair -> Stream.of(pair.before(), pair.after())))
                .flatMap(Function.identity());
    }

    /** Whether nothing differs. */
    boolean isEmpty() {
        return fresh.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }
}

package org.throughline.supply;

import java.util.IdentityHashMap;
import java.util.List;

/** Where the rows of a list stood in the list before: what nobody made again is the same object. */
@SuppressWarnings("ReferenceEquality") // Its purpose.
final class SameRows {

    /** The row was not in the list before. */
    static final int NEW = -1;

    private SameRows() {}

    /** Of each row its place in the list before, {@link #NEW} where it has none; no place is taken twice. */
    static int[] places(List<?> before, List<?> after) {
        int[] places = new int[after.size()];
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head) == after.get(head)) {
            places[head] = head;
            head++;
        }
        int shift = before.size() - after.size();
        int end = after.size();
        while (end > head && end + shift > head && before.get(end + shift - 1) == after.get(end - 1)) {
            end--;
            places[end] = end + shift;
        }
        if (head < end) {
            seek(before.subList(head, end + shift), after.subList(head, end), head, places);
        }
        return places;
    }

    /** Between the ends rows may have come, gone and changed places. */
    private static void seek(List<?> before, List<?> after, int from, int[] places) {
        IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
        boolean[] taken = new boolean[before.size()];
        for (int at = 0; at < after.size(); at++) {
            places[from + at] = NEW;
            if (at < before.size() && before.get(at) == after.get(at)) {
                places[from + at] = from + at;
                taken[at] = true;
            }
        }
        for (int at = 0; at < before.size(); at++) {
            if (!taken[at]) {
                known.putIfAbsent(before.get(at), at);
            }
        }
        for (int at = 0; at < after.size(); at++) {
            if (places[from + at] == NEW) {
                Integer place = known.remove(after.get(at));
                places[from + at] = place == null ? NEW : from + place;
            }
        }
    }
}

package org.throughline.supply;

import java.util.List;
import java.util.Objects;

/**
 * What two lists of rows have in common at their beginning and at their end. Most of what follows one another is the
 * same but for a few rows, and rows that are the same objects are told at a glance.
 *
 * @param head how many rows they begin with alike
 * @param endBefore where the first of the two begins to end like the other
 * @param endAfter where the other does
 */
record Overlap(int head, int endBefore, int endAfter) {

    /** Of two lists that follow one another. */
    static <R> Overlap of(List<R> before, List<R> after) {
        return of(before, after, Stale.none());
    }

    /**
     * Of two lists that follow one another.
     *
     * @param stale rows that do not count as alike
     */
    static <R> Overlap of(List<R> before, List<R> after, Stale<R> stale) {
        return stale.isNone() && isOne(before, after)
                ? new Overlap(after.size(), after.size(), after.size())
                : compared(before, after, stale);
    }

    /** What stayed as it was is mostly not looked at at all. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOne(List<?> before, List<?> after) {
        return before == after;
    }

    private static <R> Overlap compared(List<R> before, List<R> after, Stale<R> stale) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && isAlike(before.get(head), after.get(head), stale)) {
            head++;
        }
        int shift = before.size() - after.size();
        int end = after.size();
        while (end > head && end + shift > head && isAlike(before.get(end + shift - 1), after.get(end - 1), stale)) {
            end--;
        }
        return new Overlap(head, end + shift, end);
    }

    private static <R> boolean isAlike(R before, R after, Stale<R> stale) {
        return Objects.equals(before, after) && !stale.has(after);
    }

    /** Whether as many rows stand between. */
    boolean isInPlace() {
        return endBefore == endAfter;
    }

    /** Whether anything is not alike. */
    boolean isNotAll() {
        return head < endBefore || head < endAfter;
    }
}

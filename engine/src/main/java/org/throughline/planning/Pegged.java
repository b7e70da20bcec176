package org.throughline.planning;

import java.util.Arrays;

/**
 * Who really gets what at one node, in columns.
 *
 * @param realDates the day a customer needs each requirement, {@link Days#NONE} where no customer waits
 * @param uncovered what pegging found no supply for; empty where everything is covered
 * @param covers in the order in which they were made
 * @param orderRealDates the earliest real date among the requirements that each planned order serves
 * @param realReleases the day each order would be released, were it to come on that date
 * @param receiptRealDates the earliest real date among the requirements that each receipt serves
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Pegged(
        int[] realDates,
        long[] uncovered,
        Covers covers,
        int[] orderRealDates,
        int[] realReleases,
        int[] receiptRealDates) {

    private static final int[] NO_DAYS = {};

    /** Nothing is needed and nothing is coming. */
    static final Pegged NOTHING = new Pegged(NO_DAYS, new long[0], Covers.NONE, NO_DAYS, NO_DAYS, NO_DAYS);

    long uncovered(int requirement) {
        return uncovered.length == 0 ? 0 : uncovered[requirement];
    }

    boolean isSameAs(Pegged other) {
        return Arrays.equals(realDates, other.realDates)
                && Arrays.equals(uncovered, other.uncovered)
                && covers.isSameAs(other.covers)
                && Arrays.equals(orderRealDates, other.orderRealDates)
                && Arrays.equals(realReleases, other.realReleases)
                && Arrays.equals(receiptRealDates, other.receiptRealDates);
    }
}

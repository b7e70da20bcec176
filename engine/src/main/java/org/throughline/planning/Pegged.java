package org.throughline.planning;

import java.util.Arrays;

/**
 * Who really gets what at one node, in columns, {@link Packed} but for receipts.
 *
 * @param realDates the day a customer needs each requirement, {@link Days#NONE} where no customer waits
 * @param uncovered what pegging found no supply for
 * @param covers in the order in which they were made
 * @param orderRealDates the earliest real date among the requirements that each planned order serves
 * @param realReleases the day each order would be released, were it to come on that date
 * @param receiptRealDates the earliest real date among the requirements that each receipt serves
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Pegged(
        byte[] realDates,
        byte[] uncovered,
        Covers covers,
        byte[] orderRealDates,
        byte[] realReleases,
        int[] receiptRealDates) {

    private static final int[] NO_DAYS = {};

    /** Nothing is needed and nothing is coming. */
    static final Pegged NOTHING =
            new Pegged(Packed.ZEROS, Packed.ZEROS, Covers.NONE, Packed.ZEROS, Packed.ZEROS, NO_DAYS);

    int realDate(int requirement) {
        return Packed.at(realDates, requirement);
    }

    long uncovered(int requirement) {
        return Packed.quantity(uncovered, requirement);
    }

    int orderRealDate(int order) {
        return Packed.at(orderRealDates, order);
    }

    int realRelease(int order) {
        return Packed.at(realReleases, order);
    }

    boolean isSameAs(Pegged other) {
        return Packed.isSame(realDates, other.realDates)
                && Packed.isSame(uncovered, other.uncovered)
                && covers.isSameAs(other.covers)
                && Packed.isSame(orderRealDates, other.orderRealDates)
                && Packed.isSame(realReleases, other.realReleases)
                && Arrays.equals(receiptRealDates, other.receiptRealDates);
    }
}

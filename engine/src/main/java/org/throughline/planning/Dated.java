package org.throughline.planning;

import java.util.Arrays;

/**
 * When everything of one node is there if nobody acts, in columns, {@link Packed} but for receipts;
 * {@link Days#NEVER} where something is missing.
 *
 * @param requirements when the covers of each requirement are there
 * @param orders when each planned order comes
 * @param receipts when each receipt comes
 * @param lateUntil the last date of a requirement that is served after its date, {@link Days#NONE} where none is
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Dated(byte[] requirements, byte[] orders, int[] receipts, int lateUntil) {

    private static final int[] NO_DAYS = {};

    /** Nothing is needed and nothing is coming. */
    static final Dated NOTHING = new Dated(Packed.ZEROS, Packed.ZEROS, NO_DAYS, Days.NONE);

    int requirement(int requirement) {
        return Packed.at(requirements, requirement);
    }

    int order(int order) {
        return Packed.at(orders, order);
    }

    boolean isSameAs(Dated other) {
        return Packed.isSame(requirements, other.requirements)
                && Packed.isSame(orders, other.orders)
                && Arrays.equals(receipts, other.receipts);
    }
}

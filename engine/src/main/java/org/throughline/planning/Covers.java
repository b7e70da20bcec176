package org.throughline.planning;

import java.util.Arrays;

/**
 * Which supply of a node serves which of its requirements with how much, in columns.
 *
 * @param supplies a pool, the place of a receipt, or the number of receipts plus the place of a planned order
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Covers(int[] requirements, int[] supplies, long[] quantities) {

    /** The supply that is the stock pool of the node. */
    static final int STOCK = -1;

    /** The supply that is the node's stock at subcontractors. */
    static final int SUBCONTRACT_STOCK = -2;

    /** Nothing serves anything. */
    static final Covers NONE = new Covers(new int[0], new int[0], new long[0]);

    int count() {
        return requirements.length;
    }

    boolean isSameAs(Covers other) {
        return Arrays.equals(requirements, other.requirements)
                && Arrays.equals(supplies, other.supplies)
                && Arrays.equals(quantities, other.quantities);
    }
}

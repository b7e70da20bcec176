package org.throughline.planning;

import java.util.Arrays;

/** Which supply serves which requirement with how much, in flat columns: the pegging, in the order it was made. */
final class Covers {

    /** The supply that is the stock pool of the node. */
    static final int STOCK = -1;

    /** The supply that is the node's stock at subcontractors. */
    static final int SUBCONTRACT_STOCK = -2;

    int count;
    int[] requirements = new int[64];
    /** A pool, the number of a receipt, or the number of receipts plus the number of a planned order. */
    int[] supplies = new int[64];

    long[] quantities = new long[64];

    private final int receiptCount;

    Covers(int receiptCount) {
        this.receiptCount = receiptCount;
    }

    void add(int requirement, int supply, long quantity) {
        if (count == requirements.length) {
            int size = Math.multiplyExact(count, 2);
            requirements = Arrays.copyOf(requirements, size);
            supplies = Arrays.copyOf(supplies, size);
            quantities = Arrays.copyOf(quantities, size);
        }
        requirements[count] = requirement;
        supplies[count] = supply;
        quantities[count] = quantity;
        count++;
    }

    SupplyKind kind(int supply) {
        if (supply == STOCK) {
            return SupplyKind.STOCK;
        }
        if (supply == SUBCONTRACT_STOCK) {
            return SupplyKind.SUBCONTRACT_STOCK;
        }
        return supply < receiptCount ? SupplyKind.RECEIPT : SupplyKind.PLANNED;
    }

    int supplyOfOrder(int order) {
        return receiptCount + order;
    }

    int orderOf(int supply) {
        return supply - receiptCount;
    }
}

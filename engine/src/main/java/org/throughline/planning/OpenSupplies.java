package org.throughline.planning;

import java.util.Arrays;
import org.throughline.values.Micros;

/**
 * What a node still has to give while its requirements are covered first come, first served: the pools, the
 * receipts, and what is left of planned orders.
 *
 * <p>Receipts keep their places 0 to n - 1 in the order of date and reference; planned orders follow them in the order
 * of creation. Requirements come in the order of their dates, so what is dated on or before the present one only grows.
 */
final class OpenSupplies {

    /** Learns what covers what. */
    interface Taker {
        void takes(int receipt, int requirement);

        void pullsIn(int receipt, int requirement);
    }

    private final Worksheet sheet;
    private final int firstReceipt;
    private final int receiptCount;
    /** The day up to which any receipt comes sooner than an order released today would. */
    private final int sooner;

    private long stock;
    private long subcontractStock;
    private long[] left;
    private int[] dates;
    private int supplyCount;
    /** The first receipt whose own date is still to come. */
    private int nextReceipt;
    /** Supplies dated on or before the present requirement, in the order in which they are taken. */
    private int[] dated;

    private int datedStart;
    private int datedEnd;
    private int receiptsLeft;

    OpenSupplies(Worksheet sheet, int node) {
        this.sheet = sheet;
        firstReceipt = sheet.receipts.nodeStarts[node];
        receiptCount = sheet.receipts.nodeStarts[node + 1] - firstReceipt;
        stock = Math.max(0, sheet.stock[node]);
        subcontractStock = Math.max(0, sheet.subcontractStock[node]);
        left = Arrays.copyOfRange(sheet.receipts.quantities, firstReceipt, firstReceipt + receiptCount);
        dates = Arrays.copyOfRange(sheet.receipts.arrivals, firstReceipt, firstReceipt + receiptCount);
        supplyCount = receiptCount;
        receiptsLeft = receiptCount;
        dated = new int[Math.max(4, receiptCount)];
        sooner = sheet.canOrder(node)
                ? sheet.network.leadTimeAfter(node, sheet.network.calendar(node).onOrAfter(sheet.asOf))
                : Days.NEVER;
    }

    private OpenSupplies(OpenSupplies other) {
        sheet = other.sheet;
        firstReceipt = other.firstReceipt;
        receiptCount = other.receiptCount;
        sooner = other.sooner;
        stock = other.stock;
        subcontractStock = other.subcontractStock;
        boolean anyReceipt = other.receiptsLeft > 0;
        left = anyReceipt ? Arrays.copyOf(other.left, receiptCount) : new long[0];
        dates = anyReceipt ? Arrays.copyOf(other.dates, receiptCount) : new int[0];
        supplyCount = receiptCount;
        receiptsLeft = other.receiptsLeft;
        nextReceipt = anyReceipt ? other.nextReceipt : receiptCount;
        dated = anyReceipt
                ? Arrays.copyOfRange(other.dated, other.datedStart, other.datedStart + receiptCount)
                : new int[0];
        datedEnd = other.datedEnd - other.datedStart;
    }

    /**
     * A copy to try things on, as it stands when a requirement is short: no planned order has anything left then, so
     * the copy holds pools and receipts only.
     */
    OpenSupplies copyWhenShort() {
        return new OpenSupplies(this);
    }

    /**
     * Covers a requirement from the pools, then from what is dated on or before it, then from later receipts;
     * returns what is missing.
     */
    long cover(int requirement, Taker taker) {
        int date = sheet.requirements.dates[requirement];
        long missing = sheet.requirements.quantities[requirement];
        if (sheet.requirements.mayUseSubcontractStock(requirement)) {
            long taken = Math.min(missing, subcontractStock);
            subcontractStock -= taken;
            missing -= taken;
        }
        long taken = Math.min(missing, stock);
        stock -= taken;
        missing -= taken;
        receiveUntil(date);
        missing = coverFromDated(requirement, missing, taker);
        return coverFromLater(requirement, missing, taker);
    }

    private void receiveUntil(int date) {
        while (nextReceipt < receiptCount && dates[nextReceipt] <= date) {
            if (left[nextReceipt] > 0 && !isPulledIn(nextReceipt)) {
                append(nextReceipt);
            }
            nextReceipt++;
        }
    }

    /** Covers what is missing from what is dated on or before the requirement; returns what is missing then. */
    long coverFromDated(int requirement, long missingBefore, Taker taker) {
        long missing = missingBefore;
        while (missing > 0 && datedStart < datedEnd) {
            int supply = dated[datedStart];
            missing -= take(supply, missing, requirement, taker);
            if (left[supply] == 0) {
                datedStart++;
            }
        }
        return missing;
    }

    private long coverFromLater(int requirement, long missingBefore, Taker taker) {
        int date = sheet.requirements.dates[requirement];
        long reach = Math.max(sooner, (long) date + sheet.options.rescheduleInDays());
        long missing = missingBefore;
        for (int receipt = nextReceipt; receipt < receiptCount && missing >= Micros.TOLERANCE; receipt++) {
            if (dates[receipt] > reach) {
                break;
            }
            boolean firm = sheet.receipts.firm[firstReceipt + receipt];
            boolean soon = dates[receipt] <= sooner;
            if (left[receipt] == 0 || isPulledIn(receipt) || (firm && !soon)) {
                continue;
            }
            missing -= take(receipt, missing, requirement, taker);
            if (!firm) {
                pullIn(receipt, date);
                taker.pullsIn(firstReceipt + receipt, requirement);
            }
        }
        return missing;
    }

    private long take(int supply, long wanted, int requirement, Taker taker) {
        long taken = Math.min(wanted, left[supply]);
        left[supply] -= taken;
        if (supply < receiptCount) {
            taker.takes(firstReceipt + supply, requirement);
            if (left[supply] == 0) {
                receiptsLeft--;
            }
        }
        return taken;
    }

    /** A pulled-in receipt is dated before its place among the receipts says. */
    private boolean isPulledIn(int receipt) {
        return dates[receipt] < sheet.receipts.arrivals[firstReceipt + receipt];
    }

    private void pullIn(int receipt, int date) {
        dates[receipt] = date;
        if (left[receipt] > 0) {
            append(receipt);
        }
    }

    /** Adds a planned order that is dated at the present requirement. */
    void addOrder(long quantity) {
        if (supplyCount == left.length) {
            left = Arrays.copyOf(left, Math.max(8, supplyCount * 2));
        }
        left[supplyCount] = quantity;
        append(supplyCount);
        supplyCount++;
    }

    /**
     * Puts a supply behind those that are dated. It always belongs there: requirements come in the order of their
     * dates, and neither a receipt is pulled in nor an order planned while anything dated is left.
     */
    private void append(int supply) {
        if (datedEnd == dated.length) {
            dated = Arrays.copyOfRange(dated, datedStart, datedStart + Math.max(8, 2 * (datedEnd - datedStart)));
            datedEnd -= datedStart;
            datedStart = 0;
        }
        dated[datedEnd] = supply;
        datedEnd++;
    }
}

package org.throughline.planning;

import java.util.Arrays;
import org.throughline.planning.Netted.Asked;
import org.throughline.values.Micros;

/**
 * What a node still has to give while its requirements are covered first come, first served: the pools, the
 * receipts, and what is left of planned orders.
 *
 * <p>Receipts keep their places 0 to n - 1 in the order of date and reference; planned orders follow them in the order
 * of creation. Requirements come in the order of their dates, so what is dated on or before the present one only grows.
 */
final class OpenSupplies {

    private final Worksheet worksheet;
    private final NodeSheet sheet;
    private final Gathered needs;
    /** What is asked of the receipts is noted here; where supplies are only tried, in a copy that is thrown away. */
    private final Asked asked;

    private final int receiptCount;
    /** The day up to which any receipt comes sooner than an order released today would. */
    private final int sooner;

    private long stock;
    private long subcontractStock;
    private final Room room;
    private long[] left;
    private final int[] dates;
    private int supplyCount;
    /** The first receipt whose own date is still to come. */
    private int nextReceipt;
    /** Supplies dated on or before the present requirement, in the order in which they are taken. */
    private int[] dated;

    /** Columns of one node after the other. */
    static final class Room {

        private static final int USUAL_SIZE = 64;

        private long[] left = new long[USUAL_SIZE];
        private int[] dated = new int[USUAL_SIZE];
        private int[] dates = new int[USUAL_SIZE];

        private void fit(int receipts) {
            if (receipts > dates.length) {
                dates = new int[2 * receipts];
            }
            if (receipts > left.length) {
                left = new long[2 * receipts];
            }
            if (receipts > dated.length) {
                dated = new int[2 * receipts];
            }
        }
    }

    private int datedStart;
    private int datedEnd;
    private int receiptsLeft;

    OpenSupplies(Worksheet worksheet, NodeSheet sheet, Gathered needs, Asked asked, Room room) {
        this.worksheet = worksheet;
        this.sheet = sheet;
        this.needs = needs;
        this.asked = asked;
        receiptCount = sheet.receipts.count();
        stock = Math.max(0, sheet.facts.stock());
        subcontractStock = Math.max(0, sheet.facts.subcontractStock());
        this.room = room;
        room.fit(receiptCount);
        left = room.left;
        dates = room.dates;
        dated = room.dated;
        System.arraycopy(sheet.receipts.quantities(), 0, left, 0, receiptCount);
        System.arraycopy(sheet.receipts.arrivals(), 0, dates, 0, receiptCount);
        supplyCount = receiptCount;
        receiptsLeft = receiptCount;
        sooner = sheet.terms.canOrder()
                ? sheet.terms.leadTimeAfter(sheet.terms.calendar().onOrAfter(worksheet.asOf))
                : Days.NEVER;
    }

    private OpenSupplies(OpenSupplies other, Room room) {
        worksheet = other.worksheet;
        sheet = other.sheet;
        needs = other.needs;
        sooner = other.sooner;
        stock = other.stock;
        subcontractStock = other.subcontractStock;
        receiptCount = other.receiptsLeft > 0 ? other.receiptCount : 0;
        asked = other.asked.copy(receiptCount);
        this.room = room;
        room.fit(receiptCount);
        left = room.left;
        dates = room.dates;
        dated = room.dated;
        System.arraycopy(other.left, 0, left, 0, receiptCount);
        System.arraycopy(other.dates, 0, dates, 0, receiptCount);
        supplyCount = receiptCount;
        receiptsLeft = other.receiptsLeft;
        nextReceipt = Math.min(other.nextReceipt, receiptCount);
        datedEnd = Math.min(other.datedEnd - other.datedStart, receiptCount);
        System.arraycopy(other.dated, other.datedStart, dated, 0, datedEnd);
    }

    /**
     * A copy to try things on, as it stands when a requirement is short: no planned order has anything left then, so
     * the copy holds pools and receipts only.
     */
    OpenSupplies copyWhenShort(Room roomToTry) {
        return new OpenSupplies(this, roomToTry);
    }

    /**
     * Covers a requirement from the pools, then from what is dated on or before it, then from later receipts;
     * returns what is missing.
     */
    long cover(int requirement) {
        int date = needs.dates[requirement];
        long missing = needs.quantities[requirement];
        if (subcontractStock > 0
                && worksheet.mayUseSubcontractStock(sheet, needs.kind(requirement), needs.references[requirement])) {
            long taken = Math.min(missing, subcontractStock);
            subcontractStock -= taken;
            missing -= taken;
        }
        long taken = Math.min(missing, stock);
        stock -= taken;
        missing -= taken;
        receiveUntil(date);
        missing = coverFromDated(requirement, missing);
        return coverFromLater(requirement, missing);
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
    long coverFromDated(int requirement, long missingBefore) {
        long missing = missingBefore;
        while (missing > 0 && datedStart < datedEnd) {
            int supply = dated[datedStart];
            missing -= take(supply, missing, requirement);
            if (left[supply] == 0) {
                datedStart++;
            }
        }
        return missing;
    }

    private long coverFromLater(int requirement, long missingBefore) {
        int date = needs.dates[requirement];
        long reach = Math.max(sooner, (long) date + worksheet.options.rescheduleInDays());
        long missing = missingBefore;
        for (int receipt = nextReceipt; receipt < receiptCount && missing >= Micros.TOLERANCE; receipt++) {
            if (dates[receipt] > reach) {
                break;
            }
            boolean firm = sheet.receipts.firm()[receipt];
            boolean soon = dates[receipt] <= sooner;
            if (left[receipt] == 0 || isPulledIn(receipt) || (firm && !soon)) {
                continue;
            }
            missing -= take(receipt, missing, requirement);
            if (!firm) {
                pullIn(receipt, date);
                asked.pulledTo()[receipt] = date;
                asked.pulledBy()[receipt] = requirement;
            }
        }
        return missing;
    }

    private long take(int supply, long wanted, int requirement) {
        long taken = Math.min(wanted, left[supply]);
        left[supply] -= taken;
        if (supply < receiptCount) {
            if (asked.firstCovered()[supply] < 0) {
                asked.firstCovered()[supply] = requirement;
            }
            if (left[supply] == 0) {
                receiptsLeft--;
            }
        }
        return taken;
    }

    /** A pulled-in receipt is dated before its place among the receipts says. */
    private boolean isPulledIn(int receipt) {
        return dates[receipt] < sheet.receipts.arrivals()[receipt];
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
            left = Arrays.copyOf(left, Math.multiplyExact(supplyCount, 2));
            room.left = left;
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
            makeRoomForDated();
        }
        dated[datedEnd] = supply;
        datedEnd++;
    }

    /** Few supplies have anything left at once, so mostly it is enough to move them to the front. */
    private void makeRoomForDated() {
        int open = datedEnd - datedStart;
        int[] wider = 2 * open > dated.length ? new int[Math.multiplyExact(dated.length, 2)] : dated;
        System.arraycopy(dated, datedStart, wider, 0, open);
        dated = wider;
        room.dated = wider;
        datedStart = 0;
        datedEnd = open;
    }
}

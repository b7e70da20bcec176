package org.throughline.planning;

import java.util.Arrays;
import org.throughline.planning.Netted.Asked;
import org.throughline.planning.Netted.Needs;
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
    private final Needs needs;
    /** What is asked of the receipts is noted here; where supplies are only tried, in a copy that is thrown away. */
    private final Asked asked;

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

    OpenSupplies(Worksheet worksheet, NodeSheet sheet, Needs needs, Asked asked) {
        this.worksheet = worksheet;
        this.sheet = sheet;
        this.needs = needs;
        this.asked = asked;
        receiptCount = sheet.receipts.count();
        stock = Math.max(0, sheet.facts.stock());
        subcontractStock = Math.max(0, sheet.facts.subcontractStock());
        left = sheet.receipts.quantities().clone();
        dates = sheet.receipts.arrivals().clone();
        supplyCount = receiptCount;
        receiptsLeft = receiptCount;
        dated = new int[Math.max(4, receiptCount)];
        sooner = sheet.terms.canOrder()
                ? sheet.terms.leadTimeAfter(sheet.terms.calendar().onOrAfter(worksheet.asOf))
                : Days.NEVER;
    }

    private OpenSupplies(OpenSupplies other) {
        worksheet = other.worksheet;
        sheet = other.sheet;
        needs = other.needs;
        sooner = other.sooner;
        stock = other.stock;
        subcontractStock = other.subcontractStock;
        receiptCount = other.receiptsLeft > 0 ? other.receiptCount : 0;
        asked = new Asked(
                Arrays.copyOf(other.asked.pulledTo(), receiptCount),
                Arrays.copyOf(other.asked.pulledBy(), receiptCount),
                Arrays.copyOf(other.asked.firstCovered(), receiptCount));
        left = Arrays.copyOf(other.left, receiptCount);
        dates = Arrays.copyOf(other.dates, receiptCount);
        supplyCount = receiptCount;
        receiptsLeft = other.receiptsLeft;
        nextReceipt = Math.min(other.nextReceipt, receiptCount);
        dated = Arrays.copyOfRange(other.dated, other.datedStart, other.datedStart + receiptCount);
        datedEnd = Math.min(other.datedEnd - other.datedStart, receiptCount);
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
    long cover(int requirement) {
        int date = needs.dates()[requirement];
        long missing = needs.quantities()[requirement];
        if (subcontractStock > 0 && worksheet.mayUseSubcontractStock(sheet, needs, requirement)) {
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
        int date = needs.dates()[requirement];
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

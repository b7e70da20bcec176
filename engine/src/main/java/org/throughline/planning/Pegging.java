package org.throughline.planning;

import java.util.Arrays;
import org.throughline.planning.Netted.Needs;
import org.throughline.planning.Netted.Orders;

/**
 * Pegs one node that has been netted: decides who gets what, real needs before safety stock, so that safety stock
 * protects them; and tells when its planned orders are really needed.
 */
final class Pegging {

    private static final int USUAL_SIZE = 64;
    private static final int[] NO_DAYS = {};

    private final Worksheet worksheet;
    private final CoversBuilder covers = new CoversBuilder();
    private Gathered all = new Gathered(0);
    private int[] orderDates = new int[USUAL_SIZE];
    private int[] realReleases = new int[USUAL_SIZE];
    private long[] uncovered = new long[USUAL_SIZE];
    private long[] ranks = new long[USUAL_SIZE];
    private int[] supplies = new int[USUAL_SIZE];
    private long[] left = new long[USUAL_SIZE];
    private int supplyCount;

    Pegging(Worksheet worksheet) {
        this.worksheet = worksheet;
    }

    /**
     * Pegs a node.
     *
     * @param gathered its requirements as they were gathered
     */
    Pegged peg(int node, Gathered gathered) {
        NodeSheet sheet = worksheet.at(node);
        Needs needs = sheet.netted.needs;
        if (needs.count() == 0 && sheet.receipts.count() == 0) {
            return Pegged.NOTHING;
        }
        makeRoom(needs.count(), sheet.orderCount());
        all = gathered;
        Arrays.fill(orderDates, 0, sheet.orderCount(), Days.NONE);
        int[] receiptDates = filled(sheet.receipts.count());
        covers.clear(needs.count());
        byte[] missing = Packed.ZEROS;
        if (sheet.terms.isPlanned()) {
            rank(sheet);
            gatherSupplies(sheet);
            missing = cover(sheet);
            keepEarliest(sheet, receiptDates);
        }
        findRealReleases(sheet);
        Orders orders = sheet.netted.orders;
        return new Pegged(
                Packed.of(all.realDates, needs.count(), needs.dates()),
                missing,
                covers.all(),
                Packed.of(orderDates, orders.count(), orders.needDates()),
                Packed.of(realReleases, orders.count(), orders.releaseDates()),
                receiptDates);
    }

    private void makeRoom(int needs, int orders) {
        if (ranks.length < needs) {
            uncovered = new long[2 * needs];
            ranks = new long[2 * needs];
        }
        if (orderDates.length < orders) {
            orderDates = new int[2 * orders];
            realReleases = new int[2 * orders];
        }
    }

    private static int[] filled(int count) {
        if (count == 0) {
            return NO_DAYS;
        }
        int[] days = new int[count];
        Arrays.fill(days, Days.NONE);
        return days;
    }

    /**
     * The release of each order were it to come on its earliest real date. Where that is the day for which it was
     * planned, it is the release that was planned, but for safety lead time and what should have been released before.
     */
    private void findRealReleases(NodeSheet sheet) {
        Orders orders = sheet.netted.orders;
        boolean asPlanned = sheet.terms.safetyLeadTimeDays() == 0;
        int soonest = sheet.terms.calendar().onOrAfter(worksheet.asOf);
        for (int order = 0; order < orders.count(); order++) {
            int real = orderDates[order];
            if (real == Days.NONE) {
                realReleases[order] = Days.NONE;
            } else if (asPlanned && real == orders.needDate(order) && orders.releaseDate(order) > soonest) {
                realReleases[order] = orders.releaseDate(order);
            } else {
                realReleases[order] =
                        sheet.terms.leadTimeBefore(sheet.terms.calendar().onOrBefore(real));
            }
        }
    }

    /** Ranks the requirements: negative stock, then by rank, real needs before safety stock, then as in netting. */
    private void rank(NodeSheet sheet) {
        int count = sheet.netted.needs.count();
        boolean sorted = true;
        for (int place = 0; place < count; place++) {
            ranks[place] = seniority(place, sheet.fence) << (Integer.SIZE - 1) | place;
            sorted &= place == 0 || ranks[place - 1] < ranks[place];
        }
        if (!sorted) {
            Arrays.sort(ranks, 0, count);
        }
    }

    /** Smaller is served sooner: the rank doubled, so that at equal rank a real need comes before one that is not. */
    private long seniority(int requirement, int fence) {
        if (all.isNegativeStock(requirement)) {
            return Integer.MIN_VALUE;
        }
        int real = all.realDates[requirement];
        long bound = Math.max(all.dates[requirement], fence);
        return real == Days.NONE ? 2 * bound + 1 : 2 * Math.min(bound, real);
    }

    /**
     * The stock pool, then receipts and planned orders in the order of the day they come if nobody acts. Planned orders
     * never overtake each other, as a later need is never released sooner.
     */
    private void gatherSupplies(NodeSheet sheet) {
        Orders orders = sheet.netted.orders;
        Receipts receipts = sheet.receipts;
        int receipt = 0;
        supplyCount = 0;
        addSupply(Covers.STOCK, Math.max(0, sheet.facts.stock()));
        for (int order = 0; order < orders.count(); order++) {
            if (receipt < receipts.count()) {
                int arrival = sheet.terms.leadTimeAfter(orders.releaseDate(order));
                while (receipt < receipts.count() && receipts.arrivals()[receipt] <= arrival) {
                    addSupply(receipt, receipts.quantities()[receipt]);
                    receipt++;
                }
            }
            addSupply(sheet.supplyOfOrder(order), orders.quantity(order));
        }
        for (; receipt < receipts.count(); receipt++) {
            addSupply(receipt, receipts.quantities()[receipt]);
        }
    }

    private void addSupply(int supply, long quantity) {
        if (quantity == 0) {
            return;
        }
        if (supplyCount == supplies.length) {
            supplies = Arrays.copyOf(supplies, 2 * supplyCount);
            left = Arrays.copyOf(left, 2 * supplyCount);
        }
        supplies[supplyCount] = supply;
        left[supplyCount] = quantity;
        supplyCount++;
    }

    /** Covers each requirement from the first supply that has something left; returns what is missing of each. */
    private byte[] cover(NodeSheet sheet) {
        Needs needs = sheet.netted.needs;
        long pool = Math.max(0, sheet.facts.subcontractStock());
        boolean anyMissing = false;
        int next = 0;
        for (int at = 0; at < needs.count(); at++) {
            int requirement = (int) (ranks[at] & Integer.MAX_VALUE);
            long needed = all.quantities[requirement];
            long missing = needed;
            covers.serve(requirement);
            if (pool > 0
                    && worksheet.mayUseSubcontractStock(sheet, all.kind(requirement), all.references[requirement])) {
                long taken = Math.min(missing, pool);
                covers.add(requirement, Covers.SUBCONTRACT_STOCK, taken, taken == needed);
                pool -= taken;
                missing -= taken;
            }
            while (missing > 0 && next < supplyCount) {
                long taken = Math.min(missing, left[next]);
                covers.add(requirement, supplies[next], taken, taken == needed);
                left[next] -= taken;
                missing -= taken;
                if (left[next] == 0) {
                    next++;
                }
            }
            uncovered[requirement] = missing;
            anyMissing |= missing > 0;
        }
        return anyMissing ? Packed.of(uncovered, needs.count(), Packed.ZEROS) : Packed.ZEROS;
    }

    private void keepEarliest(NodeSheet sheet, int[] receiptDates) {
        for (int cover = 0; cover < covers.count(); cover++) {
            int supply = covers.supply(cover);
            int real = all.realDates[covers.requirement(cover)];
            if (supply >= receiptDates.length) {
                keepEarliest(orderDates, sheet.orderOf(supply), real);
            } else if (supply >= 0) {
                keepEarliest(receiptDates, supply, real);
            }
        }
    }

    private static void keepEarliest(int[] dates, int at, int real) {
        if (real != Days.NONE && (dates[at] == Days.NONE || real < dates[at])) {
            dates[at] = real;
        }
    }
}

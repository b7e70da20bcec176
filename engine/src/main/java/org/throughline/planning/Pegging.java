package org.throughline.planning;

import java.util.Arrays;

/**
 * Pegs one node that has been netted: decides who gets what, real needs before safety stock, so that safety stock
 * protects them; and tells the requirements of its planned orders when a customer needs them.
 */
final class Pegging {

    private final Worksheet sheet;
    private final Network network;
    private final Requirements requirements;
    private long[] ranks = new long[16];
    private int[] supplies = new int[16];
    private long[] left = new long[16];
    private int supplyCount;

    Pegging(Worksheet sheet) {
        this.sheet = sheet;
        network = sheet.network;
        requirements = sheet.requirements;
    }

    void peg(int node) {
        if (sheet.isPlanned(node)) {
            int[] sequence = bySeniority(node);
            gatherSupplies(node);
            cover(sequence, Math.max(0, sheet.subcontractStock[node]));
        }
        passRealDatesDown(node);
    }

    /** Negative stock, then by rank, real needs before safety stock, then as in netting. */
    private int[] bySeniority(int node) {
        int[] netted = sheet.nettingOrder[node];
        if (ranks.length < netted.length) {
            ranks = new long[2 * netted.length];
        }
        int[] places = new int[netted.length];
        for (int place = 0; place < netted.length; place++) {
            places[place] = place;
            ranks[place] = seniority(netted[place], sheet.fences[node]);
        }
        RequirementOrder.sort(places, (left, right) -> Long.compare(ranks[left], ranks[right]));
        int[] sequence = new int[netted.length];
        for (int place = 0; place < netted.length; place++) {
            sequence[place] = netted[places[place]];
        }
        return sequence;
    }

    /** Smaller is served sooner: the rank doubled, so that at equal rank a real need comes before one that is not. */
    private long seniority(int requirement, int fence) {
        if (requirements.isNegativeStock(requirement)) {
            return Long.MIN_VALUE;
        }
        int real = requirements.realDates[requirement];
        long bound = Math.max(requirements.dates[requirement], fence);
        return real == Days.NONE ? 2 * Math.min(bound, Days.NEVER) + 1 : 2 * Math.min(bound, real);
    }

    /** The stock pool, then receipts and planned orders in the order of the day they come if nobody acts. */
    private void gatherSupplies(int node) {
        int receipt = sheet.receipts.nodeStarts[node];
        int receiptsEnd = sheet.receipts.nodeStarts[node + 1];
        int[] orders = ordersByArrival(node);
        supplyCount = 0;
        addSupply(Covers.STOCK, Math.max(0, sheet.stock[node]));
        for (int order : orders) {
            while (receipt < receiptsEnd && sheet.receipts.arrivals[receipt] <= sheet.orders.arrivals[order]) {
                addSupply(receipt, sheet.receipts.quantities[receipt]);
                receipt++;
            }
            addSupply(sheet.covers.supplyOfOrder(order), sheet.orders.quantities[order]);
        }
        for (; receipt < receiptsEnd; receipt++) {
            addSupply(receipt, sheet.receipts.quantities[receipt]);
        }
    }

    private int[] ordersByArrival(int node) {
        int[] orders = new int[sheet.orders.countOfNode[node]];
        for (int place = 0; place < orders.length; place++) {
            orders[place] = sheet.orders.firstOfNode[node] + place;
        }
        int[] arrivals = sheet.orders.arrivals;
        RequirementOrder.sort(orders, (left, right) -> Integer.compare(arrivals[left], arrivals[right]));
        return orders;
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

    private void cover(int[] sequence, long subcontractStock) {
        long pool = subcontractStock;
        int next = 0;
        for (int requirement : sequence) {
            long missing = requirements.quantities[requirement];
            requirements.firstCovers[requirement] = sheet.covers.count;
            if (requirements.mayUseSubcontractStock(requirement) && pool > 0) {
                long taken = Math.min(missing, pool);
                sheet.covers.add(requirement, Covers.SUBCONTRACT_STOCK, taken);
                pool -= taken;
                missing -= taken;
            }
            while (missing > 0 && next < supplyCount) {
                long taken = Math.min(missing, left[next]);
                give(requirement, supplies[next], taken);
                left[next] -= taken;
                missing -= taken;
                if (left[next] == 0) {
                    next++;
                }
            }
            requirements.coverCounts[requirement] = sheet.covers.count - requirements.firstCovers[requirement];
            requirements.uncovered[requirement] = missing;
        }
    }

    private void give(int requirement, int supply, long quantity) {
        sheet.covers.add(requirement, supply, quantity);
        int real = requirements.realDates[requirement];
        switch (sheet.covers.kind(supply)) {
            case STOCK, SUBCONTRACT_STOCK -> {
                // Pools are there already: nobody asks for whom.
            }
            case RECEIPT -> keepEarliest(sheet.receipts.realDates, supply, real);
            case PLANNED -> keepEarliest(sheet.orders.realDates, sheet.covers.orderOf(supply), real);
        }
    }

    private static void keepEarliest(int[] realDates, int at, int real) {
        if (real != Days.NONE && (realDates[at] == Days.NONE || real < realDates[at])) {
            realDates[at] = real;
        }
    }

    /** A dependent requirement is really needed when it would be, were its order to come on its earliest real date. */
    private void passRealDatesDown(int node) {
        PlannedOrders orders = sheet.orders;
        int first = orders.firstOfNode[node];
        for (int order = first; order < first + orders.countOfNode[node]; order++) {
            if (orders.realDates[order] == Days.NONE || orders.dependentCounts[order] == 0) {
                continue;
            }
            int arrival = network.calendar(node).onOrBefore(orders.realDates[order]);
            int release = network.leadTimeBefore(node, arrival);
            int dependent = orders.firstDependents[order];
            for (int end = dependent + orders.dependentCounts[order]; dependent < end; dependent++) {
                int date = network.calendar(node).plus(release, requirements.offsets[dependent]);
                requirements.realDates[dependent] = Math.max(requirements.dates[dependent], date);
            }
        }
    }
}

package org.throughline.planning;

import java.util.Arrays;
import org.throughline.values.Micros;

/** Works out, from the bottom up, when everything will be there if nobody acts. */
final class FeasibleDates {

    private static final int END = -1;

    private final Worksheet sheet;
    private final Network network;
    private final Requirements requirements;
    /**
     * The allocations that can hold a receipt up, chained: the first of each receipt, and the next of each
     * requirement.
     */
    private final int[] firstOfReceipt;

    private final int[] nextOfRequirement;
    private final int[] bottomUp;

    FeasibleDates(Worksheet sheet) {
        this.sheet = sheet;
        network = sheet.network;
        requirements = sheet.requirements;
        firstOfReceipt = new int[sheet.receipts.count()];
        Arrays.fill(firstOfReceipt, END);
        nextOfRequirement = new int[requirements.count];
        AllocationEdges edges = new AllocationEdges(sheet);
        ReworkCircles circles = ReworkCircles.of(network, edges);
        bottomUp = circles.bottomUp();
        for (int at = 0; at < edges.size(); at++) {
            if (!circles.onOne(edges.from(at), edges.to(at))) {
                nextOfRequirement[edges.requirement(at)] = firstOfReceipt[edges.receipt(at)];
                firstOfReceipt[edges.receipt(at)] = edges.requirement(at);
            }
        }
    }

    void compute() {
        for (int node : bottomUp) {
            for (int receipt = sheet.receipts.nodeStarts[node];
                    receipt < sheet.receipts.nodeStarts[node + 1];
                    receipt++) {
                sheet.receipts.feasibleDates[receipt] = receiptDate(receipt, node);
            }
            int first = sheet.orders.firstOfNode[node];
            for (int order = first; order < first + sheet.orders.countOfNode[node]; order++) {
                int start = start(order, node);
                sheet.orders.receiptDates[order] =
                        start == Days.NEVER ? Days.NEVER : network.leadTimeAfter(node, start);
            }
            for (int requirement : sheet.nettingOrder[node]) {
                requirements.feasibleDates[requirement] = feasibleDate(requirement, node);
            }
        }
    }

    private int receiptDate(int receipt, int node) {
        int slip = 0;
        for (int held = firstOfReceipt[receipt]; held != END; held = nextOfRequirement[held]) {
            if (requirements.feasibleDates[held] == Days.NEVER) {
                return Days.NEVER;
            }
            slip = Math.max(slip, requirements.feasibleDates[held] - requirements.dates[held]);
        }
        int arrival = sheet.receipts.arrivals[receipt];
        return slip == 0 ? arrival : network.calendar(node).onOrAfter(arrival + slip);
    }

    private int start(int order, int node) {
        int start = sheet.orders.releaseDates[order];
        int dependent = sheet.orders.firstDependents[order];
        for (int end = dependent + sheet.orders.dependentCounts[order]; dependent < end; dependent++) {
            start = Math.max(start, startFor(dependent, node));
        }
        return start;
    }

    /** The earliest start that this component of an order of the node allows. */
    private int startFor(int dependent, int node) {
        int feasible = requirements.feasibleDates[dependent];
        return feasible == Days.NEVER
                ? Days.NEVER
                : network.calendar(node)
                        .minus(network.calendar(node).onOrAfter(feasible), requirements.offsets[dependent]);
    }

    private int feasibleDate(int requirement, int node) {
        if (!sheet.isPlanned(node)) {
            return sheet.asOf;
        }
        if (requirements.uncovered[requirement] >= Micros.TOLERANCE) {
            return Days.NEVER;
        }
        int feasible = sheet.asOf;
        int cover = requirements.firstCovers[requirement];
        for (int end = cover + requirements.coverCounts[requirement]; cover < end; cover++) {
            feasible = Math.max(feasible, sheet.feasibleDate(sheet.covers.supplies[cover]));
        }
        return feasible;
    }

    /** The dependent requirement that an order waits for beyond its release, or -1. */
    int holding(int order) {
        int node = sheet.orders.nodes[order];
        int latest = sheet.orders.releaseDates[order];
        int holding = END;
        int dependent = sheet.orders.firstDependents[order];
        for (int end = dependent + sheet.orders.dependentCounts[order]; dependent < end; dependent++) {
            int start = startFor(dependent, node);
            if (start > latest || (start == latest && holding != END && comesBefore(dependent, holding))) {
                latest = start;
                holding = dependent;
            }
        }
        return holding;
    }

    /** The allocation that a receipt slips for, or -1. */
    int slippingFor(int receipt) {
        int latest = 0;
        int holding = END;
        for (int held = firstOfReceipt[receipt]; held != END; held = nextOfRequirement[held]) {
            int slip = requirements.feasibleDates[held] == Days.NEVER
                    ? Days.NEVER
                    : requirements.feasibleDates[held] - requirements.dates[held];
            if (slip > latest || (slip == latest && holding != END && comesBefore(held, holding))) {
                latest = slip;
                holding = held;
            }
        }
        return holding;
    }

    /** Equal ones are told apart by item and site, then as in netting, so that a cause never depends on chance. */
    private boolean comesBefore(int left, int right) {
        int order = Integer.compare(requirements.nodes[left], requirements.nodes[right]);
        order = order != 0 ? order : Integer.compare(requirements.dates[left], requirements.dates[right]);
        return (order != 0 ? order : Integer.compare(requirements.offsets[left], requirements.offsets[right])) < 0;
    }
}

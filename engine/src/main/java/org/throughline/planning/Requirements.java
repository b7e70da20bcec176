package org.throughline.planning;

import java.util.Arrays;

/** All requirements of a plan in flat columns; those of one node hang in a chain until the node is netted. */
final class Requirements {

    /** The reference of negative stock, which comes before everything else. */
    static final int NEGATIVE_STOCK = -2;

    /** The reference of safety stock. */
    static final int SAFETY_STOCK = -1;

    private static final int USUAL_PRIORITY = 10;
    private static final int END = -1;

    /** What a requirement is for: its kind, the number of its demand, receipt or planned order, and its offset. */
    record Origin(RequirementKind kind, int reference, int offsetDays) {}

    int count;
    int[] nodes = new int[64];
    int[] dates = new int[64];
    long[] quantities = new long[64];
    int[] priorities = new int[64];
    int[] references = new int[64];
    int[] offsets = new int[64];
    /** The day a customer needs it, {@link Days#NONE} where no customer waits. */
    int[] realDates = new int[64];
    /** When its covers are there if nobody acts; {@link Days#NEVER} where something is missing. */
    int[] feasibleDates = new int[64];
    /** The first of its covers, and how many follow each other from there. */
    int[] firstCovers = new int[64];

    int[] coverCounts = new int[64];
    /** What pegging found no supply for. */
    long[] uncovered = new long[64];

    private RequirementKind[] kinds = new RequirementKind[64];
    private boolean[] mayUseSubcontractStock = new boolean[64];
    private int[] next = new int[64];
    private final int[] heads;
    private final int[] sizes;

    Requirements(int nodeCount) {
        heads = new int[nodeCount];
        Arrays.fill(heads, END);
        sizes = new int[nodeCount];
    }

    /** Adds a requirement of a node and returns its number. */
    int add(int node, int date, long quantity, Origin origin, boolean mayUseSubcontract) {
        if (count == nodes.length) {
            grow(Math.multiplyExact(count, 2));
        }
        int added = count;
        count++;
        nodes[added] = node;
        dates[added] = date;
        quantities[added] = quantity;
        priorities[added] = USUAL_PRIORITY;
        kinds[added] = origin.kind();
        references[added] = origin.reference();
        offsets[added] = origin.offsetDays();
        realDates[added] = Days.NONE;
        mayUseSubcontractStock[added] = mayUseSubcontract;
        next[added] = heads[node];
        heads[node] = added;
        sizes[node]++;
        return added;
    }

    /** The requirements of a node, in no particular order. */
    int[] of(int node) {
        int[] found = new int[sizes[node]];
        int at = heads[node];
        for (int place = found.length - 1; place >= 0; place--) {
            found[place] = at;
            at = next[at];
        }
        return found;
    }

    RequirementKind kind(int requirement) {
        return kinds[requirement];
    }

    boolean mayUseSubcontractStock(int requirement) {
        return mayUseSubcontractStock[requirement];
    }

    boolean isNegativeStock(int requirement) {
        return references[requirement] == NEGATIVE_STOCK;
    }

    private void grow(int size) {
        nodes = Arrays.copyOf(nodes, size);
        dates = Arrays.copyOf(dates, size);
        quantities = Arrays.copyOf(quantities, size);
        priorities = Arrays.copyOf(priorities, size);
        references = Arrays.copyOf(references, size);
        offsets = Arrays.copyOf(offsets, size);
        realDates = Arrays.copyOf(realDates, size);
        feasibleDates = Arrays.copyOf(feasibleDates, size);
        firstCovers = Arrays.copyOf(firstCovers, size);
        coverCounts = Arrays.copyOf(coverCounts, size);
        uncovered = Arrays.copyOf(uncovered, size);
        kinds = Arrays.copyOf(kinds, size);
        mayUseSubcontractStock = Arrays.copyOf(mayUseSubcontractStock, size);
        next = Arrays.copyOf(next, size);
    }
}

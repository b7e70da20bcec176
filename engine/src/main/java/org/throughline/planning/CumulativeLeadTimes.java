package org.throughline.planning;

/**
 * How long it takes at most from a node up to whatever it may be needed for, in plain days; the node itself not
 * counted.
 */
final class CumulativeLeadTimes {

    private CumulativeLeadTimes() {}

    /** The days above a node, from those above its parents. */
    static long above(Worksheet worksheet, int node) {
        Edges parents = worksheet.network.parents;
        long above = 0;
        for (int edge = parents.starts[node]; edge < parents.starts[node + 1]; edge++) {
            NodeSheet parent = worksheet.at(parents.targets[edge]);
            long through = parent.leadTimesAbove + parent.terms.leadTimeDays() + parent.terms.safetyLeadTimeDays();
            above = Math.max(above, through);
        }
        return above;
    }
}

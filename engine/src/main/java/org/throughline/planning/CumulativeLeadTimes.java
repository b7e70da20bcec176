package org.throughline.planning;

/**
 * How long it takes at most from a node up to whatever it may be needed for, in plain days; the node itself not
 * counted.
 */
final class CumulativeLeadTimes {

    private CumulativeLeadTimes() {}

    static long[] above(Network network) {
        long[] above = new long[network.size()];
        for (int node : network.sequence) {
            long through = above[node] + network.nodes.leadTimes[node] + network.nodes.safetyLeadTimes[node];
            for (int edge = network.childStarts[node]; edge < network.childStarts[node + 1]; edge++) {
                int child = network.children[edge];
                above[child] = Math.max(above[child], through);
            }
        }
        return above;
    }
}

package org.throughline.planning;

/**
 * What each node may need from others, in two flat columns: the targets of node n are {@code targets[starts[n]]} up to
 * but not with {@code targets[starts[n + 1]]}.
 */
final class Edges {

    final int[] starts;
    final int[] targets;

    Edges(int[][] targetsByNode) {
        starts = new int[targetsByNode.length + 1];
        for (int node = 0; node < targetsByNode.length; node++) {
            starts[node + 1] = starts[node] + targetsByNode[node].length;
        }
        targets = new int[starts[targetsByNode.length]];
        for (int node = 0; node < targetsByNode.length; node++) {
            System.arraycopy(targetsByNode[node], 0, targets, starts[node], targetsByNode[node].length);
        }
    }

    int nodes() {
        return starts.length - 1;
    }
}

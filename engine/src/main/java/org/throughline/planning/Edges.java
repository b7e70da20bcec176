package org.throughline.planning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each node may need from others, in two flat columns: the targets of node n are {@code targets[starts[n]]} up to
 * but not with {@code targets[starts[n + 1]]}.
 */
final class Edges {

    /** What one node needs from another. */
    record Edge(int from, int to) {}

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

    private Edges(int[] starts, int[] targets) {
        this.starts = starts;
        this.targets = targets;
    }

    int nodes() {
        return starts.length - 1;
    }

    /** The targets of a node. */
    IntStream from(int node) {
        return Arrays.stream(targets, starts[node], starts[node + 1]);
    }

    /** These and more. */
    Edges with(List<Edge> more) {
        int[][] targetsByNode = new int[nodes()][];
        for (int node = 0; node < targetsByNode.length; node++) {
            targetsByNode[node] = Arrays.copyOfRange(targets, starts[node], starts[node + 1]);
        }
        for (Edge edge : more) {
            int[] known = targetsByNode[edge.from()];
            int[] grown = Arrays.copyOf(known, known.length + 1);
            grown[known.length] = edge.to();
            targetsByNode[edge.from()] = grown;
        }
        return new Edges(targetsByNode);
    }

    /** The same edges from their other ends. */
    Edges reversed() {
        int[] reversedStarts = new int[starts.length];
        for (int target : targets) {
            reversedStarts[target + 1]++;
        }
        for (int node = 0; node < nodes(); node++) {
            reversedStarts[node + 1] += reversedStarts[node];
        }
        int[] next = reversedStarts.clone();
        int[] sources = new int[targets.length];
        for (int node = 0; node < nodes(); node++) {
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                sources[next[targets[edge]]] = node;
                next[targets[edge]]++;
            }
        }
        return new Edges(reversedStarts, sources);
    }
}

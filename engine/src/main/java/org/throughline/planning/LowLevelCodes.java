package org.throughline.planning;

/** Low-level codes: the level of a node is the longest way down to it, so whatever may need it comes before it. */
final class LowLevelCodes {

    private LowLevelCodes() {}

    /** The level of each node; the edges must be free of circles. */
    static int[] of(Edges edges) {
        int size = edges.nodes();
        int[] parents = new int[size];
        for (int target : edges.targets) {
            parents[target]++;
        }
        int[] ready = new int[size];
        int count = 0;
        for (int node = 0; node < size; node++) {
            if (parents[node] == 0) {
                ready[count] = node;
                count++;
            }
        }
        int[] levels = new int[size];
        for (int at = 0; at < count; at++) {
            int node = ready[at];
            for (int edge = edges.starts[node]; edge < edges.starts[node + 1]; edge++) {
                int child = edges.targets[edge];
                levels[child] = Math.max(levels[child], levels[node] + 1);
                parents[child]--;
                if (parents[child] == 0) {
                    ready[count] = child;
                    count++;
                }
            }
        }
        if (count < size) {
            throw new IllegalStateException("A circle of nodes passed the checks of the model.");
        }
        return levels;
    }

    /** The nodes by level, then by number. */
    static int[] sequence(int[] levels) {
        int depth = 0;
        for (int level : levels) {
            depth = Math.max(depth, level);
        }
        int[] next = new int[depth + 2];
        for (int level : levels) {
            next[level + 1]++;
        }
        for (int level = 1; level < next.length; level++) {
            next[level] += next[level - 1];
        }
        int[] sequence = new int[levels.length];
        for (int node = 0; node < levels.length; node++) {
            sequence[next[levels[node]]] = node;
            next[levels[node]]++;
        }
        return sequence;
    }
}

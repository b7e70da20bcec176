package org.throughline.planning;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The circles that structure, transfers and allocations make together, as in rework; found as strongly connected
 * components (R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1, 1972), walked with a
 * stack of our own so that deep structures cannot overflow the thread's.
 */
final class ReworkCircles {

    private static final int UNSEEN = -1;

    private final Edges edges;
    private final int[] circles;
    private final int[] seen;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> pending = new ArrayDeque<>();
    private int seenCount;
    private int circleCount;

    private ReworkCircles(Edges edges) {
        this.edges = edges;
        int size = edges.nodes();
        circles = new int[size];
        seen = new int[size];
        Arrays.fill(seen, UNSEEN);
        low = new int[size];
        next = edges.starts.clone();
        open = new boolean[size];
        for (int node = 0; node < size; node++) {
            if (seen[node] == UNSEEN) {
                walk(node);
            }
        }
    }

    /** The number of the circle on which each node lies; alone on it where it lies on none. */
    static int[] of(Edges edges) {
        return new ReworkCircles(edges).circles;
    }

    private void walk(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (next[node] < edges.starts[node + 1]) {
                int target = edges.targets[next[node]];
                next[node]++;
                if (seen[target] == UNSEEN) {
                    enter(target);
                } else if (open[target]) {
                    low[node] = Math.min(low[node], seen[target]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        seen[node] = seenCount;
        low[node] = seenCount;
        seenCount++;
        open[node] = true;
        path.push(node);
        pending.push(node);
    }

    private void leave(int node) {
        path.pop();
        if (!path.isEmpty()) {
            int parent = path.peek();
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == seen[node]) {
            int member;
            do {
                member = pending.pop();
                open[member] = false;
                circles[member] = circleCount;
            } while (member != node);
            circleCount++;
        }
    }
}

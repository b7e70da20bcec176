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

    private final int[][] next;
    private final int[] levels;
    private final int[] circles;
    private final int[] seen;
    private final int[] low;
    private final int[] edge;
    private final boolean[] open;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> pending = new ArrayDeque<>();
    private int seenCount;
    private int circleCount;

    private ReworkCircles(int[][] next, int[] levels) {
        this.next = next;
        this.levels = levels;
        int size = next.length;
        circles = new int[size];
        seen = new int[size];
        Arrays.fill(seen, UNSEEN);
        low = new int[size];
        edge = new int[size];
        open = new boolean[size];
        for (int node = 0; node < size; node++) {
            if (seen[node] == UNSEEN) {
                walk(node);
            }
        }
    }

    static ReworkCircles of(Network network, AllocationEdges allocations) {
        int[][] next = new int[network.size()][];
        for (int node = 0; node < next.length; node++) {
            next[node] = Arrays.copyOfRange(network.children, network.childStarts[node], network.childStarts[node + 1]);
        }
        for (int at = 0; at < allocations.size(); at++) {
            int[] targets = next[allocations.from(at)];
            int[] grown = Arrays.copyOf(targets, targets.length + 1);
            grown[targets.length] = allocations.to(at);
            next[allocations.from(at)] = grown;
        }
        return new ReworkCircles(next, network.levels);
    }

    private void walk(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (edge[node] < next[node].length) {
                int target = next[node][edge[node]];
                edge[node]++;
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

    /** Whether both nodes lie on one circle; a node always lies on one with itself. */
    boolean onOne(int left, int right) {
        return circles[left] == circles[right];
    }

    /**
     * The nodes, those that others wait for first: circles are found bottom up, and within one the structure
     * decides.
     */
    int[] bottomUp() {
        Integer[] order = new Integer[circles.length];
        Arrays.setAll(order, node -> node);
        Arrays.sort(
                order,
                (left, right) -> circles[left] != circles[right]
                        ? Integer.compare(circles[left], circles[right])
                        : Integer.compare(levels[right], levels[left]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}

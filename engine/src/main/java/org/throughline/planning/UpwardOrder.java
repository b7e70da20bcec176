package org.throughline.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which feasible dates are worked out: each node after all that it waits for, by structure, by transfer,
 * or because one of its receipts holds an allocation there.
 *
 * <p>Allocations that lead down, as they nearly always do, follow the low-level codes. Where one leads up, as in
 * rework, circles are looked for, and what lies on one circle does not wait for each other by allocation.
 */
final class UpwardOrder {

    private static final int[] NO_CIRCLES = {};

    /** Waiting nodes have lower levels than what they wait for. */
    final int[] levels;
    /** The circle of each node; empty where there are only circles of one. */
    private final int[] circles;

    private UpwardOrder(int[] levels, int[] circles) {
        this.levels = levels;
        this.circles = circles;
    }

    static UpwardOrder of(Network network, List<Edges.Edge> allocations) {
        if (leadDown(network, allocations)) {
            return new UpwardOrder(network.levels, NO_CIRCLES);
        }
        int[] circles = ReworkCircles.of(network.children.with(allocations));
        List<Edges.Edge> waiting = new ArrayList<>();
        for (Edges.Edge edge : allocations) {
            if (circles[edge.from()] != circles[edge.to()]) {
                waiting.add(edge);
            }
        }
        return new UpwardOrder(LowLevelCodes.of(network.children.with(waiting)), circles);
    }

    /** Whether all lead from lower low-level codes to higher ones, so that they close no circle. */
    static boolean leadDown(Network network, List<Edges.Edge> allocations) {
        return allocations.stream().allMatch(edge -> network.levels[edge.from()] < network.levels[edge.to()]);
    }

    /** Whether any allocation leads round, as in rework. */
    boolean hasCircles() {
        return circles.length > 0;
    }

    /** Whether both nodes lie on one circle; a node always lies on one with itself. */
    boolean areOnOneCircle(int left, int right) {
        return left == right || (circles.length > 0 && circles[left] == circles[right]);
    }
}

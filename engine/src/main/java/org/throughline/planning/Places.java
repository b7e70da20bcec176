package org.throughline.planning;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Numbers the rows of all nodes through, node by node. */
final class Places {

    private final int[] starts;

    /** Takes how many rows each node has. */
    Places(int nodes, IntUnaryOperator counts) {
        starts = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] = Math.addExact(starts[node], counts.applyAsInt(node));
        }
    }

    int count() {
        return starts[starts.length - 1];
    }

    /** The node to which the row of a number belongs. */
    int node(int number) {
        int found = Arrays.binarySearch(starts, number);
        if (found < 0) {
            return -found - 2;
        }
        // Nodes without rows share the number of the next one that has some.
        while (starts[found + 1] == number) {
            found++;
        }
        return found;
    }

    /** The place of the row of a number among those of its node. */
    int place(int number, int node) {
        return number - starts[node];
    }
}

package org.throughline.planning;

import java.util.Arrays;

/** Numbers the rows of all nodes through, node by node. */
final class Places {

    private final int[] starts;

    Places(int nodes) {
        starts = new int[nodes + 1];
    }

    /** Says how many rows a node has; node by node. */
    void put(int node, int rows) {
        starts[node + 1] = Math.addExact(starts[node], rows);
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

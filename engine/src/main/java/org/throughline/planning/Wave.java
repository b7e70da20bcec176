package org.throughline.planning;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/** Nodes that something has to be done at, in the order of their levels; each once, however often it is asked for. */
final class Wave {

    private final int[] levels;
    private final int direction;
    private final PriorityQueue<Long> waiting = new PriorityQueue<>();
    private final Set<Integer> asked = new HashSet<>();

    private Wave(int[] levels, int direction) {
        this.levels = levels;
        this.direction = direction;
    }

    /** Nodes come before what they need. */
    static Wave down(int[] levels) {
        return new Wave(levels, 1);
    }

    /** Nodes come after what they need. */
    static Wave up(int[] levels) {
        return new Wave(levels, -1);
    }

    void add(int node) {
        if (asked.add(node)) {
            waiting.add(((long) direction * levels[node]) << Integer.SIZE | node);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int next() {
        int node = (int) (long) waiting.remove();
        asked.remove(node);
        return node;
    }
}

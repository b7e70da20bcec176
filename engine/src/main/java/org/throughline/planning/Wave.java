package org.throughline.planning;

import java.util.Arrays;

/** Nodes that something has to be done at, in the order of their levels; each once, however often it is asked for. */
final class Wave {

    private static final int USUAL_SIZE = 64;

    private final int[] levels;
    private final int direction;
    /** A heap, the least first, of levels and nodes; what is asked for again may stand in it again. */
    private long[] waiting = new long[USUAL_SIZE];

    private int count;
    /** What was asked for last, which is often asked for again at once. */
    private long asked;

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
        long added = ((long) direction * levels[node]) << Integer.SIZE | node;
        if (count > 0 && (added == asked || added == waiting[0])) {
            return;
        }
        asked = added;
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.multiplyExact(count, 2));
        }
        int place = count;
        count++;
        while (place > 0 && waiting[(place - 1) >>> 1] > added) {
            waiting[place] = waiting[(place - 1) >>> 1];
            place = (place - 1) >>> 1;
        }
        waiting[place] = added;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int next() {
        long next = waiting[0];
        while (count > 0 && waiting[0] == next) {
            removeFirst();
        }
        if (asked == next) {
            asked = Long.MIN_VALUE;
        }
        return (int) next;
    }

    private void removeFirst() {
        count--;
        long moved = waiting[count];
        int place = 0;
        int sooner = sooner(place);
        while (sooner < count && waiting[sooner] < moved) {
            waiting[place] = waiting[sooner];
            place = sooner;
            sooner = sooner(place);
        }
        waiting[place] = moved;
    }

    /** The sooner of the two that stand below a place. */
    private int sooner(int place) {
        int left = 2 * place + 1;
        return left + 1 < count && waiting[left + 1] < waiting[left] ? left + 1 : left;
    }
}

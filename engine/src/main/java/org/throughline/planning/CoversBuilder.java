package org.throughline.planning;

import java.util.Arrays;

/** Gathers the covers of one node in the order in which they are made; used again and again. */
final class CoversBuilder {

    private static final int USUAL_SIZE = 64;

    private int count;
    private int[] requirements = new int[USUAL_SIZE];
    private int[] supplies = new int[USUAL_SIZE];
    private long[] quantities = new long[USUAL_SIZE];

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int requirement(int cover) {
        return requirements[cover];
    }

    int supply(int cover) {
        return supplies[cover];
    }

    void add(int requirement, int supply, long quantity) {
        if (count == requirements.length) {
            int size = Math.multiplyExact(count, 2);
            requirements = Arrays.copyOf(requirements, size);
            supplies = Arrays.copyOf(supplies, size);
            quantities = Arrays.copyOf(quantities, size);
        }
        requirements[count] = requirement;
        supplies[count] = supply;
        quantities[count] = quantity;
        count++;
    }

    Covers all() {
        return count == 0
                ? Covers.NONE
                : new Covers(
                        Arrays.copyOf(requirements, count),
                        Arrays.copyOf(supplies, count),
                        Arrays.copyOf(quantities, count));
    }
}

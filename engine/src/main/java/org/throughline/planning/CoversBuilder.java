package org.throughline.planning;

import java.util.Arrays;

/** Gathers the covers of one node in the order in which they are made; used again and again. */
final class CoversBuilder {

    private static final int USUAL_SIZE = 64;
    private int served;
    private int[] firsts = new int[USUAL_SIZE];
    private int count;
    private int[] requirements = new int[USUAL_SIZE];
    private int[] supplies = new int[USUAL_SIZE];
    private int partCount;
    private int[] parts = new int[USUAL_SIZE];
    private long[] quantities = new long[USUAL_SIZE];

    /** Makes room for covers of so many requirements. */
    void clear(int needed) {
        served = 0;
        count = 0;
        partCount = 0;
        if (firsts.length < needed) {
            firsts = new int[2 * needed];
        }
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

    /** Says that the next covers are of this requirement; each is served once. */
    void serve(int requirement) {
        firsts[requirement] = count;
        served++;
    }

    /** Adds a cover of the requirement that is served, be it all that it needs or a part. */
    void add(int requirement, int supply, long quantity, boolean isAll) {
        if (count == requirements.length) {
            int size = Math.multiplyExact(count, 2);
            requirements = Arrays.copyOf(requirements, size);
            supplies = Arrays.copyOf(supplies, size);
        }
        requirements[count] = requirement;
        supplies[count] = supply;
        if (!isAll) {
            addPart(quantity);
        }
        count++;
    }

    private void addPart(long quantity) {
        if (partCount == parts.length) {
            int size = Math.multiplyExact(partCount, 2);
            parts = Arrays.copyOf(parts, size);
            quantities = Arrays.copyOf(quantities, size);
        }
        parts[partCount] = count;
        quantities[partCount] = quantity;
        partCount++;
    }

    Covers all() {
        if (count == 0) {
            return Covers.NONE;
        }
        return new Covers(
                count,
                Packed.of(firsts, served, Packed.ZEROS),
                Packed.of(requirements, count, Packed.ZEROS),
                Packed.of(supplies, count, Packed.ZEROS),
                partCount,
                Packed.of(parts, partCount, Packed.ZEROS),
                Packed.of(quantities, partCount, Packed.ZEROS));
    }
}

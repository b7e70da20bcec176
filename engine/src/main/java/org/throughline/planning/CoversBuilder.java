package org.throughline.planning;

import java.util.Arrays;

/** Gathers the covers of one node in the order in which they are made; used again and again. */
final class CoversBuilder {

    private static final int USUAL_SIZE = 64;
    private static final int[] AS_THEY_STAND = {};

    private int served;
    private boolean inOrder;
    private boolean oneEach;
    private boolean successive;
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
        inOrder = true;
        oneEach = true;
        successive = true;
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
        inOrder &= requirement == served;
        oneEach &= count == served;
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
        successive &= supply == supplies[0] + count;
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
                inOrder && oneEach && count == served ? AS_THEY_STAND : Arrays.copyOf(firsts, served),
                inOrder ? AS_THEY_STAND : Arrays.copyOf(requirements, count),
                supplies[0],
                successive ? AS_THEY_STAND : Arrays.copyOf(supplies, count),
                partCount == 0 ? Covers.NONE.parts() : Arrays.copyOf(parts, partCount),
                partCount == 0 ? Covers.NONE.quantities() : Arrays.copyOf(quantities, partCount));
    }
}

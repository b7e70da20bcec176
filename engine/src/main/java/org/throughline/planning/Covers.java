package org.throughline.planning;

import java.util.Arrays;
import org.throughline.planning.Netted.Needs;

/**
 * Which supply of a node serves which of its requirements with how much, in columns. A cover is a number; those of one
 * requirement follow each other.
 *
 * @param count how many there are
 * @param firsts the first cover of each requirement; empty where the n-th cover is all that serves the n-th requirement
 * @param requirements whom each cover serves; empty where they are served in their own order
 * @param firstSupply the supply of the first cover
 * @param supplies a pool, the place of a receipt, or the number of receipts plus the place of a planned order; empty
 *     where each cover is from the supply after the one before
 * @param parts the covers that are not all of their requirement, in order
 * @param quantities of those
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Covers(
        int count, int[] firsts, int[] requirements, int firstSupply, int[] supplies, int[] parts, long[] quantities) {

    /** The supply that is the stock pool of the node. */
    static final int STOCK = -1;

    /** The supply that is the node's stock at subcontractors. */
    static final int SUBCONTRACT_STOCK = -2;

    private static final int[] NOBODY = {};

    /** Nothing serves anything. */
    static final Covers NONE = new Covers(0, NOBODY, NOBODY, STOCK, NOBODY, NOBODY, new long[0]);

    /** The first cover of a requirement, or where it would be. */
    int first(int requirement) {
        return firsts.length == 0 ? requirement : firsts[requirement];
    }

    /** One beyond the last cover of a requirement. */
    int end(int requirement) {
        if (firsts.length == 0) {
            return Math.min(requirement + 1, count);
        }
        if (requirements.length == 0) {
            return requirement + 1 < firsts.length ? firsts[requirement + 1] : count;
        }
        int cover = firsts[requirement];
        while (cover < count && requirements[cover] == requirement) {
            cover++;
        }
        return cover;
    }

    /** Whom a cover serves. */
    int requirement(int cover) {
        if (requirements.length > 0) {
            return requirements[cover];
        }
        return firsts.length == 0 ? cover : lastNotAfter(cover);
    }

    /** Those before it that begin with the same cover have none themselves. */
    private int lastNotAfter(int cover) {
        int low = 0;
        int high = firsts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts[middle] <= cover) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whom each cover serves, for those who look at all. */
    int[] served() {
        if (requirements.length > 0) {
            return requirements;
        }
        int[] served = new int[count];
        int requirement = 0;
        for (int cover = 0; cover < count; cover++) {
            while (end(requirement) <= cover) {
                requirement++;
            }
            served[cover] = requirement;
        }
        return served;
    }

    int supply(int cover) {
        return supplies.length == 0 ? firstSupply + cover : supplies[cover];
    }

    /** How much a cover gives to the requirement that it serves; the requirements are those of its node. */
    long quantity(int cover, int requirement, Needs needs) {
        int part = Arrays.binarySearch(parts, cover);
        return part >= 0 ? quantities[part] : needs.quantities()[requirement];
    }

    boolean isSameAs(Covers other) {
        return count == other.count
                && firstSupply == other.firstSupply
                && Arrays.equals(firsts, other.firsts)
                && Arrays.equals(requirements, other.requirements)
                && Arrays.equals(supplies, other.supplies)
                && Arrays.equals(parts, other.parts)
                && Arrays.equals(quantities, other.quantities);
    }
}

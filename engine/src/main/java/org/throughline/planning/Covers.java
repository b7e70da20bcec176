package org.throughline.planning;

import org.throughline.planning.Netted.Needs;

/**
 * Which supply of a node serves which of its requirements with how much, in columns that are {@link Packed}. A cover is
 * a number; those of one requirement follow each other.
 *
 * @param count how many there are
 * @param firsts the first cover of each requirement, or where it would be
 * @param requirements whom each cover serves
 * @param supplies a pool, the place of a receipt, or the number of receipts plus the place of a planned order
 * @param partCount how many covers are not all of their requirement
 * @param parts those, in order
 * @param quantities of those
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Covers(
        int count,
        byte[] firsts,
        byte[] requirements,
        byte[] supplies,
        int partCount,
        byte[] parts,
        byte[] quantities) {

    /** The supply that is the stock pool of the node. */
    static final int STOCK = -1;

    /** The supply that is the node's stock at subcontractors. */
    static final int SUBCONTRACT_STOCK = -2;

    /** Nothing serves anything. */
    static final Covers NONE = new Covers(0, Packed.ZEROS, Packed.ZEROS, Packed.ZEROS, 0, Packed.ZEROS, Packed.ZEROS);

    /** The first cover of a requirement, or where it would be. */
    int first(int requirement) {
        return Packed.at(firsts, requirement);
    }

    /** One beyond the last cover of a requirement, from its first on. */
    int end(int requirement) {
        int cover = first(requirement);
        while (cover < count && requirement(cover) == requirement) {
            cover++;
        }
        return cover;
    }

    /** Whom a cover serves. */
    int requirement(int cover) {
        return Packed.at(requirements, cover);
    }

    int supply(int cover) {
        return Packed.at(supplies, cover);
    }

    /** How much a cover gives to the requirement that it serves; the requirements are those of its node. */
    long quantity(int cover, int requirement, Needs needs) {
        int part = partFrom(cover);
        return part < partCount && Packed.at(parts, part) == cover
                ? Packed.quantity(quantities, part)
                : needs.quantity(requirement);
    }

    /** How much each of the covers from the first on gives, by whom they serve, for those who look at many. */
    long[] quantities(int first, int[] served, Needs needs) {
        long[] given = new long[served.length];
        for (int at = 0; at < given.length; at++) {
            given[at] = needs.quantity(served[at]);
        }
        int part = partFrom(first);
        while (part < partCount && Packed.at(parts, part) - first < given.length) {
            given[Packed.at(parts, part) - first] = Packed.quantity(quantities, part);
            part++;
        }
        return given;
    }

    /** The first part that is this cover or a later one. */
    private int partFrom(int cover) {
        int low = 0;
        int high = partCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Packed.at(parts, middle) < cover) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isSameAs(Covers other) {
        return count == other.count
                && partCount == other.partCount
                && Packed.isSame(firsts, other.firsts)
                && Packed.isSame(requirements, other.requirements)
                && Packed.isSame(supplies, other.supplies)
                && Packed.isSame(parts, other.parts)
                && Packed.isSame(quantities, other.quantities);
    }
}

package org.throughline.planning;

import java.util.Arrays;
import java.util.BitSet;

/** Finds the same rows in two plans where they come in nearly the same order, without looking them up by key. */
final class Pairing {

    /** So many rows that only one plan has are stepped over at once. */
    private static final int REACH = 4;

    private final Alike alike;
    private final int first;
    private final int endBefore;
    private final int end;
    private final int[] places;

    /** Whether a row of the plan before and one of the plan after are the same, though perhaps with other numbers. */
    interface Alike {
        boolean are(int before, int after);
    }

    private Pairing(int first, int endBefore, int end, Alike alike) {
        this.alike = alike;
        this.first = first;
        this.endBefore = endBefore;
        this.end = end;
        places = new int[end - first];
        Arrays.fill(places, Netted.NOBODY);
    }

    /**
     * The row before of each row after, in both from the first on up to the end; {@link Netted#NOBODY} where none was
     * found in turn, though there may be one elsewhere.
     */
    static int[] inTurn(int first, int endBefore, int end, Alike alike) {
        Pairing pairing = new Pairing(first, endBefore, end, alike);
        pairing.pair();
        return pairing.places;
    }

    /** The rows before, from the first on up to the end, that are the row before of none. */
    static BitSet left(int first, int endBefore, int[] places) {
        BitSet left = new BitSet(endBefore);
        left.set(first, endBefore);
        for (int place : places) {
            if (place != Netted.NOBODY) {
                left.clear(place);
            }
        }
        return left;
    }

    private void pair() {
        int before = first;
        int after = first;
        while (before < endBefore && after < end) {
            int gone = gone(before, after);
            int come = gone == 0 ? 0 : come(before, after, gone);
            if (come < gone) {
                after += come;
            } else if (gone <= REACH) {
                before += gone;
            }
            if (Math.min(come, gone) <= REACH) {
                places[after - first] = before;
            }
            before++;
            after++;
        }
    }

    /** So many rows before the next that is alike are gone; more than it looks at where none is. */
    private int gone(int before, int after) {
        int gone = 0;
        while (gone <= REACH && (before + gone >= endBefore || !alike.are(before + gone, after))) {
            gone++;
        }
        return gone;
    }

    /** So many rows after came new; not less than the bound where that is reached first. */
    private int come(int before, int after, int bound) {
        int come = 1;
        while (come < bound && (after + come >= end || !alike.are(before, after + come))) {
            come++;
        }
        return come;
    }
}

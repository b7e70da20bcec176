package org.throughline.planning;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** What may be another in a plan than in the one that it followed, so that it is told at once what still holds. */
public final class Touched {

    private final boolean isAll;
    private final BitSet nodes = new BitSet();
    private final Set<String> receipts = new HashSet<>();

    private Touched(boolean isAll) {
        this.isAll = isAll;
    }

    /** Where nothing is known. */
    static Touched everything() {
        return new Touched(true);
    }

    /** Until something is added. */
    static Touched nothing() {
        return new Touched(false);
    }

    /** These nodes, and receipts that are tied otherwise. */
    void add(IntStream otherNodes, Set<String> otherReceipts) {
        otherNodes.forEach(nodes::set);
        receipts.addAll(otherReceipts);
    }

    /** The same, to be added to without adding to this. */
    Touched copy() {
        Touched copy = new Touched(isAll);
        copy.add(nodes.stream(), receipts);
        return copy;
    }

    /** Whether any receipt may be tied otherwise. */
    boolean mayTieOtherwise() {
        return isAll || !receipts.isEmpty();
    }

    /** Whether any of what was looked at may be another; where not, whoever asks again is answered the same. */
    public boolean meets(Seen seen) {
        return isAll || seen.hasAnyOf(nodes, receipts);
    }
}

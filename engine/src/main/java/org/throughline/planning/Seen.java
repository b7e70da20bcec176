package org.throughline.planning;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What an {@link Inspection} looked at for its answers. */
public final class Seen {

    private final int[] nodes;
    /** The receipts that were asked for, also where there was none of the name. */
    private final List<String> receipts;

    Seen(BitSet nodes, Collection<String> receipts) {
        this.nodes = nodes.stream().toArray();
        this.receipts = List.copyOf(receipts);
    }

    /** Whether any of these nodes was looked at, or any of these receipts asked for. */
    boolean hasAnyOf(BitSet someNodes, Set<String> someReceipts) {
        for (int node : nodes) {
            if (someNodes.get(node)) {
                return true;
            }
        }
        return !someReceipts.isEmpty() && receipts.stream().anyMatch(someReceipts::contains);
    }
}

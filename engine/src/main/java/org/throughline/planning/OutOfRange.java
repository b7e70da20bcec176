package org.throughline.planning;

/** Names the item and the site whose quantities left the range of the engine. */
final class OutOfRange {

    private OutOfRange() {}

    static ArithmeticException at(Network network, int node, ArithmeticException cause) {
        ArithmeticException named = new ArithmeticException(
                "TL-PLAN-001 What is planned of item (%s) at site (%s) is too large to count (%s)."
                        .formatted(network.itemName(node), network.siteName(node), cause.getMessage()));
        named.initCause(cause);
        return named;
    }
}

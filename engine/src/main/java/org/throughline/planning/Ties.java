package org.throughline.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Which receipts hold which allocations: a receipt by its name, and what is owed to it. */
final class Ties {

    /** Something of a node that is owed on a day. */
    record Owed(int node, int needDay) {}

    /** A receipt as it is tied: its node, {@link Terms#NOWHERE} where none has this name, and what is owed to it. */
    record Tie(String receipt, int node, List<Owed> owed) {}

    private final Layered<String, Integer> nodesOfReceipts;
    private final Layered<String, List<Owed>> owedTo;
    /** Hears the name of each receipt that is asked for. */
    private final Consumer<String> listener;

    Ties() {
        this(new Layered<>(), new Layered<>(), _ -> {});
    }

    private Ties(
            Layered<String, Integer> nodesOfReceipts, Layered<String, List<Owed>> owedTo, Consumer<String> listener) {
        this.nodesOfReceipts = nodesOfReceipts;
        this.owedTo = owedTo;
        this.listener = listener;
    }

    /** The same ties, which tell the name of each receipt that is asked for, whether it is there or not. */
    Ties telling(Consumer<String> asked) {
        return new Ties(nodesOfReceipts, owedTo, asked);
    }

    Tie of(String receipt) {
        return new Tie(receipt, nodeOf(receipt), owedTo(receipt));
    }

    /** The same ties, to be changed without changing these. */
    Ties layer() {
        return new Ties(nodesOfReceipts.layer(), owedTo.layer(), _ -> {});
    }

    /** The same ties, which stay as they are. */
    Ties copy() {
        Ties copy = new Ties();
        nodesOfReceipts.forEach(copy.nodesOfReceipts::put);
        owedTo.forEach(copy.owedTo::put);
        return copy;
    }

    /** The receipts that are tied otherwise than in the ties below. */
    Set<String> otherwise() {
        Set<String> otherwise = nodesOfReceipts.otherwise();
        otherwise.addAll(owedTo.otherwise());
        return otherwise;
    }

    /** Writes what was changed into the ties below. */
    void settle() {
        nodesOfReceipts.settle();
        owedTo.settle();
    }

    static Owed owed(Allocation row, int node) {
        return new Owed(node, Math.toIntExact(row.needDate().toEpochDay()));
    }

    void putReceipt(String receipt, int node) {
        nodesOfReceipts.put(receipt, node);
    }

    void removeReceipt(String receipt) {
        nodesOfReceipts.remove(receipt);
    }

    /** Says all that is owed to a receipt, which may be unknown. */
    void putOwed(String receipt, List<Owed> all) {
        if (all.isEmpty()) {
            owedTo.remove(receipt);
        } else {
            owedTo.put(receipt, List.copyOf(all));
        }
    }

    /** The node of a receipt, or {@link Terms#NOWHERE} where none has this name. */
    int nodeOf(String receipt) {
        listener.accept(receipt);
        return nodesOfReceipts.find(receipt).orElse(Terms.NOWHERE);
    }

    /** What is owed to a receipt, whatever its date. */
    List<Owed> owedTo(String receipt) {
        listener.accept(receipt);
        return owedTo.find(receipt).orElse(List.of());
    }

    /** The edges from the node of a receipt to those of which it holds something due by the day. */
    List<Edges.Edge> edges(String receipt, int horizonEnd) {
        int node = nodeOf(receipt);
        return node == Terms.NOWHERE
                ? List.of()
                : owedTo(receipt).stream()
                        .filter(owed -> owed.needDay() <= horizonEnd)
                        .map(owed -> new Edges.Edge(node, owed.node()))
                        .toList();
    }

    /** The edges of all receipts. */
    List<Edges.Edge> edges(int horizonEnd) {
        List<Edges.Edge> edges = new ArrayList<>();
        owedTo.forEach((receipt, all) -> edges.addAll(edges(receipt, horizonEnd)));
        return edges;
    }
}

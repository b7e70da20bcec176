package org.throughline.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which receipts hold which allocations: a receipt by its name, and what is owed to it. */
final class Ties {

    /** Something of a node that is owed on a day. */
    record Owed(int node, int needDay) {}

    private final Map<String, Integer> nodesOfReceipts = new HashMap<>();
    private final Map<String, List<Owed>> owedTo = new HashMap<>();

    void addReceipt(String receipt, int node) {
        nodesOfReceipts.put(receipt, node);
    }

    /** Notes what is owed to a receipt, which may be unknown. */
    void addAllocation(String receipt, Owed owed) {
        owedTo.computeIfAbsent(receipt, holder -> new ArrayList<>(2)).add(owed);
    }

    /** The node of a receipt, or {@link Terms#NOWHERE} where none has this name. */
    int nodeOf(String receipt) {
        return nodesOfReceipts.getOrDefault(receipt, Terms.NOWHERE);
    }

    /** What is owed to a receipt, whatever its date. */
    List<Owed> owedTo(String receipt) {
        return owedTo.getOrDefault(receipt, List.of());
    }

    /** The edges from the nodes of receipts to those of which they hold something due by the day. */
    List<Edges.Edge> edges(int horizonEnd) {
        List<Edges.Edge> edges = new ArrayList<>();
        owedTo.forEach((receipt, all) -> {
            int node = nodeOf(receipt);
            if (node != Terms.NOWHERE) {
                all.stream()
                        .filter(owed -> owed.needDay() <= horizonEnd)
                        .forEach(owed -> edges.add(new Edges.Edge(node, owed.node())));
            }
        });
        return edges;
    }
}

package org.throughline.planning;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.throughline.structure.Index;

/** Sorts what is known of stock, demands, receipts and allocations by node. */
final class FactsBuilder {

    private final PlanningModel model;
    private final Network network;

    FactsBuilder(PlanningModel model, Network network) {
        this.model = model;
        this.network = network;
    }

    /**
     * What is known of each node.
     *
     * @throws UncountableException where the stock of a node leaves the range of the engine
     */
    Facts[] facts() {
        Facts[] facts = new Facts[network.size()];
        Arrays.fill(facts, Facts.NONE);
        group(
                model.stock(),
                this::nodeOf,
                StockBalance[]::new,
                (node, rows) -> facts[node] = stocked(facts[node], node, rows));
        group(
                model.demands(),
                this::nodeOf,
                Demand[]::new,
                (node, rows) -> facts[node] = facts[node].withDemands(rows));
        group(
                model.receipts(),
                this::nodeOf,
                ScheduledReceipt[]::new,
                (node, rows) -> facts[node] = facts[node].withReceipts(rows));
        group(
                model.allocations(),
                this::nodeOf,
                Allocation[]::new,
                (node, rows) -> facts[node] = facts[node].withAllocations(rows));
        return facts;
    }

    /** Which receipt holds what. */
    Ties ties() {
        Ties ties = new Ties();
        model.receipts().forEach(row -> ties.putReceipt(row.receipt(), nodeOf(row)));
        model.allocations().stream()
                .collect(Collectors.groupingBy(
                        Allocation::receipt,
                        Collectors.mapping(row -> Ties.owed(row, nodeOf(row)), Collectors.toList())))
                .forEach(ties::putOwed);
        return ties;
    }

    private Facts stocked(Facts facts, int node, StockBalance[] rows) {
        try {
            return facts.withStock(rows);
        } catch (ArithmeticException tooLarge) {
            throw OutOfRange.ofStock(network, node, rows);
        }
    }

    private int nodeOf(StockBalance row) {
        return node(row.item(), row.site());
    }

    private int nodeOf(Demand row) {
        return node(row.item(), row.site());
    }

    private int nodeOf(ScheduledReceipt row) {
        return node(row.item(), row.site());
    }

    private int nodeOf(Allocation row) {
        return node(row.item(), row.site());
    }

    private int node(String item, String site) {
        Index items = network.structure.items();
        Index sites = network.structure.sites();
        return network.node(items.of(item), sites.of(site));
    }

    /** Takes the rows of one node. */
    private interface Taker<T> {
        void take(int node, T[] rows);
    }

    private <T> void group(List<T> rows, Function<T, Integer> nodeOf, IntFunction<T[]> array, Taker<T> taker) {
        int[] nodes = new int[rows.size()];
        int[] ends = new int[network.size() + 1];
        for (int row = 0; row < nodes.length; row++) {
            nodes[row] = nodeOf.apply(rows.get(row));
            ends[nodes[row] + 1]++;
        }
        for (int node = 0; node < network.size(); node++) {
            ends[node + 1] += ends[node];
        }
        int[] next = ends.clone();
        T[] sorted = array.apply(nodes.length);
        for (int row = 0; row < nodes.length; row++) {
            sorted[next[nodes[row]]] = rows.get(row);
            next[nodes[row]]++;
        }
        for (int node = 0; node < network.size(); node++) {
            if (ends[node] < ends[node + 1]) {
                taker.take(node, Arrays.copyOfRange(sorted, ends[node], ends[node + 1]));
            }
        }
    }
}

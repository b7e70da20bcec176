package org.throughline.planning;

import java.util.List;
import org.throughline.structure.Source;

/** One run of the engine: the network, the options in days, and the columns that the run fills. */
final class Worksheet {

    final Network network;
    final PlanningOptions options;
    final int asOf;
    final int horizonEnd;
    final Receipts receipts;
    final Requirements requirements;
    final PlannedOrders orders;
    final Covers covers;
    /** The rows of demands and allocations that requirements refer to. */
    final List<Demand> demands;

    final List<Allocation> allocations;
    /** Available stock by node, millionths, may be below zero. */
    final long[] stock;
    /** Stock at subcontractors by node, millionths, may be below zero. */
    final long[] subcontractStock;
    /** The requirement of each demand, -1 where it has none. */
    final int[] requirementOfDemand;
    /** The day after which each node can be supplied anew, see {@link Fences}. */
    final int[] fences;
    /** The requirements of each node in the order of netting, once netted. */
    final int[][] nettingOrder;

    Worksheet(Network network, PlanningModel model, PlanningOptions options) {
        this.network = network;
        this.options = options;
        asOf = Math.toIntExact(options.asOf().toEpochDay());
        horizonEnd = Math.addExact(asOf, options.horizonDays());
        receipts = new Receipts(model.receipts(), network, asOf);
        requirements = new Requirements(network.size());
        orders = new PlannedOrders(network.size());
        covers = new Covers(receipts.count());
        demands = model.demands();
        allocations = model.allocations();
        stock = new long[network.size()];
        subcontractStock = new long[network.size()];
        requirementOfDemand = new int[demands.size()];
        nettingOrder = new int[network.size()][];
        fences = Fences.of(this);
    }

    int node(String item, String site) {
        return network.nodes.node(
                network.structure.items().of(item), network.structure.sites().of(site));
    }

    boolean isPlanned(int node) {
        return network.nodes.sources[node] != Source.UNPLANNED;
    }

    boolean canOrder(int node) {
        return network.nodes.sources[node] != Source.UNPLANNED && network.nodes.sources[node] != Source.NONE;
    }

    /** The name by which people know a requirement. */
    String requirementName(int requirement) {
        int reference = requirements.references[requirement];
        return switch (requirements.kind(requirement)) {
            case SAFETY_STOCK -> reference == Requirements.NEGATIVE_STOCK ? "negative_stock" : "safety_stock";
            case ORDER, FORECAST -> demands.get(reference).demand();
            case ALLOCATION -> allocations.get(reference).receipt();
            case DEPENDENT -> orderName(reference);
        };
    }

    String orderName(int order) {
        return network.prefixes[orders.nodes[order]] + orders.numbers[order];
    }

    String supplyName(int supply) {
        return switch (covers.kind(supply)) {
            case STOCK -> "stock";
            case SUBCONTRACT_STOCK -> "subcontract_stock";
            case RECEIPT -> receipts.names[supply];
            case PLANNED -> orderName(covers.orderOf(supply));
        };
    }

    /** The day on which a supply is there if nobody acts, {@link Days#NEVER} where it never is. */
    int feasibleDate(int supply) {
        return switch (covers.kind(supply)) {
            case STOCK, SUBCONTRACT_STOCK -> asOf;
            case RECEIPT -> receipts.feasibleDates[supply];
            case PLANNED -> orders.receiptDates[covers.orderOf(supply)];
        };
    }
}

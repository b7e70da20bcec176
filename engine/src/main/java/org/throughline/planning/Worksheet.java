package org.throughline.planning;

import org.throughline.structure.Source;

/** One plan in the making: the network, the options in days, and a sheet for each node. */
final class Worksheet {

    /** The sheets of all nodes. */
    interface Sheets {
        NodeSheet at(int node);

        /** These, by their nodes; made at one place only, so that the compiler knows whom it asks. */
        static Sheets of(NodeSheet[] sheets) {
            return node -> sheets[node];
        }
    }

    final Network network;
    final PlanningOptions options;
    final int asOf;
    final int horizonEnd;
    final Ties ties;
    final UpwardOrder upward;
    private final Sheets sheets;

    Worksheet(Network network, PlanningOptions options, Ties ties, UpwardOrder upward, Sheets sheets) {
        this.network = network;
        this.options = options;
        this.ties = ties;
        this.upward = upward;
        this.sheets = sheets;
        asOf = Math.toIntExact(options.asOf().toEpochDay());
        horizonEnd = Math.addExact(asOf, options.horizonDays());
    }

    /** The same with other ties and sheets. */
    Worksheet with(Ties otherTies, UpwardOrder otherUpward, Sheets otherSheets) {
        return new Worksheet(network, options, otherTies, otherUpward, otherSheets);
    }

    NodeSheet at(int node) {
        return sheets.at(node);
    }

    /** What may become different above these sheets. */
    Overlay overlay() {
        return new Overlay(sheets);
    }

    /** The name by which people know a requirement of a node. */
    String requirementName(int node, int requirement) {
        Netted.Needs needs = at(node).netted.needs;
        int reference = needs.reference(requirement);
        return switch (needs.kind(requirement)) {
            case SAFETY_STOCK -> reference == Netted.NEGATIVE_STOCK ? "negative_stock" : "safety_stock";
            case ORDER, FORECAST -> at(node).facts.demands()[reference].demand();
            case ALLOCATION -> at(node).facts.allocations()[reference].receipt();
            case DEPENDENT -> orderName(reference, needs.number(requirement));
        };
    }

    String orderName(int node, int order) {
        return network.prefixes[node] + (order + 1);
    }

    String supplyName(int node, int supply) {
        NodeSheet sheet = at(node);
        return switch (sheet.kind(supply)) {
            case STOCK -> "stock";
            case SUBCONTRACT_STOCK -> "subcontract_stock";
            case RECEIPT -> sheet.receipts.name(supply);
            case PLANNED -> orderName(node, sheet.orderOf(supply));
        };
    }

    /** The day on which a supply of a node is there if nobody acts, {@link Days#NEVER} where it never is. */
    int feasibleDate(NodeSheet sheet, int supply) {
        return switch (sheet.kind(supply)) {
            case STOCK, SUBCONTRACT_STOCK -> asOf;
            case RECEIPT -> sheet.dated.receipts()[supply];
            case PLANNED -> sheet.dated.order(sheet.orderOf(supply));
        };
    }

    /** Whether a requirement of the node is for what a subcontractor makes. */
    boolean mayUseSubcontractStock(NodeSheet sheet, RequirementKind kind, int reference) {
        return switch (kind) {
            case SAFETY_STOCK, ORDER, FORECAST -> false;
            case ALLOCATION -> holderIsSubcontract(sheet.facts.allocations()[reference].receipt());
            case DEPENDENT -> at(reference).terms.source() == Source.SUBCONTRACT;
        };
    }

    private boolean holderIsSubcontract(String receipt) {
        int node = ties.nodeOf(receipt);
        if (node == Terms.NOWHERE) {
            return false;
        }
        Receipts receipts = at(node).receipts;
        return receipts.rows()[receipts.place(receipt)].kind() == ReceiptKind.SUBCONTRACT;
    }
}

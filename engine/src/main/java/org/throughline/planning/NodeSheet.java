package org.throughline.planning;

import java.util.stream.IntStream;

/**
 * One node of a {@link Worksheet}: what is known of it, and what each pass of planning says of it. Each part is made
 * anew, never changed, so that sheets of different plans may share it.
 */
final class NodeSheet {

    final int node;
    Terms terms;
    Facts facts;
    /** The receipts of the facts, in the order in which they count. */
    Receipts receipts = Receipts.NONE;
    /** The day after which it can be supplied anew, see {@link Fences}. */
    int fence;
    /** The longest way up from it, see {@link CumulativeLeadTimes}. */
    long leadTimesAbove;

    Netted netted = Netted.NOTHING;
    Pegged pegged = Pegged.NOTHING;
    Dated dated = Dated.NOTHING;

    NodeSheet(int node, Terms terms, Facts facts) {
        this.node = node;
        this.terms = terms;
        this.facts = facts;
    }

    NodeSheet(NodeSheet other) {
        node = other.node;
        terms = other.terms;
        facts = other.facts;
        receipts = other.receipts;
        fence = other.fence;
        leadTimesAbove = other.leadTimesAbove;
        netted = other.netted;
        pegged = other.pegged;
        dated = other.dated;
    }

    SupplyKind kind(int supply) {
        if (supply == Covers.STOCK) {
            return SupplyKind.STOCK;
        }
        if (supply == Covers.SUBCONTRACT_STOCK) {
            return SupplyKind.SUBCONTRACT_STOCK;
        }
        return supply < receipts.count() ? SupplyKind.RECEIPT : SupplyKind.PLANNED;
    }

    int supplyOfOrder(int order) {
        return receipts.count() + order;
    }

    int orderOf(int supply) {
        return supply - receipts.count();
    }

    int orderCount() {
        return netted.orders.count();
    }

    /** Whether its planned orders need the same of others, for the same days. */
    boolean asksTheSameAs(NodeSheet other) {
        return (netted == other.netted || netted.orders.isSameAs(other.netted.orders))
                && Packed.isSame(pegged.realReleases(), other.pegged.realReleases());
    }

    /** Whether a requirement that is a demand of customers is served after its due date; only then it may be late. */
    boolean isServedAfterDue(int demand) {
        return dated.requirement(demand) > facts.demandDays()[netted.needs.reference(demand)];
    }

    /** The requirements that are demands of customers. */
    IntStream demands() {
        return facts.demands().length == 0
                ? IntStream.empty()
                : IntStream.range(0, netted.needs.count()).filter(netted.needs::isDemand);
    }
}

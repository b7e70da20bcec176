package org.throughline.planning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.planning.Netted.Needs;
import org.throughline.planning.Netted.Orders;
import org.throughline.structure.Index;

/**
 * Compares a plan that followed changes with one of the same model made from scratch, column by column. Nodes of which
 * nothing is known any more may be left over in the first, so a node may have different numbers in them.
 */
final class ScratchComparison {

    private final Worksheet live;
    private final Worksheet scratch;
    /** The node in the live plan of each node of the other. */
    private final int[] nodes;

    private ScratchComparison(Worksheet live, Worksheet scratch) {
        this.live = live;
        this.scratch = scratch;
        nodes = IntStream.range(0, scratch.network.size())
                .map(node -> live.network.node(
                        number(scratch.network.itemName(node), live.network.structure.items()),
                        number(scratch.network.siteName(node), live.network.structure.sites())))
                .toArray();
    }

    private static int number(String key, Index index) {
        return index.find(key).orElse(Terms.NOWHERE);
    }

    /** Where the plans differ first; empty where they are the same. */
    static Optional<String> difference(Worksheet live, Worksheet scratch) {
        return new ScratchComparison(live, scratch).difference();
    }

    private Optional<String> difference() {
        if (Arrays.stream(nodes).anyMatch(node -> node == Terms.NOWHERE)) {
            return Optional.of("a node is missing");
        }
        Optional<String> leftOver = IntStream.range(0, live.network.size())
                .filter(node -> Arrays.binarySearch(nodes, node) < 0)
                .filter(node -> !isEmpty(live.at(node)))
                .mapToObj(node -> "a node more: " + live.network.prefixes[node])
                .findFirst();
        if (leftOver.isEmpty() && !(sameTies() && sameCircles())) {
            return Optional.of("what receipts hold");
        }
        return leftOver.or(() -> IntStream.range(0, nodes.length)
                .mapToObj(node -> part(node).map(part -> part + " of " + scratch.network.prefixes[node]))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static boolean isEmpty(NodeSheet sheet) {
        return !sheet.terms.isDeclared()
                && sheet.facts.balances().length == 0
                && sheet.facts.demands().length == 0
                && sheet.receipts.count() == 0
                && sheet.facts.allocations().length == 0
                && sheet.netted.needs.count() == 0
                && sheet.orderCount() == 0
                && sheet.pegged.covers().count() == 0;
    }

    private boolean sameTies() {
        long[] left = live.ties.edges(live.horizonEnd).stream()
                .mapToLong(edge -> pair(edge.from(), edge.to()))
                .sorted()
                .toArray();
        long[] right = scratch.ties.edges(scratch.horizonEnd).stream()
                .mapToLong(edge -> pair(nodes[edge.from()], nodes[edge.to()]))
                .sorted()
                .toArray();
        return Arrays.equals(left, right);
    }

    private static long pair(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    private boolean sameCircles() {
        return live.upward.hasCircles() == scratch.upward.hasCircles()
                && (!live.upward.hasCircles()
                        || IntStream.range(0, nodes.length)
                                .allMatch(left -> IntStream.range(0, nodes.length)
                                        .allMatch(right -> live.upward.areOnOneCircle(nodes[left], nodes[right])
                                                == scratch.upward.areOnOneCircle(left, right))));
    }

    /** The part of a node's sheet that is different. */
    private Optional<String> part(int node) {
        NodeSheet left = live.at(nodes[node]);
        NodeSheet right = scratch.at(node);
        if (!sameTerms(left.terms, right.terms)) {
            return Optional.of("terms");
        }
        if (!sameFacts(left, right)) {
            return Optional.of("facts");
        }
        if (left.fence != right.fence || left.leadTimesAbove != right.leadTimesAbove) {
            return Optional.of("fence");
        }
        if (!sameNeeds(left.netted.needs, right.netted.needs) || !left.netted.asked.isSameAs(right.netted.asked)) {
            return Optional.of("requirements");
        }
        if (!sameOrders(left.netted.orders, right.netted.orders)) {
            return Optional.of("orders");
        }
        if (!left.pegged.isSameAs(right.pegged)) {
            return Optional.of("pegging");
        }
        boolean dated = left.dated.isSameAs(right.dated) && left.dated.lateUntil() == right.dated.lateUntil();
        return dated ? Optional.empty() : Optional.of("dates");
    }

    private boolean sameTerms(Terms left, Terms right) {
        int from = right.fromNode() == Terms.NOWHERE ? Terms.NOWHERE : nodes[right.fromNode()];
        return left.row().equals(right.row())
                && left.source() == right.source()
                && left.leadTimeDays() == right.leadTimeDays()
                && left.safetyStock() == right.safetyStock()
                && left.safetyLeadTimeDays() == right.safetyLeadTimeDays()
                && left.lotSizing().equals(right.lotSizing())
                && left.yield() == right.yield()
                && left.fromNode() == from
                && left.supplier().equals(right.supplier());
    }

    private static boolean sameFacts(NodeSheet left, NodeSheet right) {
        return left.facts.stock() == right.facts.stock()
                && left.facts.subcontractStock() == right.facts.subcontractStock()
                && Arrays.equals(left.facts.balances(), right.facts.balances())
                && Arrays.equals(left.facts.demands(), right.facts.demands())
                && Arrays.equals(left.facts.demandDays(), right.facts.demandDays())
                && Arrays.equals(left.facts.allocations(), right.facts.allocations())
                && Arrays.equals(left.receipts.rows(), right.receipts.rows())
                && Arrays.equals(left.receipts.arrivals(), right.receipts.arrivals());
    }

    private boolean sameNeeds(Needs left, Needs right) {
        if (left.count() != right.count()) {
            return false;
        }
        int[] references = new int[right.count()];
        for (int requirement = 0; requirement < references.length; requirement++) {
            int reference = right.reference(requirement);
            references[requirement] =
                    right.kind(requirement) == RequirementKind.DEPENDENT ? nodes[reference] : reference;
        }
        Needs moved = new Needs(
                right.count(),
                right.dates(),
                right.quantities(),
                right.kinds(),
                Packed.of(references, references.length, Packed.ZEROS),
                right.numbers(),
                right.offsets());
        return left.isSameAs(moved);
    }

    private boolean sameOrders(Orders left, Orders right) {
        return left.count() == right.count()
                && Arrays.equals(left.quantities(), right.quantities())
                && Arrays.equals(left.startQuantities(), right.startQuantities())
                && Arrays.equals(left.needDates(), right.needDates())
                && Arrays.equals(left.releaseDates(), right.releaseDates())
                && IntStream.range(0, left.count())
                        .allMatch(order -> sameComponents(left.components(order), right.components(order)));
    }

    private boolean sameComponents(Components left, Components right) {
        String bom = live.network.structure.bomName(left.bom());
        return left.size() == right.size()
                && bom.equals(scratch.network.structure.bomName(right.bom()))
                && IntStream.range(0, left.size())
                        .allMatch(line -> left.node(line) == nodes[right.node(line)]
                                && left.offsetDays(line) == right.offsetDays(line));
    }
}

package org.throughline.planning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.planning.Netted.Needs;
import org.throughline.structure.LotRule;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Usage;
import org.throughline.values.Micros;

/**
 * Nets one node: gathers what is needed of it, covers that in turn, and plans orders for what is missing. Everything
 * that may need it has been netted.
 */
final class Netting {

    /** More orders than this for one window mean a maximum lot that is a slip of the pen. */
    private static final long ORDERS_OF_WINDOW_MAX = 1_000_000;

    private final Worksheet worksheet;
    private final Network network;
    private final IndependentRequirements independent;
    private final NeedsBuilder gathered;
    private final OrdersBuilder planned;
    /** What is needed of the node that was netted last. */
    private Gathered ordered = new Gathered(0);

    @SuppressWarnings("UnusedVariable") // What looking came to, so that no compiler leaves the looking out.
    private long lookedAt;

    private final OpenSupplies.Room room = new OpenSupplies.Room();
    private final OpenSupplies.Room roomToTry = new OpenSupplies.Room();

    Netting(Worksheet worksheet) {
        this.worksheet = worksheet;
        network = worksheet.network;
        independent = new IndependentRequirements(worksheet);
        gathered = new NeedsBuilder(new RequirementOrder(network));
        planned = new OrdersBuilder(worksheet);
    }

    Netted net(int node) {
        NodeSheet sheet = worksheet.at(node);
        gathered.clear();
        independent.gather(sheet, gathered);
        gatherDependents(node);
        return net(sheet);
    }

    /** Nets a node of which the same is known as below the overlay, where others may order something else. */
    Netted netAgain(int node, Overlay overlay) {
        int[] edges = IntStream.range(network.parents.starts[node], network.parents.starts[node + 1])
                .filter(edge -> overlay.asksOtherwise(network.parents.targets[edge]))
                .toArray();
        gathered.clear();
        gathered.keep(
                overlay.before(node),
                Arrays.stream(edges).map(edge -> network.parents.targets[edge]).toArray());
        for (int edge : edges) {
            gatherDependents(edge, node);
        }
        return net(worksheet.at(node));
    }

    /** What is needed of the node that was netted last, in the order of netting; until the next is netted. */
    Gathered needs() {
        return ordered;
    }

    /** Covers what is gathered. */
    private Netted net(NodeSheet sheet) {
        int receipts = sheet.receipts.count();
        if (gathered.count() == 0 && receipts == 0) {
            return Netted.NOTHING;
        }
        ordered = gathered.inOrder(sheet.facts);
        Needs needs = ordered.packed(gathered.count());
        Netted.Asked asked = Netted.Asked.of(receipts);
        planned.clear(sheet.node);
        if (sheet.terms.isPlanned()) {
            cover(sheet, ordered, new OpenSupplies(worksheet, sheet, ordered, asked, room));
        }
        return new Netted(needs, planned.all(needs), asked);
    }

    /** All parents are looked at before any is read: they lie far apart, and memory can bring many at once. */
    private void gatherDependents(int node) {
        int[] parents = network.parents.targets;
        int first = network.parents.starts[node];
        int end = network.parents.starts[node + 1];
        int orders = 0;
        long columns = 0;
        for (int edge = first; edge < end; edge++) {
            NodeSheet parent = worksheet.at(parents[edge]);
            orders = Math.addExact(orders, parent.netted.orders.count());
            columns +=
                    parent.netted.orders.weight() + parent.pegged.realReleases().length + parent.terms.leadTimeDays();
        }
        lookedAt = columns;
        gathered.makeRoom(orders);
        for (int edge = first; edge < end; edge++) {
            gatherDependents(edge, node);
        }
    }

    private void gatherDependents(int edge, int node) {
        NodeSheet parent = worksheet.at(network.parents.targets[edge]);
        Netted.Orders orders = parent.netted.orders;
        if (orders.count() > 0) {
            Optional<Usage> usage = network.usage(edge, node, orders);
            if (usage.isPresent()) {
                gathered.addDependents(parent, usage.get());
            } else {
                gatherByLine(parent, node);
            }
        }
    }

    private void gatherByLine(NodeSheet parent, int node) {
        Netted.Orders orders = parent.netted.orders;
        Components components = Components.NONE;
        int first = 0;
        for (int order = 0; order < orders.count(); order++) {
            if (orders.components(order) != components) {
                components = orders.components(order);
                first = components.firstLineOf(node);
            }
            for (int line = first; line < components.size() && components.node(line) == node; line++) {
                long quantity = components.required(line, orders.startQuantity(order));
                gathered.addDependent(parent, order, components.offsetDays(line), quantity);
            }
        }
    }

    private void cover(NodeSheet sheet, Gathered needs, OpenSupplies supplies) {
        boolean canOrder = sheet.terms.canOrder();
        for (int requirement = 0; requirement < gathered.count(); requirement++) {
            long missing = supplies.cover(requirement);
            if (canOrder && missing >= Micros.TOLERANCE) {
                long later = missingLater(sheet.terms.lotSizing(), needs, requirement, supplies);
                planOrders(sheet.terms, Math.addExact(missing, later), needs.dates[requirement], supplies);
                supplies.coverFromDated(requirement, missing);
            }
        }
    }

    /** What the requirements after the short one, within its window, would miss were there no order. */
    private long missingLater(LotSizing lot, Gathered needs, int requirement, OpenSupplies supplies) {
        int days = lot.rule() == LotRule.PERIOD ? Math.max(1, lot.periodDays()) : 1;
        long end = (long) needs.dates[requirement] + days;
        int windowEnd = requirement + 1;
        while (windowEnd < gathered.count() && needs.dates[windowEnd] < end) {
            windowEnd++;
        }
        if (windowEnd == requirement + 1) {
            return 0;
        }
        OpenSupplies tried = supplies.copyWhenShort(roomToTry);
        long sum = 0;
        for (int later = requirement + 1; later < windowEnd; later++) {
            long missing = tried.cover(later);
            if (missing >= Micros.TOLERANCE) {
                sum = Math.addExact(sum, missing);
            }
        }
        return sum;
    }

    private void planOrders(Terms terms, long missing, int need, OpenSupplies supplies) {
        LotSizing lot = terms.lotSizing();
        long base = lot.rule() == LotRule.FIXED ? Micros.multipleNotBelow(missing, lot.size()) : missing;
        long left = raised(base, lot);
        if (lot.maximum() > 0) {
            if (left / lot.maximum() > ORDERS_OF_WINDOW_MAX) {
                throw new OutOfRange.TooManyOrders(ORDERS_OF_WINDOW_MAX, lot.maximum(), missing, need);
            }
            while (left > lot.maximum()) {
                planOrder(terms, lot.maximum(), need, supplies);
                left -= lot.maximum();
            }
            left = raised(left, lot);
        }
        planOrder(terms, left, need, supplies);
    }

    private static long raised(long quantity, LotSizing lot) {
        long raised = Math.max(quantity, lot.minimum());
        return lot.multiple() > 0 ? Micros.multipleNotBelow(raised, lot.multiple()) : raised;
    }

    private void planOrder(Terms terms, long quantity, int need, OpenSupplies supplies) {
        planned.add(terms, quantity, need);
        supplies.addOrder(quantity);
    }
}

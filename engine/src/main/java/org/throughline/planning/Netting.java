package org.throughline.planning;

import org.throughline.planning.Requirements.Origin;
import org.throughline.structure.LotRule;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Recipe;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

/**
 * Nets one node: covers its requirements in turn, plans orders for what is missing, and explodes them to what they
 * need.
 */
final class Netting {

    /** More orders than this for one window mean a maximum lot that is a slip of the pen. */
    private static final long ORDERS_OF_WINDOW_MAX = 1_000_000;

    private final Worksheet sheet;
    private final Network network;
    private final RequirementOrder order;

    private final OpenSupplies.Taker noted = new OpenSupplies.Taker() {
        @Override
        public void takes(int receipt, int requirement) {
            if (sheet.receipts.firstCovered[receipt] < 0) {
                sheet.receipts.firstCovered[receipt] = requirement;
            }
        }

        @Override
        public void pullsIn(int receipt, int requirement) {
            sheet.receipts.pulledTo[receipt] = sheet.requirements.dates[requirement];
            sheet.receipts.pulledBy[receipt] = requirement;
        }
    };

    private final OpenSupplies.Taker tried = new OpenSupplies.Taker() {
        @Override
        public void takes(int receipt, int requirement) {
            // Only tried: nothing is noted.
        }

        @Override
        public void pullsIn(int receipt, int requirement) {
            // Only tried: nothing is noted.
        }
    };

    Netting(Worksheet sheet) {
        this.sheet = sheet;
        network = sheet.network;
        order = new RequirementOrder(sheet);
    }

    void net(int node) {
        int[] sequence = sheet.requirements.of(node);
        RequirementOrder.sort(sequence, order::inNetting);
        sheet.nettingOrder[node] = sequence;
        if (!sheet.isPlanned(node)) {
            return;
        }
        OpenSupplies supplies = new OpenSupplies(sheet, node);
        boolean canOrder = sheet.canOrder(node);
        for (int at = 0; at < sequence.length; at++) {
            long missing = supplies.cover(sequence[at], noted);
            if (canOrder && missing >= Micros.TOLERANCE) {
                long window = Math.addExact(missing, missingLater(node, sequence, at, supplies.copyWhenShort()));
                planOrders(node, sequence[at], window, supplies);
                supplies.coverFromDated(sequence[at], missing, noted);
            }
        }
    }

    /** What the requirements after the short one, within its window, would miss were there no order. */
    private long missingLater(int node, int[] sequence, int at, OpenSupplies supplies) {
        LotSizing lot = network.nodes.lotSizings[node];
        int days = lot.rule() == LotRule.PERIOD ? Math.max(1, lot.periodDays()) : 1;
        long end = (long) sheet.requirements.dates[sequence[at]] + days;
        long sum = 0;
        for (int later = at + 1; later < sequence.length; later++) {
            if (sheet.requirements.dates[sequence[later]] >= end) {
                break;
            }
            long missing = supplies.cover(sequence[later], tried);
            if (missing >= Micros.TOLERANCE) {
                sum = Math.addExact(sum, missing);
            }
        }
        return sum;
    }

    private void planOrders(int node, int requirement, long missing, OpenSupplies supplies) {
        LotSizing lot = network.nodes.lotSizings[node];
        long base = lot.rule() == LotRule.FIXED ? Micros.multipleNotBelow(missing, lot.size()) : missing;
        long left = raised(base, lot);
        int need = sheet.requirements.dates[requirement];
        if (lot.maximum() > 0) {
            if (left / lot.maximum() > ORDERS_OF_WINDOW_MAX) {
                throw new ArithmeticException("more than %d orders of the maximum lot (%s) would be needed at once"
                        .formatted(ORDERS_OF_WINDOW_MAX, Micros.format(lot.maximum())));
            }
            while (left > lot.maximum()) {
                planOrder(node, lot.maximum(), need, supplies);
                left -= lot.maximum();
            }
            left = raised(left, lot);
        }
        planOrder(node, left, need, supplies);
    }

    private static long raised(long quantity, LotSizing lot) {
        long raised = Math.max(quantity, lot.minimum());
        return lot.multiple() > 0 ? Micros.multipleNotBelow(raised, lot.multiple()) : raised;
    }

    private void planOrder(int node, long quantity, int need, OpenSupplies supplies) {
        PlannedOrders orders = sheet.orders;
        int added = orders.add(node, quantity, need);
        orders.startQuantities[added] = Micros.timesCeiling(quantity, Micros.ONE, network.nodes.yields[node]);
        int due = network.due(node, need);
        int release = network.leadTimeBefore(node, due);
        orders.dueDates[added] = due;
        orders.releaseDates[added] =
                release < sheet.asOf ? network.calendar(node).onOrAfter(sheet.asOf) : release;
        orders.arrivals[added] = network.leadTimeAfter(node, orders.releaseDates[added]);
        supplies.addOrder(quantity);
        orders.firstDependents[added] = sheet.requirements.count;
        explode(node, added);
        orders.dependentCounts[added] = sheet.requirements.count - orders.firstDependents[added];
    }

    private void explode(int node, int planned) {
        Source source = network.nodes.sources[node];
        int release = sheet.orders.releaseDates[planned];
        long started = sheet.orders.startQuantities[planned];
        if (source == Source.TRANSFER) {
            Origin origin = new Origin(RequirementKind.DEPENDENT, planned, 0);
            sheet.requirements.add(network.nodes.fromNodes[node], release, started, origin, false);
            return;
        }
        if (source != Source.MAKE && source != Source.SUBCONTRACT) {
            return;
        }
        Recipe recipe = network.recipe(node, release);
        sheet.orders.boms[planned] = recipe.bom();
        for (int line = 0; line < recipe.size(); line++) {
            int component = network.nodes.node(recipe.item(line), network.nodes.sites[node]);
            int date = network.calendar(node).plus(release, recipe.offsetDays(line));
            Origin origin = new Origin(RequirementKind.DEPENDENT, planned, recipe.offsetDays(line));
            sheet.requirements.add(
                    component, date, recipe.required(line, started), origin, source == Source.SUBCONTRACT);
        }
    }
}

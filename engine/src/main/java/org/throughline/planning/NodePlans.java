package org.throughline.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Looks up one item at one site, and what one supply serves, without going through the whole plan. */
final class NodePlans {

    private static final String PREFIX = "P-";

    private final Worksheet sheet;
    private final Network network;

    NodePlans(Worksheet sheet) {
        this.sheet = sheet;
        network = sheet.network;
    }

    /** The node of an item at a site; empty where the plan has none. */
    OptionalInt node(String item, String site) {
        Optional<Integer> itemNumber = network.structure.items().find(item);
        Optional<Integer> siteNumber = network.structure.sites().find(site);
        if (itemNumber.isEmpty() || siteNumber.isEmpty()) {
            return OptionalInt.empty();
        }
        int node = network.nodes.node(itemNumber.get(), siteNumber.get());
        return node == NodeTable.NOWHERE ? OptionalInt.empty() : OptionalInt.of(node);
    }

    NodePlan of(int node, IntFunction<Requirement> requirement, IntFunction<PlannedOrder> order) {
        int firstOrder = sheet.orders.firstOfNode[node];
        return new NodePlan(
                network.nodes.sources[node],
                network.nodes.suppliers[node],
                network.nodes.leadTimes[node],
                network.nodes.safetyStocks[node],
                sheet.stock[node],
                sheet.subcontractStock[node],
                IntStream.of(sheet.nettingOrder[node]).mapToObj(requirement).toList(),
                arrivals(node),
                IntStream.range(firstOrder, firstOrder + sheet.orders.countOfNode[node])
                        .mapToObj(order)
                        .toList());
    }

    private List<NodePlan.Arrival> arrivals(int node) {
        Receipts receipts = sheet.receipts;
        return IntStream.range(receipts.nodeStarts[node], receipts.nodeStarts[node + 1])
                .mapToObj(receipt -> new NodePlan.Arrival(
                        new ScheduledReceipt(
                                receipts.names[receipt],
                                network.itemName(node),
                                network.siteName(node),
                                LocalDate.ofEpochDay(receipts.dueDates[receipt]),
                                receipts.quantities[receipt],
                                receipts.kinds[receipt],
                                receipts.firm[receipt],
                                receipts.suppliers[receipt]),
                        new PlanDay(receipts.feasibleDates[receipt])))
                .toList();
    }

    /** The covers that a receipt or a planned order gives, in the order of its node. */
    List<Integer> coversOf(String supply) {
        int receipt = sheet.receipts.number(supply);
        if (receipt >= 0) {
            return coversOf(receipt, sheet.receipts.nodes[receipt]);
        }
        OptionalInt order = order(supply);
        return order.isEmpty()
                ? List.of()
                : coversOf(sheet.covers.supplyOfOrder(order.getAsInt()), sheet.orders.nodes[order.getAsInt()]);
    }

    private List<Integer> coversOf(int supply, int node) {
        List<Integer> covers = new ArrayList<>();
        for (int requirement : sheet.nettingOrder[node]) {
            int cover = sheet.requirements.firstCovers[requirement];
            for (int end = cover + sheet.requirements.coverCounts[requirement]; cover < end; cover++) {
                if (sheet.covers.supplies[cover] == supply) {
                    covers.add(cover);
                }
            }
        }
        return covers;
    }

    /** The planned order of a name such as {@code P-PUMP-WH-3}; item and site may have dashes of their own. */
    private OptionalInt order(String name) {
        int end = name.lastIndexOf('-');
        if (!name.startsWith(PREFIX) || end <= PREFIX.length()) {
            return OptionalInt.empty();
        }
        for (int dash = name.indexOf('-', PREFIX.length());
                dash >= 0 && dash < end;
                dash = name.indexOf('-', dash + 1)) {
            OptionalInt node = node(name.substring(PREFIX.length(), dash), name.substring(dash + 1, end));
            if (node.isPresent()) {
                int first = sheet.orders.firstOfNode[node.getAsInt()];
                OptionalInt order = IntStream.range(first, first + sheet.orders.countOfNode[node.getAsInt()])
                        .filter(candidate -> sheet.orderName(candidate).equals(name))
                        .findFirst();
                if (order.isPresent()) {
                    return order;
                }
            }
        }
        return OptionalInt.empty();
    }
}

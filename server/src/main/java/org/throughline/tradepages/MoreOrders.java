package org.throughline.tradepages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.planning.Different;
import org.throughline.planning.PlannedOrder;

/**
 * What would have to be ordered of an item at a site beyond what is proposed already. Proposed orders are numbered, so
 * that one more makes others of those after it: only all of them together tell how much more it is.
 *
 * @param quantity so much more, in millionths
 * @param first the order that is released first of those that would be otherwise
 */
record MoreOrders(long quantity, PlannedOrder first) {

    /** Of each item at each site of which more would have to be ordered, in the order in which they are given. */
    static List<MoreOrders> of(List<Different<PlannedOrder>> orders) {
        Map<List<String>, List<Different<PlannedOrder>>> places = orders.stream()
                .collect(Collectors.groupingBy(
                        order -> List.of(order.row().item(), order.row().site()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return places.values().stream()
                .map(MoreOrders::together)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MoreOrders> together(List<Different<PlannedOrder>> orders) {
        long more = orders.stream()
                .mapToLong(order -> quantity(order.after()) - quantity(order.before()))
                .sum();
        return orders.stream()
                .flatMap(order -> order.after().stream())
                .min(Comparator.comparing(PlannedOrder::releaseDate).thenComparing(PlannedOrder::dueDate))
                .filter(_ -> more > 0)
                .map(first -> new MoreOrders(more, first));
    }

    private static long quantity(Optional<PlannedOrder> order) {
        return order.map(PlannedOrder::quantity).orElse(0L);
    }
}

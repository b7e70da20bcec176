package org.throughline.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.OrderId;
import org.throughline.supply.PlanVersion;

/**
 * What was found of the orders, one by one, gathered for a board.
 *
 * @param orders the first to start first
 */
record Gathered(List<OrderReadiness> orders, Map<OrderId, OrderReadiness> byOrder, List<RootCause> roots) {

    static final Gathered NOTHING = new Gathered(List.of(), Map.of(), List.of());

    private static final Comparator<OrderReadiness> FIRST_TO_START = Comparator.comparing(OrderReadiness::start)
            .thenComparing(readiness -> readiness.order().name())
            .thenComparing(readiness -> readiness.order().order().value());

    /** Of all orders as they were found now; those that were known stand as before, which is nearly right. */
    Gathered with(Collection<Judged> judged, LocalDate asOf) {
        Map<OrderId, OrderReadiness> now = HashMap.newHashMap(judged.size());
        List<OrderReadiness> sorted = new ArrayList<>(judged.size());
        for (Judged each : judged) {
            now.put(each.readiness().order().order(), each.readiness());
        }
        for (OrderReadiness known : orders) {
            Optional.ofNullable(now.get(known.order().order())).ifPresent(sorted::add);
        }
        for (Judged each : judged) {
            if (!byOrder.containsKey(each.readiness().order().order())) {
                sorted.add(each.readiness());
            }
        }
        sorted.sort(FIRST_TO_START);
        return new Gathered(
                Collections.unmodifiableList(sorted),
                Collections.unmodifiableMap(now),
                RootCauses.of(sorted, asOf, roots));
    }

    Board board(PlanVersion plan) {
        return new Board(
                plan.number(),
                plan.position(),
                plan.madeAt(),
                plan.assembly().asOf(),
                plan.assembly().currency(),
                orders,
                byOrder,
                roots);
    }
}

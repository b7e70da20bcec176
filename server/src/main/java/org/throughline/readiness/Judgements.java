package org.throughline.readiness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Zones;

/**
 * Judges the open orders on one plan after the other. An order is judged again only where something is different of all
 * that was looked at when it was judged.
 */
final class Judgements {

    private static final Comparator<OrderReadiness> FIRST_TO_START = Comparator.comparing(OrderReadiness::start)
            .thenComparing(readiness -> readiness.order().name())
            .thenComparing(readiness -> readiness.order().order().value());

    /** What every judgement stands on. */
    private record Basis(LocalDate asOf, Zones zones, Labels labels) {

        static Basis of(PlanVersion plan) {
            return new Basis(
                    plan.assembly().asOf(),
                    plan.assembly().zones(),
                    plan.assembly().labels());
        }
    }

    private final Papers papers = new Papers();
    private @Nullable Basis basis;
    private Map<OrderId, Judged> judged = Map.of();

    /** What the plan means for the orders that are open. */
    Board board(PlanVersion plan) {
        Basis now = Basis.of(plan);
        Map<OrderId, Judged> before = now.equals(basis) ? judged : Map.of();
        // Should this fail midway, nothing is taken for known the next time.
        basis = null;
        papers.replace(plan);
        Judgement judgement = new Judgement(plan, papers);
        Map<OrderId, Judged> after = new HashMap<>();
        for (ProductionOrderStated order : plan.books().production().orders()) {
            Judged known = before.get(order.order());
            after.put(order.order(), known != null && known.holds(order, plan.plan()) ? known : judgement.of(order));
        }
        judged = after;
        basis = now;
        return board(plan, after);
    }

    private static Board board(PlanVersion plan, Map<OrderId, Judged> judged) {
        List<OrderReadiness> orders = judged.values().stream()
                .map(Judged::readiness)
                .sorted(FIRST_TO_START)
                .toList();
        Map<String, Provision> awaited = new HashMap<>();
        judged.values().forEach(order -> awaited.putAll(order.awaited()));
        LocalDate asOf = plan.assembly().asOf();
        return new Board(
                plan.number(),
                plan.position(),
                plan.madeAt(),
                asOf,
                plan.assembly().currency(),
                orders,
                orders.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                readiness -> readiness.order().order(), Function.identity())),
                RootCauses.of(orders, asOf),
                Map.copyOf(awaited));
    }
}

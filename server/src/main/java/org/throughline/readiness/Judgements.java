package org.throughline.readiness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.planning.Touched;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Zones;

/**
 * Judges the open orders on one plan after the other. An order is judged again only where something is different of all
 * that was looked at when it was judged.
 */
final class Judgements {

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
    private @Nullable PlanVersion judgedOn;
    private Map<OrderId, Judged> judged = Map.of();
    private Gathered gathered = Gathered.NOTHING;

    /** What the plan means for the orders that are open. */
    Board board(PlanVersion plan) {
        PlanVersion last = judgedOn;
        boolean stands = last != null && Basis.of(plan).equals(Basis.of(last));
        Map<OrderId, Judged> before = stands ? judged : Map.of();
        // Should this fail midway, nothing is taken for known the next time.
        judgedOn = null;
        papers.replace(plan);
        Touched touched = plan.plan().since(last == null ? plan.plan() : last.plan());
        Judgement judgement = new Judgement(plan, papers);
        Map<OrderId, Judged> after = LinkedHashMap.newLinkedHashMap(before.size());
        boolean isAsBefore = stands;
        for (ProductionOrderStated order : plan.books().production().orders()) {
            Judged known = before.get(order.order());
            Judged found = known != null && known.holds(order, touched, papers) ? known : judgement.of(order);
            after.put(order.order(), found);
            isAsBefore &= found.equals(known);
        }
        if (!isAsBefore || before.size() != after.size()) {
            gathered = gathered.with(after.values(), plan.assembly().asOf());
        }
        judged = after;
        judgedOn = plan;
        return gathered.board(plan);
    }
}

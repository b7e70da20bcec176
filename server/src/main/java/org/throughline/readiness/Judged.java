package org.throughline.readiness;

import java.util.List;
import java.util.Map;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.planning.Plan;
import org.throughline.planning.Seen;
import org.throughline.readiness.Shelf.Look;

/**
 * What was found of an order, and all that was looked at to find it.
 *
 * @param awaited by its name in the plan, each supply that a component of it waits for
 * @param seen what was looked at in the plan
 * @param looks what was looked up beside it
 */
record Judged(OrderReadiness readiness, Map<String, Provision> awaited, Seen seen, List<Look<?, ?>> looks) {

    /** Whether the order, as it is now, would be judged the same on the plan and the papers of today. */
    boolean holds(ProductionOrderStated order, Plan plan) {
        return readiness.order().equals(order)
                && plan.isAsIn(seen)
                && looks.stream().allMatch(Look::isStillSo);
    }
}

package org.throughline.readiness;

import java.util.List;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.planning.Seen;
import org.throughline.planning.Touched;
import org.throughline.readiness.Shelf.Look;

/**
 * What was found of an order, and all that was looked at to find it.
 *
 * @param seen what was looked at in the plan
 * @param looks what was looked up beside it
 */
record Judged(OrderReadiness readiness, Seen seen, List<Look<?, ?>> looks) {

    /** Whether the order, as it is now, would be judged the same on these papers, with so much of the plan touched. */
    boolean holds(ProductionOrderStated order, Touched touched, Papers papers) {
        return readiness.order().equals(order)
                && !touched.meets(seen)
                && (papers.areAsBefore() || looks.stream().allMatch(Look::isStillSo));
    }
}

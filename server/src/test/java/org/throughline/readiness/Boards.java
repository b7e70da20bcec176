package org.throughline.readiness;

import org.throughline.supply.PlanVersion;

/** Boards of plans that were made without a database. */
public final class Boards {

    private Boards() {}

    /** What the plan means for the orders that are open. */
    public static Board of(PlanVersion plan) {
        return new Judgements().board(plan);
    }
}

package org.throughline.planning;

import java.util.function.Supplier;

/** What a live plan would be with some changes; the live plan knows nothing of it and goes on without it. */
public final class WhatIf {

    private final PlanDifference difference;
    private final Supplier<Plan> plan;

    WhatIf(PlanDifference difference, Supplier<Plan> plan) {
        this.difference = difference;
        this.plan = plan;
    }

    /** What would be different from the live plan as it stood when the question was asked. */
    public PlanDifference difference() {
        return difference;
    }

    /** The whole plan as it would be; made when asked for, as the difference mostly tells enough. */
    public Plan plan() {
        return plan.get();
    }
}

package org.throughline.itempages;

import java.util.function.Function;
import org.throughline.pages.Kept;
import org.throughline.supply.PlanVersion;

/** Keeps what was made of the newest plan, so that it is made once and not for every visitor. */
public final class PerPlan<T> {

    private final Function<PlanVersion, T> maker;
    private final Kept<Integer, T> newest = new Kept<>();

    /** Makes it so, when it is first asked for after a plan was made. */
    public PerPlan(Function<PlanVersion, T> maker) {
        this.maker = maker;
    }

    /** What is made of this plan, by whoever asks first. */
    public T of(PlanVersion plan) {
        return newest.of(plan.number(), () -> maker.apply(plan));
    }
}

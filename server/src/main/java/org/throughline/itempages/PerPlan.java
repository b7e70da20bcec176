package org.throughline.itempages;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.supply.PlanVersion;

/** Keeps what was made of the newest plan, so that it is made once and not for every visitor. */
public final class PerPlan<T> {

    private final Function<PlanVersion, T> maker;
    private volatile @Nullable Made<T> newest;

    private record Made<T>(int plan, T thing) {}

    /** Makes it so, when it is first asked for after a plan was made. */
    public PerPlan(Function<PlanVersion, T> maker) {
        this.maker = maker;
    }

    /** What is made of this plan, by whoever asks first. */
    public T of(PlanVersion plan) {
        Made<T> known = newest;
        if (known == null || known.plan() != plan.number()) {
            known = new Made<>(plan.number(), maker.apply(plan));
            newest = known;
        }
        return known.thing();
    }
}

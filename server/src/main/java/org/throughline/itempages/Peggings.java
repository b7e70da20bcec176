package org.throughline.itempages;

import java.util.Optional;
import org.throughline.supply.PlanVersion;

/** Who gets what from where in the plan that stands; made once for each plan, for all pages that show it. */
public final class Peggings {

    private final Outlook outlook;
    private final PerPlan<PeggingViews> views;

    /** In the plan that stands. */
    public Peggings(Outlook outlook) {
        this.outlook = outlook;
        views = new PerPlan<>(plan -> new PeggingViews(plan, outlook.lines().of(plan)));
    }

    /** What hangs on this; empty until there is a plan, and where it knows nothing of the kind. */
    public Optional<PeggingView> of(PeggingChoice choice) {
        return outlook.plan().get().flatMap(plan -> of(plan, choice));
    }

    /** What hangs on this in a plan of which more is shown beside it. */
    Optional<PeggingView> of(PlanVersion plan, PeggingChoice choice) {
        return views.of(plan).of(choice);
    }

    boolean hasPlan() {
        return outlook.plan().get().isPresent();
    }

    Freshness freshness() {
        return Freshness.of(outlook);
    }
}

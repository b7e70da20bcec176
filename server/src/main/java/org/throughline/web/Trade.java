package org.throughline.web;

import java.util.Optional;

/** What is bought and sold, for the pages that show it; made once for each plan. */
public final class Trade {

    private final Outlook outlook;
    private final PerPlan<OpenOrders> orders = new PerPlan<>(OpenOrders::new);
    private final PerPlan<PeggingViews> pegging = new PerPlan<>(PeggingViews::new);

    /** In the plan that stands. */
    public Trade(Outlook outlook) {
        this.outlook = outlook;
    }

    /** What is open in the plan that stands; empty until there is one. */
    Optional<OpenOrders> orders() {
        return outlook.plan().get().map(orders::of);
    }

    /** Who gets what from where; empty until there is a plan, and where it knows nothing of the kind. */
    Optional<PeggingView> pegging(PeggingChoice choice) {
        return outlook.plan().get().flatMap(plan -> pegging.of(plan).of(choice));
    }

    boolean hasPlan() {
        return outlook.plan().get().isPresent();
    }

    Freshness freshness() {
        return Freshness.of(outlook);
    }

    /** The currency of all money that is compared; empty until there is a plan. */
    String currency() {
        return orders().map(OpenOrders::currency).orElse("");
    }
}

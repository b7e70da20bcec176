package org.throughline.tradepages;

import java.util.Optional;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PeggingChoice;
import org.throughline.itempages.PeggingView;
import org.throughline.itempages.Peggings;
import org.throughline.itempages.PerPlan;

/** What is bought and sold, for the pages that show it; made once for each plan. */
public final class Trade {

    private final Outlook outlook;
    private final Peggings peggings;
    private final PerPlan<OpenOrders> orders;

    /** In the plan that stands. */
    public Trade(Outlook outlook, Peggings peggings) {
        this.outlook = outlook;
        this.peggings = peggings;
        orders = new PerPlan<>(plan -> new OpenOrders(plan, outlook.lines().of(plan)));
    }

    /** What is open in the plan that stands; empty until there is one. */
    public Optional<OpenOrders> orders() {
        return outlook.plan().get().map(orders::of);
    }

    /** Who gets what from where; empty until there is a plan, and where it knows nothing of the kind. */
    Optional<PeggingView> pegging(PeggingChoice choice) {
        return peggings.of(choice);
    }

    Freshness freshness() {
        return Freshness.of(outlook);
    }

    /** The currency of all money that is compared; empty until there is a plan. */
    String currency() {
        return orders().map(OpenOrders::currency).orElse("");
    }
}

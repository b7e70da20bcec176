package org.throughline.todaypages;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.planning.Place;
import org.throughline.planning.StockStatus;
import org.throughline.readiness.ComponentReadiness;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.Verdict;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/** What quality holds in a plan, and which orders wait for it. */
final class QualityHold {

    private final Set<Place> places;
    private final Labels labels;

    private QualityHold(Set<Place> places, Labels labels) {
        this.places = places;
        this.labels = labels;
    }

    static QualityHold of(PlanVersion plan) {
        return new QualityHold(
                plan.assembly().model().stock().stream()
                        .filter(balance -> balance.status() == StockStatus.QUALITY_HOLD && balance.quantity() > 0)
                        .map(balance -> new Place(balance.item(), balance.site()))
                        .collect(Collectors.toSet()),
                plan.assembly().labels());
    }

    /** How many items are held, each counted once at each site. */
    int size() {
        return places.size();
    }

    /** Whether an order waits for an item of which quality holds some at the site where it is needed. */
    boolean delays(OrderReadiness order) {
        return order.components().stream().anyMatch(this::delays);
    }

    private boolean delays(ComponentReadiness component) {
        return !(component.verdict() instanceof Verdict.Ready)
                && places.contains(new Place(
                        labels.items().of(component.item()), labels.sites().of(component.site())));
    }
}

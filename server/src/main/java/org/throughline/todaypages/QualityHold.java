package org.throughline.todaypages;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;
import org.throughline.readiness.ComponentReadiness;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.Verdict;
import org.throughline.supply.ItemAtSite;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/** What quality holds in a plan, and which orders wait for it. */
final class QualityHold {

    private final Set<ItemAtSite> held;
    private final Set<ItemId> items;

    private QualityHold(Set<ItemAtSite> held) {
        this.held = held;
        items = held.stream().map(ItemAtSite::item).collect(Collectors.toSet());
    }

    static QualityHold of(PlanVersion plan) {
        Labels labels = plan.assembly().labels();
        return new QualityHold(plan.assembly().model().stock().stream()
                .filter(balance -> balance.status() == StockStatus.QUALITY_HOLD && balance.quantity() > 0)
                .flatMap(balance -> at(labels, balance))
                .collect(Collectors.toSet()));
    }

    private static Stream<ItemAtSite> at(Labels labels, StockBalance balance) {
        return labels.items().named(balance.item()).stream()
                .flatMap(item -> labels.sites().named(balance.site()).stream().map(site -> new ItemAtSite(item, site)));
    }

    /** How many items are held, each counted once at each site. */
    int size() {
        return held.size();
    }

    /** Whether an order waits for an item of which quality holds some at the site where it is needed. */
    boolean delays(OrderReadiness order) {
        return !held.isEmpty()
                && !(order.verdict() instanceof Verdict.Ready)
                && order.components().stream().anyMatch(this::delays);
    }

    /** Of a few thousand components few are of an item that is held anywhere. */
    private boolean delays(ComponentReadiness component) {
        return !(component.verdict() instanceof Verdict.Ready)
                && items.contains(component.item())
                && held.contains(new ItemAtSite(component.item(), component.site()));
    }
}

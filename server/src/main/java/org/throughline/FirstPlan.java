package org.throughline;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.throughline.planning.MessageCode;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;

/** Says once that there is a plan: until then the pages have little to show. */
final class FirstPlan implements Plans.Listener {

    private final Consumer<String> announcements;
    private final AtomicBoolean announced = new AtomicBoolean();

    FirstPlan(Consumer<String> announcements) {
        this.announcements = announcements;
    }

    @Override
    public void planned(PlanVersion version) {
        if (announced.compareAndSet(false, true)) {
            announcements.accept("Planned: %d items at sites, %d orders proposed, %d demands late"
                    .formatted(
                            version.plan().nodeCount(),
                            version.plan().plannedOrders().size(),
                            version.plan().messageCounts().getOrDefault(MessageCode.DEMAND_LATE, 0)));
        }
    }
}

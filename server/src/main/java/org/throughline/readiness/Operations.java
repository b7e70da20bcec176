package org.throughline.readiness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.WorkOrderStated;
import org.throughline.events.WorkOrderId;

/** What the components of an order mean for each of its operations. */
final class Operations {

    private final Papers papers;
    private final ZoneId zone;
    private final List<WorkOrderStated> open;
    private final List<ComponentStated> stated;

    /** Of an order that is made by the clock of this zone. */
    Operations(Papers papers, OrderId order, ZoneId zone) {
        this.papers = papers;
        this.zone = zone;
        open = papers.workOrders.find(order).orElse(List.of()).stream()
                .filter(Operations::isOpen)
                .sorted(Comparator.comparingInt(WorkOrderStated::rank)
                        .thenComparing(workOrder -> workOrder.workOrder().value()))
                .toList();
        stated = papers.componentsOf.find(order).orElse(List.of()).stream()
                .filter(component -> component.open().amount().signum() > 0)
                .toList();
    }

    /** Whether a component has still to be issued. */
    boolean wantComponents() {
        return !stated.isEmpty();
    }

    /**
     * Those that are not done, in their order.
     *
     * @param needed the components that the plan knows, the one that holds longest first
     * @param start the day on which the order is meant to start; of those that name no other
     */
    List<WorkOrderReadiness> judged(List<ComponentReadiness> needed, LocalDate start) {
        List<WorkOrderReadiness> judged = new ArrayList<>();
        for (WorkOrderStated workOrder : open) {
            List<ComponentReadiness> own = needed.stream()
                    .filter(component -> component.moves().stream()
                            .flatMap(move -> papers.components.find(move).stream())
                            .anyMatch(issue -> isFor(issue, workOrder)))
                    .toList();
            boolean wants = stated.stream().anyMatch(issue -> isFor(issue, workOrder));
            LocalDate day = workOrder
                    .start()
                    .instant()
                    .map(moment -> LocalDate.ofInstant(moment, zone))
                    .orElse(start);
            Verdict material = Verdict.of(own, wants, day);
            WorkOrderReadiness alone =
                    new WorkOrderReadiness(workOrder, day, material, material, own, "", WorkOrderId.NONE);
            judged.add(judged.isEmpty() ? alone : behind(judged.getLast(), alone));
        }
        return judged;
    }

    /** What holds the one before holds it too. */
    private static WorkOrderReadiness behind(WorkOrderReadiness before, WorkOrderReadiness alone) {
        boolean holds = before.verdict().compareTo(alone.material()) > 0;
        WorkOrderId holder =
                before.behind().equals(WorkOrderId.NONE) ? before.workOrder().workOrder() : before.behind();
        return new WorkOrderReadiness(
                alone.workOrder(),
                alone.start(),
                holds ? before.verdict().measuredBy(alone.start()) : alone.material(),
                alone.material(),
                alone.components(),
                before.workOrder().name(),
                holds ? holder : WorkOrderId.NONE);
    }

    private static boolean isOpen(WorkOrderStated workOrder) {
        return switch (workOrder.state()) {
            case BLOCKED, READY, IN_PROGRESS -> true;
            case DONE, CANCELLED -> false;
        };
    }

    /**
     * What no operation is named for, or one that is done or called off, has still to be issued: the first that is not
     * done needs it.
     */
    private boolean isFor(ComponentStated issue, WorkOrderStated workOrder) {
        return issue.workOrder().equals(workOrder.workOrder())
                || (workOrder.equals(open.getFirst())
                        && open.stream().noneMatch(other -> other.workOrder().equals(issue.workOrder())));
    }
}

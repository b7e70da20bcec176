package org.throughline.readiness;

import java.time.LocalDate;
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
    private final List<WorkOrderStated> open;
    private final List<ComponentStated> stated;

    Operations(Papers papers, OrderId order) {
        this.papers = papers;
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
     * @param start the day on which the order is meant to start
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
            judged.add(behind(workOrder, own, Verdict.of(own, wants, start), judged));
        }
        return judged;
    }

    /** What holds the one before holds it too. */
    private static WorkOrderReadiness behind(
            WorkOrderStated workOrder,
            List<ComponentReadiness> own,
            Verdict material,
            List<WorkOrderReadiness> before) {
        if (before.isEmpty()) {
            return new WorkOrderReadiness(workOrder, material, material, own, "", WorkOrderId.NONE);
        }
        WorkOrderReadiness last = before.getLast();
        boolean holds = last.verdict().compareTo(material) > 0;
        WorkOrderId holder =
                last.behind().equals(WorkOrderId.NONE) ? last.workOrder().workOrder() : last.behind();
        return new WorkOrderReadiness(
                workOrder,
                holds ? last.verdict() : material,
                material,
                own,
                last.workOrder().name(),
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

package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.itempages.NamedItem;
import org.throughline.itempages.PlanNames;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Spoken;
import org.throughline.readiness.Board;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.WorkOrderReadiness;

/**
 * A work order that is not done.
 *
 * @param order the manufacturing order that it belongs to
 * @param quantity how much the order makes, in the unit
 * @param start the day on which it is meant to start
 * @param state what its papers say: blocked, ready or in-progress
 * @param can ready, waiting (in time), late, short or unknown
 * @param until when the last of its material is there; empty where it is there, or never comes
 * @param after the work order that has to be done before it; empty where none has
 * @param held what holds it in the end; empty where nothing does
 * @param minutes how long it is expected to take
 */
public record WorkOrderRow(
        String name,
        String workCenter,
        PlanWork.Thing order,
        NamedItem item,
        BigDecimal quantity,
        String unit,
        String site,
        LocalDate start,
        String state,
        String can,
        Optional<LocalDate> until,
        String after,
        Optional<ProvisionLook> held,
        BigDecimal minutes) {

    static WorkOrderRow of(OrderReadiness order, WorkOrderReadiness workOrder, Board board, PlanNames names) {
        var papers = workOrder.workOrder();
        return new WorkOrderRow(
                papers.name(),
                names.workCenter(papers.workCenter()),
                new PlanWork.Thing(order.order().order().value(), order.order().name()),
                names.item(order.order().item()),
                order.order().quantity().amount(),
                names.unit(order.order().quantity().unit()),
                names.site(order.site()),
                workOrder.start(),
                Spoken.of(papers.state()),
                workOrder.verdict().word(),
                OrderCard.until(workOrder.verdict()),
                workOrder.after(),
                holder(order, workOrder).chain().stream()
                        .reduce((_, deeper) -> deeper)
                        .map(last -> ProvisionLook.of(last, board, names)),
                papers.expectedMinutes());
    }

    /** The work order whose material is waited for longest: itself, or one before it. */
    private static WorkOrderReadiness holder(OrderReadiness order, WorkOrderReadiness workOrder) {
        return order.workOrders().stream()
                .filter(other -> other.workOrder().workOrder().equals(workOrder.behind()))
                .findFirst()
                .orElse(workOrder);
    }
}

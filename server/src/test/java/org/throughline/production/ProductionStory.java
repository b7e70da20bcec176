package org.throughline.production;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CompanyId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.Moment;
import org.throughline.events.MoveId;
import org.throughline.events.OperationId;
import org.throughline.events.OperationTypeId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.OutputStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.ProductionFact.WorkOrderState;
import org.throughline.events.ProductionFact.WorkOrderStated;
import org.throughline.events.Quantity;
import org.throughline.events.Standing;
import org.throughline.events.UnitId;
import org.throughline.events.WorkCenterId;
import org.throughline.events.WorkOrderId;

/** What a pump maker makes. */
final class ProductionStory {

    static final ItemId PUMP = new ItemId("pump");
    static final ItemId SEAL = new ItemId("seal");
    private static final UnitId PIECE = new UnitId("piece");
    private static final UnitId BOX = new UnitId("box");
    private static final Instant MONDAY = Instant.parse("2026-03-02T23:30:00Z");

    private ProductionStory() {}

    static ProductionOrderStated order(String order, String name, ProductionState state) {
        return order(order, name, state, Standing.IN_USE);
    }

    static ProductionOrderStated order(String order, String name, ProductionState state, Standing standing) {
        return new ProductionOrderStated(
                new OrderId(order),
                name,
                PUMP,
                new BillOfMaterialId("pump as of spring"),
                new Quantity(new BigDecimal("20"), PIECE),
                new BigDecimal("2.25"),
                state,
                MONDAY,
                MONDAY.plusSeconds(86_400),
                new OperationTypeId("assembly"),
                new CompanyId("pumps ltd"),
                new PartnerId("coater"),
                new PersonId("foreman"),
                true,
                "for " + order,
                standing);
    }

    static ProductionOrderStated emptyOrder(String order) {
        return new ProductionOrderStated(
                new OrderId(order),
                "M/2026 ältere Nummer",
                new ItemId("kit"),
                BillOfMaterialId.NONE,
                new Quantity(BigDecimal.ZERO, BOX),
                BigDecimal.ZERO,
                ProductionState.DRAFT,
                Instant.EPOCH,
                Instant.EPOCH,
                new OperationTypeId("repair"),
                CompanyId.NONE,
                PartnerId.NONE,
                PersonId.NONE,
                false,
                "",
                Standing.ARCHIVED);
    }

    static WorkOrderStated workOrder(String workOrder, String order, int rank) {
        return workOrder(workOrder, order, rank, Standing.IN_USE);
    }

    static WorkOrderStated workOrder(String workOrder, String order, int rank, Standing standing) {
        return new WorkOrderStated(
                new WorkOrderId(workOrder),
                new OrderId(order),
                "assemble",
                new WorkCenterId("bench"),
                new OperationId("assembling"),
                rank,
                WorkOrderState.DONE,
                Moment.of(MONDAY),
                Moment.of(MONDAY.plusSeconds(3_600)),
                new BigDecimal("1200"),
                new BigDecimal("7.5"),
                standing);
    }

    static WorkOrderStated emptyWorkOrder(String workOrder) {
        return new WorkOrderStated(
                new WorkOrderId(workOrder),
                OrderId.NONE,
                "",
                new WorkCenterId("oven"),
                OperationId.NONE,
                -1,
                WorkOrderState.BLOCKED,
                Moment.NONE,
                Moment.NONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Standing.WITHDRAWN);
    }

    static ComponentStated component(String move, String order, int open) {
        return component(move, order, open, Standing.IN_USE);
    }

    static ComponentStated component(String move, String order, int open, Standing standing) {
        return new ComponentStated(
                new MoveId(move),
                new OrderId(order),
                SEAL,
                new Quantity(BigDecimal.valueOf(open), PIECE),
                new BigDecimal("3"),
                new LocationId("shelf"),
                MONDAY,
                new OperationId("assembling"),
                new WorkOrderId("W-1"),
                List.of(new MoveId("picked"), new MoveId("carried")),
                standing);
    }

    static ComponentStated emptyComponent(String move) {
        return new ComponentStated(
                new MoveId(move),
                OrderId.NONE,
                new ItemId("hose"),
                new Quantity(BigDecimal.ZERO, BOX),
                BigDecimal.ZERO,
                new LocationId("dock"),
                Instant.EPOCH,
                OperationId.NONE,
                WorkOrderId.NONE,
                List.of(),
                Standing.WITHDRAWN);
    }

    static OutputStated output(String move, String order, int open) {
        return output(move, order, open, Standing.IN_USE);
    }

    static OutputStated output(String move, String order, int open, Standing standing) {
        return new OutputStated(
                new MoveId(move),
                new OrderId(order),
                PUMP,
                new Quantity(BigDecimal.valueOf(open), PIECE),
                new LocationId("shelf"),
                MONDAY,
                true,
                standing);
    }

    static OutputStated emptyOutput(String move) {
        return new OutputStated(
                new MoveId(move),
                OrderId.NONE,
                new ItemId("offcut"),
                new Quantity(BigDecimal.ZERO, BOX),
                new LocationId("bin"),
                Instant.EPOCH,
                false,
                Standing.WITHDRAWN);
    }
}

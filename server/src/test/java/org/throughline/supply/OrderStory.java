package org.throughline.supply;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CurrencyId;
import org.throughline.events.DemandFact;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.LocationId;
import org.throughline.events.Moment;
import org.throughline.events.MoveId;
import org.throughline.events.OperationId;
import org.throughline.events.OperationTypeId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.ProcurementFact;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.ProductionFact.WorkOrderState;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.Quantity;
import org.throughline.events.SalesLineId;
import org.throughline.events.Standing;
import org.throughline.events.WorkCenterId;
import org.throughline.events.WorkOrderId;

/** Orders and movements of the pump maker; orders and movements are named by what a test calls them. */
public final class OrderStory {

    final List<DemandFact.SalesOrderStated> sales = new ArrayList<>();
    final List<DemandFact.SalesLineStated> salesLines = new ArrayList<>();
    final List<DemandFact.DeliveryStated> deliveries = new ArrayList<>();
    final List<DemandFact.QuoteStated> quotes = new ArrayList<>();
    final List<ProcurementFact.PurchaseOrderStated> purchases = new ArrayList<>();
    final List<ProcurementFact.PurchaseLineStated> purchaseLines = new ArrayList<>();
    final List<ProcurementFact.ReceiptStated> receipts = new ArrayList<>();
    final List<ProcurementFact.TransferStated> transfers = new ArrayList<>();
    final List<ProductionFact.ProductionOrderStated> productions = new ArrayList<>();
    final List<ProductionFact.ComponentStated> components = new ArrayList<>();
    final List<ProductionFact.OutputStated> outputs = new ArrayList<>();
    final List<ProductionFact.WorkOrderStated> workOrders = new ArrayList<>();

    /** A movement to a customer. */
    public record Delivery(
            String move,
            String item,
            Quantity open,
            String from,
            Instant due,
            SalesLineId line,
            boolean urgent,
            List<String> after) {}

    /** A purchase order with a line for each of {@code "10 SEAL"}. */
    public record Purchase(
            String order, String supplier, PurchaseState state, boolean acknowledged, String due, List<String> lines) {}

    /** A movement from a supplier or back from a customer. */
    public record Receipt(
            String move,
            String item,
            Quantity open,
            String to,
            String due,
            PurchaseLineId line,
            boolean subcontracted,
            List<String> after) {}

    /** A movement between our own places. */
    public record Hop(
            String move, String item, String quantity, String from, String to, String due, List<String> after) {}

    /** A component of a manufacturing order. */
    public record Component(String move, String order, String item, String quantity, String from, String due) {}

    public static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    /** A sales order of the customer in euros, with a line for each of {@code "4 PUMP"}, at ten a piece. */
    public OrderStory sold(String order, String customer, SalesState state, String... lines) {
        return sold(order, customer, "EUR", state, lines);
    }

    public OrderStory sold(String order, String customer, String currency, SalesState state, String... lines) {
        sales.add(new DemandFact.SalesOrderStated(
                new OrderId("sale:" + order),
                order,
                PlantStory.partnerId(customer),
                PlantStory.PUMPS,
                new CurrencyId(currency),
                PlantStory.MORNING,
                Moment.NONE,
                state,
                PersonId.NONE,
                Standing.IN_USE));
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            salesLines.add(new DemandFact.SalesLineStated(
                    new SalesLineId("%s:%d".formatted(order, salesLines.size())),
                    new OrderId("sale:" + order),
                    PlantStory.itemId(words[1]),
                    PlantStory.pieces(words[0]),
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    Standing.IN_USE));
        }
        return this;
    }

    /** The line of a sales order that was told as so many. */
    public SalesLineId line(int told) {
        return salesLines.get(told).line();
    }

    public OrderStory deliver(String move, String item, String quantity, String due, SalesLineId line) {
        return deliver(new Delivery(
                move, item, PlantStory.pieces(quantity), PlantStory.SHELF, noon(due), line, false, List.of()));
    }

    /** So much goes back from WH to the supplier of whom it was bought by a line. */
    public OrderStory sendBack(String move, String item, String quantity, PurchaseLineId bought) {
        return leave(
                new Delivery(
                        move,
                        item,
                        PlantStory.pieces(quantity),
                        PlantStory.SHELF,
                        PlantStory.MORNING,
                        SalesLineId.NONE,
                        false,
                        List.of()),
                bought);
    }

    public OrderStory deliver(Delivery told) {
        return leave(told, PurchaseLineId.NONE);
    }

    private OrderStory leave(Delivery told, PurchaseLineId bought) {
        deliveries.add(new DemandFact.DeliveryStated(
                new MoveId(told.move()),
                "OUT of " + told.move(),
                PlantStory.itemId(told.item()),
                told.open(),
                new LocationId(told.from()),
                told.due(),
                told.due(),
                told.line(),
                bought,
                PartnerId.NONE,
                told.urgent(),
                moves(told.after()),
                Standing.IN_USE));
        return this;
    }

    /** A purchase order that arrives at WH, with a line for each of {@code "10 SEAL"}, due on the day. */
    public OrderStory purchase(Purchase told) {
        OrderId order = new OrderId("purchase:" + told.order());
        // As in the book, what is said last of an order stands.
        purchases.removeIf(before -> before.order().equals(order));
        purchases.add(new ProcurementFact.PurchaseOrderStated(
                order,
                told.order(),
                PlantStory.partnerId(told.supplier()),
                "",
                PlantStory.PUMPS,
                new CurrencyId("EUR"),
                told.state(),
                told.acknowledged(),
                PlantStory.MORNING,
                PersonId.NONE,
                new OperationTypeId("work at WH"),
                Standing.IN_USE));
        for (String line : told.lines()) {
            String[] words = line.split(" ", 2);
            purchaseLines.add(new ProcurementFact.PurchaseLineStated(
                    new PurchaseLineId("%s:%d".formatted(told.order(), purchaseLines.size())),
                    order,
                    PlantStory.itemId(words[1]),
                    PlantStory.pieces(words[0]),
                    BigDecimal.ZERO,
                    new BigDecimal("3"),
                    noon(told.due()),
                    Standing.IN_USE));
        }
        return this;
    }

    public OrderStory receive(String move, String item, String quantity, String due, PurchaseLineId line) {
        return receive(
                new Receipt(move, item, PlantStory.pieces(quantity), PlantStory.SHELF, due, line, false, List.of()));
    }

    public OrderStory receive(Receipt told) {
        receipts.add(new ProcurementFact.ReceiptStated(
                new MoveId(told.move()),
                "IN of " + told.move(),
                PlantStory.itemId(told.item()),
                told.open(),
                new LocationId(told.to()),
                noon(told.due()),
                told.line(),
                PartnerId.NONE,
                told.subcontracted(),
                moves(told.after()),
                Standing.IN_USE));
        return this;
    }

    public OrderStory transfer(Hop told) {
        transfers.add(new ProcurementFact.TransferStated(
                new MoveId(told.move()),
                "INT of " + told.move(),
                PlantStory.itemId(told.item()),
                PlantStory.pieces(told.quantity()),
                new LocationId(told.from()),
                new LocationId(told.to()),
                noon(told.due()),
                moves(told.after()),
                Standing.IN_USE));
        return this;
    }

    /** A manufacturing order at WH for so many, said as {@code "4 PUMP"}. */
    public OrderStory produce(String order, String what, ProductionState state, String finish) {
        return produce(order, what, state, finish, PartnerId.NONE);
    }

    public OrderStory produce(
            String order, String what, ProductionState state, String finish, PartnerId subcontractor) {
        String[] words = what.split(" ", 2);
        productions.add(new ProductionFact.ProductionOrderStated(
                new OrderId("production:" + order),
                order,
                PlantStory.itemId(words[1]),
                BillOfMaterialId.NONE,
                PlantStory.pieces(words[0]),
                BigDecimal.ZERO,
                state,
                noon(finish),
                noon(finish),
                new OperationTypeId("work at WH"),
                PlantStory.PUMPS,
                subcontractor,
                PersonId.NONE,
                false,
                "",
                Standing.IN_USE));
        return this;
    }

    public OrderStory output(String move, String order, String item, String quantity, boolean byProduct) {
        outputs.add(new ProductionFact.OutputStated(
                new MoveId(move),
                new OrderId("production:" + order),
                PlantStory.itemId(item),
                PlantStory.pieces(quantity),
                new LocationId(PlantStory.SHELF),
                PlantStory.MORNING,
                byProduct,
                Standing.IN_USE));
        return this;
    }

    /** The next operation of a manufacturing order, a work order. */
    public OrderStory operation(String workOrder, String order, WorkOrderState state) {
        workOrders.add(new ProductionFact.WorkOrderStated(
                new WorkOrderId(workOrder),
                new OrderId("production:" + order),
                workOrder,
                new WorkCenterId("bench"),
                OperationId.NONE,
                workOrders.size(),
                state,
                Moment.NONE,
                Moment.NONE,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                Standing.IN_USE));
        return this;
    }

    /** An operation that was told is meant to start on a day. */
    public OrderStory starting(String workOrder, String day) {
        workOrders.replaceAll(told -> told.name().equals(workOrder)
                ? new ProductionFact.WorkOrderStated(
                        told.workOrder(),
                        told.production(),
                        told.name(),
                        told.workCenter(),
                        told.operation(),
                        told.rank(),
                        told.state(),
                        Moment.of(noon(day)),
                        told.finish(),
                        told.expectedMinutes(),
                        told.produced(),
                        told.standing())
                : told);
        return this;
    }

    /** A component that was told is for an operation. */
    public OrderStory usedIn(String workOrder, String move) {
        components.replaceAll(told -> told.move().equals(new MoveId(move))
                ? new ProductionFact.ComponentStated(
                        told.move(),
                        told.production(),
                        told.item(),
                        told.open(),
                        told.issued(),
                        told.from(),
                        told.due(),
                        told.operation(),
                        new WorkOrderId(workOrder),
                        told.after(),
                        told.standing())
                : told);
        return this;
    }

    public OrderStory component(String move, String order, String item, String quantity, String due) {
        return componentAt(new Component(move, order, item, quantity, PlantStory.SHELF, due));
    }

    public OrderStory componentAt(Component told, String... after) {
        components.add(new ProductionFact.ComponentStated(
                new MoveId(told.move()),
                new OrderId("production:" + told.order()),
                PlantStory.itemId(told.item()),
                PlantStory.pieces(told.quantity()),
                BigDecimal.ONE,
                new LocationId(told.from()),
                noon(told.due()),
                OperationId.NONE,
                WorkOrderId.NONE,
                moves(List.of(after)),
                Standing.IN_USE));
        return this;
    }

    private static List<MoveId> moves(List<String> names) {
        return names.stream().map(MoveId::new).toList();
    }
}

package org.throughline.production;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Reread;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact;
import org.throughline.events.WorkOrderId;

/**
 * The questions one may ask about what is being made. Who names a record by its identity gets it even when it is gone,
 * and sees so by its standing; every other answer leaves out what is gone.
 */
public final class Production {

    private final SqlProduction production;

    /** Answers as the transaction sees the books. */
    public Production(Handle transaction) {
        production = new SqlProduction(transaction);
    }

    /** All that a plan stands on, each list in the order of its identities. */
    public ProductionSnapshot snapshot() {
        List<OrderId> open = production.openOrders();
        return new ProductionSnapshot(
                production.orders(open),
                production.workOrders(production.workOrdersOf(open)),
                production.components(production.componentsOf(open)),
                production.outputs(production.outputsOf(open)));
    }

    /**
     * The same, of which nothing is read again but the orders of which something was said.
     *
     * @param before what a plan stood on
     * @param said all that was said of production after it
     */
    public ProductionSnapshot snapshot(ProductionSnapshot before, Collection<ProductionFact> said) {
        Set<OrderId> touched = before.touched(said);
        List<OrderId> open = production.openOrders(touched);
        return new ProductionSnapshot(
                Reread.with(
                        before.orders(),
                        ProductionFact.ProductionOrderStated::order,
                        row -> touched.contains(row.order()),
                        production.orders(open)),
                Reread.with(
                        before.workOrders(),
                        ProductionFact.WorkOrderStated::workOrder,
                        row -> touched.contains(row.production()),
                        production.workOrders(production.workOrdersOf(open))),
                Reread.with(
                        before.components(),
                        ProductionFact.ComponentStated::move,
                        row -> touched.contains(row.production()),
                        production.components(production.componentsOf(open))),
                Reread.with(
                        before.outputs(),
                        ProductionFact.OutputStated::move,
                        row -> touched.contains(row.production()),
                        production.outputs(production.outputsOf(open))));
    }

    /** A manufacturing order with all that belongs to it, done or not. */
    public Optional<ProductionOrder> order(OrderId order) {
        List<OrderId> wanted = List.of(order);
        return production.orders(wanted).stream()
                .findFirst()
                .map(head -> new ProductionOrder(
                        head,
                        production.workOrders(production.workOrdersByRank(order)),
                        production.components(production.componentsOf(wanted)),
                        production.outputs(production.outputsOf(wanted))));
    }

    /** The heads of manufacturing orders in the order in which they are asked for; what is not known is left out. */
    public List<ProductionFact.ProductionOrderStated> orders(Collection<OrderId> orders) {
        return production.orders(orders);
    }

    /** The manufacturing orders of exactly this name, which two companies may both have given. */
    public List<ProductionFact.ProductionOrderStated> ordersNamed(String name) {
        return production.orders(production.ordersNamed(name));
    }

    /** Work orders in the order in which they are asked for; what is not known is left out. */
    public List<ProductionFact.WorkOrderStated> workOrders(Collection<WorkOrderId> workOrders) {
        return production.workOrders(workOrders);
    }

    /** The work orders of a manufacturing order, in the order in which they are to be done. */
    public List<ProductionFact.WorkOrderStated> workOrdersOf(OrderId order) {
        return production.workOrders(production.workOrdersByRank(order));
    }

    /** Components in the order in which they are asked for; what is not known is left out. */
    public List<ProductionFact.ComponentStated> components(Collection<MoveId> moves) {
        return production.components(moves);
    }

    /** The components of a manufacturing order, issued or not. */
    public List<ProductionFact.ComponentStated> componentsOf(OrderId order) {
        return production.components(production.componentsOf(List.of(order)));
    }

    /** Where an item has still to be issued to production, the first due first. */
    public List<ProductionFact.ComponentStated> openComponents(ItemId item) {
        return production.components(production.openComponents(item));
    }

    /** Outputs in the order in which they are asked for; what is not known is left out. */
    public List<ProductionFact.OutputStated> outputs(Collection<MoveId> moves) {
        return production.outputs(moves);
    }

    /** What has still to come of an item from production, the first due first. */
    public List<ProductionFact.OutputStated> openOutputs(ItemId item) {
        return production.outputs(production.openOutputs(item));
    }

    /**
     * The manufacturing orders that hold the text in their names, or in the names of what they were made for, whether
     * in capitals or not.
     *
     * @param rowsMax how many at most
     */
    public List<ProductionFact.ProductionOrderStated> search(String text, int rowsMax) {
        return production.orders(production.ordersLike(text, rowsMax));
    }
}

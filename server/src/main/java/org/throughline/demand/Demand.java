package org.throughline.demand;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.throughline.events.DemandFact;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.QuoteId;
import org.throughline.events.SalesLineId;

/**
 * The questions one may ask about what customers want. Who names a record by its identity gets it even when it is gone,
 * and sees so by its standing; every other answer leaves out what is gone.
 */
public final class Demand {

    private final SqlDemand demand;

    /** Answers as the transaction sees the books. */
    public Demand(Handle transaction) {
        demand = new SqlDemand(transaction);
    }

    /** All that a plan stands on, each list in the order of its identities. */
    public DemandSnapshot snapshot() {
        return new DemandSnapshot(
                demand.orders(demand.ordersServed()),
                demand.lines(demand.linesServed()),
                demand.deliveries(demand.openDeliveries()),
                demand.quotes(demand.keptQuotes()));
    }

    /** Quotes in the order in which they are asked for; what is not known is left out. */
    public List<DemandFact.QuoteStated> quotes(Collection<QuoteId> quotes) {
        return demand.quotes(quotes);
    }

    /** The quotes that nobody gave free, in the order of their identities. */
    public List<DemandFact.QuoteStated> keptQuotes() {
        return demand.quotes(demand.keptQuotes());
    }

    /** The head of a sales order. */
    public Optional<DemandFact.SalesOrderStated> order(OrderId order) {
        return demand.orders(List.of(order)).stream().findFirst();
    }

    /** The heads of sales orders in the order in which they are asked for; what is not known is left out. */
    public List<DemandFact.SalesOrderStated> orders(Collection<OrderId> orders) {
        return demand.orders(orders);
    }

    /** The sales orders of exactly this name, which two companies may both have given. */
    public List<DemandFact.SalesOrderStated> ordersNamed(String name) {
        return demand.orders(demand.ordersNamed(name));
    }

    /** Lines in the order in which they are asked for; what is not known is left out. */
    public List<DemandFact.SalesLineStated> lines(Collection<SalesLineId> lines) {
        return demand.lines(lines);
    }

    /** The lines of a sales order. */
    public List<DemandFact.SalesLineStated> linesOf(OrderId order) {
        return demand.lines(demand.linesOf(order));
    }

    /** Deliveries in the order in which they are asked for; what is not known is left out. */
    public List<DemandFact.DeliveryStated> deliveries(Collection<MoveId> moves) {
        return demand.deliveries(moves);
    }

    /** The deliveries that serve a sales order, open or not, the first due first. */
    public List<DemandFact.DeliveryStated> deliveriesOf(OrderId order) {
        return demand.deliveries(demand.deliveriesOf(order));
    }

    /** The deliveries of an item that are open, the first due first. */
    public List<DemandFact.DeliveryStated> openDeliveries(ItemId item) {
        return demand.deliveries(demand.openDeliveries(item));
    }

    /**
     * What holds the text in the name of an order or of a document, whether in capitals or not.
     *
     * @param rowsMax how many orders, and how many deliveries, at most
     */
    public DemandMatches search(String text, int rowsMax) {
        return new DemandMatches(
                demand.orders(demand.ordersLike(text, rowsMax)),
                demand.deliveries(demand.deliveriesLike(text, rowsMax)));
    }
}

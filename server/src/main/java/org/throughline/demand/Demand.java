package org.throughline.demand;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Reread;
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

    /**
     * The same, of which nothing is read again but the records of which something was said, and the lines and orders
     * that these serve or served.
     *
     * @param before what a plan stood on
     * @param said all that was said of demand after it
     */
    public DemandSnapshot snapshot(DemandSnapshot before, Collection<DemandFact> said) {
        Set<OrderId> orders = new HashSet<>();
        Set<SalesLineId> lines = new HashSet<>();
        Set<MoveId> deliveries = new HashSet<>();
        Set<QuoteId> quotes = new HashSet<>();
        for (DemandFact fact : said) {
            switch (fact) {
                case DemandFact.SalesOrderStated order -> orders.add(order.order());
                case DemandFact.SalesLineStated line -> lines.add(line.line());
                case DemandFact.DeliveryStated delivery -> {
                    deliveries.add(delivery.move());
                    lines.add(delivery.line());
                }
                case DemandFact.QuoteStated quote -> quotes.add(quote.quote());
            }
        }
        lines.addAll(before.linesOf(deliveries));
        List<DemandFact.SalesLineStated> served = lines.isEmpty() ? List.of() : demand.lines(demand.linesServed(lines));
        Stream.concat(before.lines().stream().filter(row -> lines.contains(row.line())), served.stream())
                .forEach(row -> orders.add(row.order()));
        return new DemandSnapshot(
                Reread.with(
                        before.orders(),
                        DemandFact.SalesOrderStated::order,
                        orders,
                        keys -> demand.orders(demand.ordersServed(keys))),
                Reread.with(before.lines(), DemandFact.SalesLineStated::line, lines, _ -> served),
                Reread.with(
                        before.deliveries(),
                        DemandFact.DeliveryStated::move,
                        deliveries,
                        keys -> demand.deliveries(demand.openDeliveries(keys))),
                Reread.with(
                        before.quotes(),
                        DemandFact.QuoteStated::quote,
                        quotes,
                        keys -> demand.quotes(demand.keptQuotes(keys))));
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

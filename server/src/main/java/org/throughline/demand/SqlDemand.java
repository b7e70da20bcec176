package org.throughline.demand;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.events.DemandFact;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.QuoteId;
import org.throughline.events.SalesLineId;

/**
 * The statements on the tables of this room. A question finds identities; one statement for each kind of record reads
 * them, so that the columns of a kind stand in two places only.
 */
final class SqlDemand {

    static final String STATE_ORDER = """
            insert into demand_order
                   ("order", name, customer, company, currency, ordered_at, promised, state, salesperson, standing,
                    stated_at)
            values (:order, :name, :customer, :company, :currency, :orderedAt, :promised, :state, :salesperson,
                    :standing, :statedAt)
                on conflict ("order") do update
               set name = excluded.name, customer = excluded.customer, company = excluded.company,
                   currency = excluded.currency, ordered_at = excluded.ordered_at, promised = excluded.promised,
                   state = excluded.state, salesperson = excluded.salesperson, standing = excluded.standing,
                   stated_at = excluded.stated_at
             where demand_order.stated_at <= excluded.stated_at
            """;

    static final String STATE_LINE = """
            insert into demand_line
                   (line, "order", item, ordered_amount, ordered_unit, delivered, unit_price, standing, stated_at)
            values (:line, :order, :item, :ordered.amount, :ordered.unit, :delivered, :unitPrice, :standing, :statedAt)
                on conflict (line) do update
               set "order" = excluded."order", item = excluded.item, ordered_amount = excluded.ordered_amount,
                   ordered_unit = excluded.ordered_unit, delivered = excluded.delivered,
                   unit_price = excluded.unit_price, standing = excluded.standing, stated_at = excluded.stated_at
             where demand_line.stated_at <= excluded.stated_at
            """;

    static final String STATE_DELIVERY = """
            insert into demand_delivery
                   (move, document, item, open_amount, open_unit, "from", due, scheduled, line, bought, customer,
                    urgent, after, standing, stated_at)
            values (:move, :document, :item, :open.amount, :open.unit, :from, :due, :scheduled, :line, :bought,
                    :customer, :urgent, :after, :standing, :statedAt)
                on conflict (move) do update
               set document = excluded.document, item = excluded.item, open_amount = excluded.open_amount,
                   open_unit = excluded.open_unit, "from" = excluded."from", due = excluded.due,
                   scheduled = excluded.scheduled, line = excluded.line, bought = excluded.bought,
                   customer = excluded.customer, urgent = excluded.urgent, after = excluded.after,
                   standing = excluded.standing, stated_at = excluded.stated_at
             where demand_delivery.stated_at <= excluded.stated_at
            """;

    static final String STATE_QUOTE = """
            insert into demand_quote
                   (quote, name, item, site, quantity_amount, quantity_unit, due, until, customer, by, standing,
                    stated_at)
            values (:quote, :name, :item, :site, :quantity.amount, :quantity.unit, :due, :until, :customer, :by,
                    :standing, :statedAt)
                on conflict (quote) do update
               set name = excluded.name, item = excluded.item, site = excluded.site,
                   quantity_amount = excluded.quantity_amount, quantity_unit = excluded.quantity_unit,
                   due = excluded.due, until = excluded.until, customer = excluded.customer, by = excluded.by,
                   standing = excluded.standing, stated_at = excluded.stated_at
             where demand_quote.stated_at <= excluded.stated_at
            """;

    private final Handle handle;

    SqlDemand(Handle handle) {
        this.handle = handle;
    }

    void clear() {
        handle.execute("truncate demand_order, demand_line, demand_delivery, demand_quote");
    }

    /** The orders in the order in which they are asked for; what is not known is left out. */
    List<DemandFact.SalesOrderStated> orders(Collection<OrderId> wanted) {
        return handle.createQuery("""
                        select "order", name, customer, company, currency, ordered_at, promised, state, salesperson,
                               standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join demand_order on "order" = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", OrderId.class, wanted)
                .mapTo(DemandFact.SalesOrderStated.class)
                .list();
    }

    /** The lines in the order in which they are asked for; what is not known is left out. */
    List<DemandFact.SalesLineStated> lines(Collection<SalesLineId> wanted) {
        return handle.createQuery("""
                        select line, "order", item, ordered_amount, ordered_unit, delivered, unit_price, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join demand_line on line = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", SalesLineId.class, wanted)
                .mapTo(DemandFact.SalesLineStated.class)
                .list();
    }

    /** The deliveries in the order in which they are asked for; what is not known is left out. */
    List<DemandFact.DeliveryStated> deliveries(Collection<MoveId> wanted) {
        return handle.createQuery("""
                        select move, document, item, open_amount, open_unit, "from", due, scheduled, line, bought,
                               customer, urgent, after, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join demand_delivery on move = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", MoveId.class, wanted)
                .mapTo(DemandFact.DeliveryStated.class)
                .list();
    }

    /** The quotes in the order in which they are asked for; what is not known is left out. */
    List<DemandFact.QuoteStated> quotes(Collection<QuoteId> wanted) {
        return handle.createQuery("""
                        select quote, name, item, site, quantity_amount, quantity_unit, due, until, customer, by,
                               standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join demand_quote on quote = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", QuoteId.class, wanted)
                .mapTo(DemandFact.QuoteStated.class)
                .list();
    }

    List<QuoteId> keptQuotes(Collection<QuoteId> among) {
        return handle.createQuery("""
                        select quote
                          from demand_quote
                         where quote = any (:among)
                           and standing <> 'WITHDRAWN'
                         order by quote
                        """)
                .bindArray("among", QuoteId.class, among)
                .mapTo(QuoteId.class)
                .list();
    }

    List<MoveId> openDeliveries(Collection<MoveId> among) {
        return handle.createQuery("""
                        select move
                          from demand_delivery
                         where move = any (:among)
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by move
                        """)
                .bindArray("among", MoveId.class, among)
                .mapTo(MoveId.class)
                .list();
    }

    /** Those of these lines that open deliveries serve. */
    List<SalesLineId> linesServed(Collection<SalesLineId> among) {
        return handle.createQuery("""
                        select line
                          from demand_line
                         where line = any (:among)
                           and standing <> 'WITHDRAWN'
                           and line in (select line
                                          from demand_delivery
                                         where line = any (:among)
                                           and open_amount <> 0
                                           and standing <> 'WITHDRAWN')
                         order by line
                        """)
                .bindArray("among", SalesLineId.class, among)
                .mapTo(SalesLineId.class)
                .list();
    }

    /** Those of these orders that open deliveries serve. */
    List<OrderId> ordersServed(Collection<OrderId> among) {
        return handle.createQuery("""
                        select "order"
                          from demand_order
                         where "order" = any (:among)
                           and standing <> 'WITHDRAWN'
                           and "order" in (select line."order"
                                             from demand_line line
                                             join demand_delivery delivery on delivery.line = line.line
                                            where line."order" = any (:among)
                                              and line.standing <> 'WITHDRAWN'
                                              and delivery.open_amount <> 0
                                              and delivery.standing <> 'WITHDRAWN')
                         order by "order"
                        """)
                .bindArray("among", OrderId.class, among)
                .mapTo(OrderId.class)
                .list();
    }

    List<QuoteId> keptQuotes() {
        return handle.createQuery("""
                        select quote
                          from demand_quote
                         where standing <> 'WITHDRAWN'
                         order by quote
                        """).mapTo(QuoteId.class).list();
    }

    List<MoveId> openDeliveries() {
        return handle.createQuery("""
                        select move
                          from demand_delivery
                         where open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by move
                        """).mapTo(MoveId.class).list();
    }

    List<MoveId> openDeliveries(ItemId item) {
        return handle.createQuery("""
                        select move
                          from demand_delivery
                         where item = :item
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by due, move
                        """).bind("item", item).mapTo(MoveId.class).list();
    }

    /** The lines that open deliveries serve. */
    List<SalesLineId> linesServed() {
        return handle.createQuery("""
                        select line
                          from demand_line
                         where standing <> 'WITHDRAWN'
                           and line in (select line
                                          from demand_delivery
                                         where open_amount <> 0
                                           and standing <> 'WITHDRAWN')
                         order by line
                        """).mapTo(SalesLineId.class).list();
    }

    /** The orders that open deliveries serve. */
    List<OrderId> ordersServed() {
        return handle.createQuery("""
                        select "order"
                          from demand_order
                         where standing <> 'WITHDRAWN'
                           and "order" in (select line."order"
                                             from demand_line line
                                             join demand_delivery delivery on delivery.line = line.line
                                            where line.standing <> 'WITHDRAWN'
                                              and delivery.open_amount <> 0
                                              and delivery.standing <> 'WITHDRAWN')
                         order by "order"
                        """).mapTo(OrderId.class).list();
    }

    List<OrderId> ordersNamed(String name) {
        return handle.createQuery("""
                        select "order"
                          from demand_order
                         where name = :name
                           and standing <> 'WITHDRAWN'
                         order by "order"
                        """).bind("name", name).mapTo(OrderId.class).list();
    }

    List<SalesLineId> linesOf(OrderId order) {
        return handle.createQuery("""
                        select line
                          from demand_line
                         where "order" = :order
                           and standing <> 'WITHDRAWN'
                         order by line
                        """)
                .bind("order", order)
                .mapTo(SalesLineId.class)
                .list();
    }

    List<MoveId> deliveriesOf(OrderId order) {
        return handle.createQuery("""
                        select delivery.move
                          from demand_line line
                          join demand_delivery delivery on delivery.line = line.line
                         where line."order" = :order
                           and delivery.standing <> 'WITHDRAWN'
                         order by delivery.due, delivery.move
                        """).bind("order", order).mapTo(MoveId.class).list();
    }

    /** The shorter a name that holds the text, the closer it is. */
    List<OrderId> ordersLike(String text, int rowsMax) {
        return handle.createQuery("""
                        select "order"
                          from demand_order
                         where position(lower(:text) in lower(name)) > 0
                           and standing <> 'WITHDRAWN'
                         order by position(lower(:text) in lower(name)) > 1, length(name), name, "order"
                         limit :rows
                        """)
                .bind("text", text)
                .bind("rows", rowsMax)
                .mapTo(OrderId.class)
                .list();
    }

    /** Those that begin with the text come first; the shorter a document's name, the closer it is. */
    List<MoveId> deliveriesLike(String text, int rowsMax) {
        return handle.createQuery("""
                        select move
                          from demand_delivery
                         where position(lower(:text) in lower(document)) > 0
                           and standing <> 'WITHDRAWN'
                         order by position(lower(:text) in lower(document)) > 1, length(document), document, move
                         limit :rows
                        """)
                .bind("text", text)
                .bind("rows", rowsMax)
                .mapTo(MoveId.class)
                .list();
    }
}

package org.throughline.production;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact;
import org.throughline.events.WorkOrderId;

/**
 * The statements on the tables of this room. A question finds identities; one statement for each kind of record reads
 * them, so that the columns of a kind stand in two places only.
 */
final class SqlProduction {

    static final String STATE_ORDER = """
            insert into production_order
                   ("order", name, item, bill, quantity_amount, quantity_unit, produced, state, start, finish,
                    operation_type, company, subcontractor, responsible, urgent, origin, standing, stated_at)
            values (:order, :name, :item, :bill, :quantity.amount, :quantity.unit, :produced, :state, :start, :finish,
                    :operationType, :company, :subcontractor, :responsible, :urgent, :origin, :standing, :statedAt)
                on conflict ("order") do update
               set name = excluded.name, item = excluded.item, bill = excluded.bill,
                   quantity_amount = excluded.quantity_amount, quantity_unit = excluded.quantity_unit,
                   produced = excluded.produced, state = excluded.state, start = excluded.start,
                   finish = excluded.finish, operation_type = excluded.operation_type, company = excluded.company,
                   subcontractor = excluded.subcontractor, responsible = excluded.responsible,
                   urgent = excluded.urgent, origin = excluded.origin, standing = excluded.standing,
                   stated_at = excluded.stated_at
             where production_order.stated_at <= excluded.stated_at
            """;

    static final String STATE_WORK_ORDER = """
            insert into production_work_order
                   (work_order, production, name, work_center, operation, rank, state, start, finish,
                    expected_minutes, produced, standing, stated_at)
            values (:workOrder, :production, :name, :workCenter, :operation, :rank, :state, :start, :finish,
                    :expectedMinutes, :produced, :standing, :statedAt)
                on conflict (work_order) do update
               set production = excluded.production, name = excluded.name, work_center = excluded.work_center,
                   operation = excluded.operation, rank = excluded.rank, state = excluded.state,
                   start = excluded.start, finish = excluded.finish, expected_minutes = excluded.expected_minutes,
                   produced = excluded.produced, standing = excluded.standing, stated_at = excluded.stated_at
             where production_work_order.stated_at <= excluded.stated_at
            """;

    static final String STATE_COMPONENT = """
            insert into production_component
                   (move, production, item, open_amount, open_unit, issued, "from", due, operation, work_order, after,
                    standing, stated_at)
            values (:move, :production, :item, :open.amount, :open.unit, :issued, :from, :due, :operation, :workOrder,
                    :after, :standing, :statedAt)
                on conflict (move) do update
               set production = excluded.production, item = excluded.item, open_amount = excluded.open_amount,
                   open_unit = excluded.open_unit, issued = excluded.issued, "from" = excluded."from",
                   due = excluded.due, operation = excluded.operation, work_order = excluded.work_order,
                   after = excluded.after, standing = excluded.standing, stated_at = excluded.stated_at
             where production_component.stated_at <= excluded.stated_at
            """;

    static final String STATE_OUTPUT = """
            insert into production_output
                   (move, production, item, open_amount, open_unit, "to", due, by_product, standing, stated_at)
            values (:move, :production, :item, :open.amount, :open.unit, :to, :due, :byProduct, :standing, :statedAt)
                on conflict (move) do update
               set production = excluded.production, item = excluded.item, open_amount = excluded.open_amount,
                   open_unit = excluded.open_unit, "to" = excluded."to", due = excluded.due,
                   by_product = excluded.by_product, standing = excluded.standing, stated_at = excluded.stated_at
             where production_output.stated_at <= excluded.stated_at
            """;

    private final Handle handle;

    SqlProduction(Handle handle) {
        this.handle = handle;
    }

    void clear() {
        handle.execute("truncate production_order, production_work_order, production_component, production_output");
    }

    /** The orders in the order in which they are asked for; what is not known is left out. */
    List<ProductionFact.ProductionOrderStated> orders(Collection<OrderId> wanted) {
        return handle.createQuery("""
                        select "order", name, item, bill, quantity_amount, quantity_unit, produced, state, start,
                               finish, operation_type, company, subcontractor, responsible, urgent, origin, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join production_order on "order" = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", OrderId.class, wanted)
                .mapTo(ProductionFact.ProductionOrderStated.class)
                .list();
    }

    /** The work orders in the order in which they are asked for; what is not known is left out. */
    List<ProductionFact.WorkOrderStated> workOrders(Collection<WorkOrderId> wanted) {
        return handle.createQuery("""
                        select work_order, production, name, work_center, operation, rank, state, start, finish,
                               expected_minutes, produced, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join production_work_order on work_order = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", WorkOrderId.class, wanted)
                .mapTo(ProductionFact.WorkOrderStated.class)
                .list();
    }

    /** The components in the order in which they are asked for; what is not known is left out. */
    List<ProductionFact.ComponentStated> components(Collection<MoveId> wanted) {
        return handle.createQuery("""
                        select move, production, item, open_amount, open_unit, issued, "from", due, operation,
                               work_order, after, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join production_component on move = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", MoveId.class, wanted)
                .mapTo(ProductionFact.ComponentStated.class)
                .list();
    }

    /** The outputs in the order in which they are asked for; what is not known is left out. */
    List<ProductionFact.OutputStated> outputs(Collection<MoveId> wanted) {
        return handle.createQuery("""
                        select move, production, item, open_amount, open_unit, "to", due, by_product, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join production_output on move = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", MoveId.class, wanted)
                .mapTo(ProductionFact.OutputStated.class)
                .list();
    }

    /** The orders that are neither done nor called off. */
    List<OrderId> openOrders() {
        return handle.createQuery("""
                        select "order"
                          from production_order
                         where state not in ('DONE', 'CANCELLED')
                           and standing <> 'WITHDRAWN'
                         order by "order"
                        """).mapTo(OrderId.class).list();
    }

    /** Those of these orders that are neither done nor called off. */
    List<OrderId> openOrders(Collection<OrderId> among) {
        return handle.createQuery("""
                        select "order"
                          from production_order
                         where "order" = any (:among)
                           and state not in ('DONE', 'CANCELLED')
                           and standing <> 'WITHDRAWN'
                         order by "order"
                        """)
                .bindArray("among", OrderId.class, among)
                .mapTo(OrderId.class)
                .list();
    }

    List<OrderId> ordersNamed(String name) {
        return handle.createQuery("""
                        select "order"
                          from production_order
                         where name = :name
                           and standing <> 'WITHDRAWN'
                         order by "order"
                        """).bind("name", name).mapTo(OrderId.class).list();
    }

    /** Orders whose own names hold the text before those that were made for what holds it; the shorter, the closer. */
    List<OrderId> ordersLike(String text, int rowsMax) {
        return handle.createQuery("""
                        select "order"
                          from production_order
                         where (position(lower(:text) in lower(name)) > 0
                                or position(lower(:text) in lower(origin)) > 0)
                           and standing <> 'WITHDRAWN'
                         order by position(lower(:text) in lower(name)) = 0, position(lower(:text) in lower(name)) > 1,
                                  length(name), name, "order"
                         limit :rows
                        """)
                .bind("text", text)
                .bind("rows", rowsMax)
                .mapTo(OrderId.class)
                .list();
    }

    List<WorkOrderId> workOrdersOf(Collection<OrderId> orders) {
        return handle.createQuery("""
                        select work_order
                          from production_work_order
                         where production = any (:orders)
                           and standing <> 'WITHDRAWN'
                         order by work_order
                        """)
                .bindArray("orders", OrderId.class, orders)
                .mapTo(WorkOrderId.class)
                .list();
    }

    /** The work orders of one order, in the order in which they are to be done. */
    List<WorkOrderId> workOrdersByRank(OrderId order) {
        return handle.createQuery("""
                        select work_order
                          from production_work_order
                         where production = :order
                           and standing <> 'WITHDRAWN'
                         order by rank, work_order
                        """)
                .bind("order", order)
                .mapTo(WorkOrderId.class)
                .list();
    }

    List<MoveId> componentsOf(Collection<OrderId> orders) {
        return handle.createQuery("""
                        select move
                          from production_component
                         where production = any (:orders)
                           and standing <> 'WITHDRAWN'
                         order by move
                        """)
                .bindArray("orders", OrderId.class, orders)
                .mapTo(MoveId.class)
                .list();
    }

    List<MoveId> outputsOf(Collection<OrderId> orders) {
        return handle.createQuery("""
                        select move
                          from production_output
                         where production = any (:orders)
                           and standing <> 'WITHDRAWN'
                         order by move
                        """)
                .bindArray("orders", OrderId.class, orders)
                .mapTo(MoveId.class)
                .list();
    }

    List<MoveId> openComponents(ItemId item) {
        return handle.createQuery("""
                        select move
                          from production_component
                         where item = :item
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by due, move
                        """).bind("item", item).mapTo(MoveId.class).list();
    }

    List<MoveId> openOutputs(ItemId item) {
        return handle.createQuery("""
                        select move
                          from production_output
                         where item = :item
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by due, move
                        """).bind("item", item).mapTo(MoveId.class).list();
    }
}

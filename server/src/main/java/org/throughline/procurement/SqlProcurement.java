package org.throughline.procurement;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact;
import org.throughline.events.PurchaseLineId;

/**
 * The statements on the tables of this room. A question finds identities; one statement for each kind of record reads
 * them, so that the columns of a kind stand in two places only.
 */
final class SqlProcurement {

    static final String STATE_ORDER = """
            insert into procurement_order
                   ("order", name, supplier, supplier_reference, company, currency, state, acknowledged, ordered_at,
                    buyer, operation_type, standing, stated_at)
            values (:order, :name, :supplier, :supplierReference, :company, :currency, :state, :acknowledged,
                    :orderedAt, :buyer, :operationType, :standing, :statedAt)
                on conflict ("order") do update
               set name = excluded.name, supplier = excluded.supplier,
                   supplier_reference = excluded.supplier_reference, company = excluded.company,
                   currency = excluded.currency, state = excluded.state, acknowledged = excluded.acknowledged,
                   ordered_at = excluded.ordered_at, buyer = excluded.buyer,
                   operation_type = excluded.operation_type, standing = excluded.standing,
                   stated_at = excluded.stated_at
             where procurement_order.stated_at <= excluded.stated_at
            """;

    static final String STATE_LINE = """
            insert into procurement_line
                   (line, "order", item, ordered_amount, ordered_unit, received, unit_price, due, standing, stated_at)
            values (:line, :order, :item, :ordered.amount, :ordered.unit, :received, :unitPrice, :due, :standing,
                    :statedAt)
                on conflict (line) do update
               set "order" = excluded."order", item = excluded.item, ordered_amount = excluded.ordered_amount,
                   ordered_unit = excluded.ordered_unit, received = excluded.received,
                   unit_price = excluded.unit_price, due = excluded.due, standing = excluded.standing,
                   stated_at = excluded.stated_at
             where procurement_line.stated_at <= excluded.stated_at
            """;

    static final String STATE_RECEIPT = """
            insert into procurement_receipt
                   (move, document, item, open_amount, open_unit, "to", due, line, partner, subcontracted, after,
                    standing, stated_at)
            values (:move, :document, :item, :open.amount, :open.unit, :to, :due, :line, :partner, :subcontracted,
                    :after, :standing, :statedAt)
                on conflict (move) do update
               set document = excluded.document, item = excluded.item, open_amount = excluded.open_amount,
                   open_unit = excluded.open_unit, "to" = excluded."to", due = excluded.due, line = excluded.line,
                   partner = excluded.partner, subcontracted = excluded.subcontracted, after = excluded.after,
                   standing = excluded.standing, stated_at = excluded.stated_at
             where procurement_receipt.stated_at <= excluded.stated_at
            """;

    static final String STATE_TRANSFER = """
            insert into procurement_transfer
                   (move, document, item, open_amount, open_unit, "from", "to", due, after, standing, stated_at)
            values (:move, :document, :item, :open.amount, :open.unit, :from, :to, :due, :after, :standing, :statedAt)
                on conflict (move) do update
               set document = excluded.document, item = excluded.item, open_amount = excluded.open_amount,
                   open_unit = excluded.open_unit, "from" = excluded."from", "to" = excluded."to",
                   due = excluded.due, after = excluded.after, standing = excluded.standing,
                   stated_at = excluded.stated_at
             where procurement_transfer.stated_at <= excluded.stated_at
            """;

    private final Handle handle;

    SqlProcurement(Handle handle) {
        this.handle = handle;
    }

    void clear() {
        handle.execute("truncate procurement_order, procurement_line, procurement_receipt, procurement_transfer");
    }

    /** The orders in the order in which they are asked for; what is not known is left out. */
    List<ProcurementFact.PurchaseOrderStated> orders(Collection<OrderId> wanted) {
        return handle.createQuery("""
                        select "order", name, supplier, supplier_reference, company, currency, state, acknowledged,
                               ordered_at, buyer, operation_type, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join procurement_order on "order" = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", OrderId.class, wanted)
                .mapTo(ProcurementFact.PurchaseOrderStated.class)
                .list();
    }

    /** The lines in the order in which they are asked for; what is not known is left out. */
    List<ProcurementFact.PurchaseLineStated> lines(Collection<PurchaseLineId> wanted) {
        return handle.createQuery("""
                        select line, "order", item, ordered_amount, ordered_unit, received, unit_price, due, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join procurement_line on line = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", PurchaseLineId.class, wanted)
                .mapTo(ProcurementFact.PurchaseLineStated.class)
                .list();
    }

    /** The receipts in the order in which they are asked for; what is not known is left out. */
    List<ProcurementFact.ReceiptStated> receipts(Collection<MoveId> wanted) {
        return handle.createQuery("""
                        select move, document, item, open_amount, open_unit, "to", due, line, partner, subcontracted,
                               after, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join procurement_receipt on move = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", MoveId.class, wanted)
                .mapTo(ProcurementFact.ReceiptStated.class)
                .list();
    }

    /** The transfers in the order in which they are asked for; what is not known is left out. */
    List<ProcurementFact.TransferStated> transfers(Collection<MoveId> wanted) {
        return handle.createQuery("""
                        select move, document, item, open_amount, open_unit, "from", "to", due, after, standing
                          from unnest(:wanted) with ordinality as wanted (identity, place)
                          join procurement_transfer on move = wanted.identity
                         order by wanted.place
                        """)
                .bindArray("wanted", MoveId.class, wanted)
                .mapTo(ProcurementFact.TransferStated.class)
                .list();
    }

    /** The orders that are not called off. */
    List<OrderId> ordersNotCancelled() {
        return handle.createQuery("""
                        select "order"
                          from procurement_order
                         where state <> 'CANCELLED'
                           and standing <> 'WITHDRAWN'
                         order by "order"
                        """).mapTo(OrderId.class).list();
    }

    /** The lines of the orders that are not called off. */
    List<PurchaseLineId> linesNotCancelled() {
        return handle.createQuery("""
                        select line.line
                          from procurement_line line
                          join procurement_order head on head."order" = line."order"
                         where line.standing <> 'WITHDRAWN'
                           and head.state <> 'CANCELLED'
                           and head.standing <> 'WITHDRAWN'
                         order by line.line
                        """).mapTo(PurchaseLineId.class).list();
    }

    /** Those of these orders that are not called off. */
    List<OrderId> ordersNotCancelled(Collection<OrderId> among) {
        return handle.createQuery("""
                        select "order"
                          from procurement_order
                         where "order" = any (:among)
                           and state <> 'CANCELLED'
                           and standing <> 'WITHDRAWN'
                         order by "order"
                        """)
                .bindArray("among", OrderId.class, among)
                .mapTo(OrderId.class)
                .list();
    }

    /** Of these lines, and of all lines of these orders, those of orders that are not called off. */
    List<PurchaseLineId> linesNotCancelled(Collection<PurchaseLineId> among, Collection<OrderId> orders) {
        return handle.createQuery("""
                        select line.line
                          from procurement_line line
                          join procurement_order head on head."order" = line."order"
                         where (line.line = any (:among) or line."order" = any (:orders))
                           and line.standing <> 'WITHDRAWN'
                           and head.state <> 'CANCELLED'
                           and head.standing <> 'WITHDRAWN'
                         order by line.line
                        """)
                .bindArray("among", PurchaseLineId.class, among)
                .bindArray("orders", OrderId.class, orders)
                .mapTo(PurchaseLineId.class)
                .list();
    }

    List<MoveId> openReceipts(Collection<MoveId> among) {
        return handle.createQuery("""
                        select move
                          from procurement_receipt
                         where move = any (:among)
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by move
                        """)
                .bindArray("among", MoveId.class, among)
                .mapTo(MoveId.class)
                .list();
    }

    List<MoveId> openTransfers(Collection<MoveId> among) {
        return handle.createQuery("""
                        select move
                          from procurement_transfer
                         where move = any (:among)
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by move
                        """)
                .bindArray("among", MoveId.class, among)
                .mapTo(MoveId.class)
                .list();
    }

    List<MoveId> openReceipts() {
        return handle.createQuery("""
                        select move
                          from procurement_receipt
                         where open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by move
                        """).mapTo(MoveId.class).list();
    }

    List<MoveId> openReceipts(ItemId item) {
        return handle.createQuery("""
                        select move
                          from procurement_receipt
                         where item = :item
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by due, move
                        """).bind("item", item).mapTo(MoveId.class).list();
    }

    List<MoveId> openTransfers() {
        return handle.createQuery("""
                        select move
                          from procurement_transfer
                         where open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by move
                        """).mapTo(MoveId.class).list();
    }

    List<MoveId> openTransfers(ItemId item) {
        return handle.createQuery("""
                        select move
                          from procurement_transfer
                         where item = :item
                           and open_amount <> 0
                           and standing <> 'WITHDRAWN'
                         order by due, move
                        """).bind("item", item).mapTo(MoveId.class).list();
    }

    List<OrderId> ordersNamed(String name) {
        return handle.createQuery("""
                        select "order"
                          from procurement_order
                         where name = :name
                           and standing <> 'WITHDRAWN'
                         order by "order"
                        """).bind("name", name).mapTo(OrderId.class).list();
    }

    List<PurchaseLineId> linesOf(OrderId order) {
        return handle.createQuery("""
                        select line
                          from procurement_line
                         where "order" = :order
                           and standing <> 'WITHDRAWN'
                         order by line
                        """)
                .bind("order", order)
                .mapTo(PurchaseLineId.class)
                .list();
    }

    List<MoveId> receiptsOf(OrderId order) {
        return handle.createQuery("""
                        select receipt.move
                          from procurement_line line
                          join procurement_receipt receipt on receipt.line = line.line
                         where line."order" = :order
                           and receipt.standing <> 'WITHDRAWN'
                         order by receipt.due, receipt.move
                        """).bind("order", order).mapTo(MoveId.class).list();
    }

    /** Orders whose own names hold the text before those that only their suppliers call so; the shorter, the closer. */
    List<OrderId> ordersLike(String text, int rowsMax) {
        return handle.createQuery("""
                        select "order"
                          from procurement_order
                         where (position(lower(:text) in lower(name)) > 0
                                or position(lower(:text) in lower(supplier_reference)) > 0)
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

    /** Those that begin with the text come first; the shorter a document's name, the closer it is. */
    List<MoveId> receiptsLike(String text, int rowsMax) {
        return handle.createQuery("""
                        select move
                          from procurement_receipt
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

    /** Those that begin with the text come first; the shorter a document's name, the closer it is. */
    List<MoveId> transfersLike(String text, int rowsMax) {
        return handle.createQuery("""
                        select move
                          from procurement_transfer
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

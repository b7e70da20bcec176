package org.throughline.procurement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Reread;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact;
import org.throughline.events.PurchaseLineId;

/**
 * The questions one may ask about what is on its way. Who names a record by its identity gets it even when it is gone,
 * and sees so by its standing; every other answer leaves out what is gone.
 */
public final class Procurement {

    private final SqlProcurement procurement;

    /** Answers as the transaction sees the books. */
    public Procurement(Handle transaction) {
        procurement = new SqlProcurement(transaction);
    }

    /** All that a plan stands on, each list in the order of its identities. */
    public ProcurementSnapshot snapshot() {
        return new ProcurementSnapshot(
                procurement.orders(procurement.ordersNotCancelled()),
                procurement.lines(procurement.linesNotCancelled()),
                procurement.receipts(procurement.openReceipts()),
                procurement.transfers(procurement.openTransfers()));
    }

    /**
     * The same, of which nothing is read again but the records of which something was said.
     *
     * @param before what a plan stood on
     * @param said all that was said of procurement after it
     */
    public ProcurementSnapshot snapshot(ProcurementSnapshot before, Collection<ProcurementFact> said) {
        Set<OrderId> orders = new HashSet<>();
        Set<PurchaseLineId> lines = new HashSet<>();
        Set<MoveId> receipts = new HashSet<>();
        Set<MoveId> transfers = new HashSet<>();
        for (ProcurementFact fact : said) {
            switch (fact) {
                case ProcurementFact.PurchaseOrderStated order -> orders.add(order.order());
                case ProcurementFact.PurchaseLineStated line -> lines.add(line.line());
                case ProcurementFact.ReceiptStated receipt -> receipts.add(receipt.move());
                case ProcurementFact.TransferStated transfer -> transfers.add(transfer.move());
            }
        }
        return new ProcurementSnapshot(
                Reread.with(
                        before.orders(),
                        ProcurementFact.PurchaseOrderStated::order,
                        orders,
                        keys -> procurement.orders(procurement.ordersNotCancelled(keys))),
                lines.isEmpty() && orders.isEmpty()
                        ? before.lines()
                        : Reread.with(
                                before.lines(),
                                ProcurementFact.PurchaseLineStated::line,
                                row -> lines.contains(row.line()) || orders.contains(row.order()),
                                procurement.lines(procurement.linesNotCancelled(lines, orders))),
                Reread.with(
                        before.receipts(),
                        ProcurementFact.ReceiptStated::move,
                        receipts,
                        keys -> procurement.receipts(procurement.openReceipts(keys))),
                Reread.with(
                        before.transfers(),
                        ProcurementFact.TransferStated::move,
                        transfers,
                        keys -> procurement.transfers(procurement.openTransfers(keys))));
    }

    /** The head of a purchase order. */
    public Optional<ProcurementFact.PurchaseOrderStated> order(OrderId order) {
        return procurement.orders(List.of(order)).stream().findFirst();
    }

    /** The heads of purchase orders in the order in which they are asked for; what is not known is left out. */
    public List<ProcurementFact.PurchaseOrderStated> orders(Collection<OrderId> orders) {
        return procurement.orders(orders);
    }

    /** The purchase orders of exactly this name, which two companies may both have given. */
    public List<ProcurementFact.PurchaseOrderStated> ordersNamed(String name) {
        return procurement.orders(procurement.ordersNamed(name));
    }

    /** Lines in the order in which they are asked for; what is not known is left out. */
    public List<ProcurementFact.PurchaseLineStated> lines(Collection<PurchaseLineId> lines) {
        return procurement.lines(lines);
    }

    /** The lines of a purchase order. */
    public List<ProcurementFact.PurchaseLineStated> linesOf(OrderId order) {
        return procurement.lines(procurement.linesOf(order));
    }

    /** Receipts in the order in which they are asked for; what is not known is left out. */
    public List<ProcurementFact.ReceiptStated> receipts(Collection<MoveId> moves) {
        return procurement.receipts(moves);
    }

    /** The receipts that serve a purchase order, open or not, the first due first. */
    public List<ProcurementFact.ReceiptStated> receiptsOf(OrderId order) {
        return procurement.receipts(procurement.receiptsOf(order));
    }

    /** The receipts of an item that are open, the first due first. */
    public List<ProcurementFact.ReceiptStated> openReceipts(ItemId item) {
        return procurement.receipts(procurement.openReceipts(item));
    }

    /** Transfers in the order in which they are asked for; what is not known is left out. */
    public List<ProcurementFact.TransferStated> transfers(Collection<MoveId> moves) {
        return procurement.transfers(moves);
    }

    /** The transfers of an item that are open, the first due first. */
    public List<ProcurementFact.TransferStated> openTransfers(ItemId item) {
        return procurement.transfers(procurement.openTransfers(item));
    }

    /**
     * What holds the text in the name of an order, in what its supplier calls it or in the name of a document, whether
     * in capitals or not.
     *
     * @param rowsMax how many of each kind at most
     */
    public ProcurementMatches search(String text, int rowsMax) {
        return new ProcurementMatches(
                procurement.orders(procurement.ordersLike(text, rowsMax)),
                procurement.receipts(procurement.receiptsLike(text, rowsMax)),
                procurement.transfers(procurement.transfersLike(text, rowsMax)));
    }
}

package org.throughline.supply;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.supply.KeptEach.Nothing;

/** What is bought, order by order. */
final class PurchaseOrders {

    /**
     * An order with its lines and the receipts of these that are open, each by age.
     *
     * @param lines not empty
     */
    record Whole(PurchaseOrderStated head, List<PurchaseLineStated> lines, List<ReceiptStated> receipts) {}

    private final ByKey<OrderId, PurchaseOrderStated> heads = ByKey.own(PurchaseOrderStated::order);
    private final ByKey<PurchaseLineId, PurchaseLineStated> lines = ByKey.own(PurchaseLineStated::line);
    private final ByKey<OrderId, PurchaseLineStated> linesOfOrders =
            ByKey.one(PurchaseLineStated::order, RecordOrder.by(PurchaseLineStated::line));
    private final ByKey<PurchaseLineId, ReceiptStated> receipts =
            ByKey.oneOr(PurchaseLineId.NONE, ReceiptStated::line, RecordOrder.by(ReceiptStated::move));
    private final KeptSome<Nothing, PurchaseOrderStated, Whole> orders = new KeptSome<>();
    private final KeptSome<Nothing, ReceiptStated, ReceiptStated> unordered = new KeptSome<>();

    /**
     * All that is bought.
     *
     * @param unordered open receipts that serve no order, such as returns of customers
     */
    record Bought(List<Whole> orders, List<ReceiptStated> unordered) {}

    Bought of(ProcurementSnapshot procurement) {
        Set<PurchaseLineId> otherLines = new HashSet<>(lines.follow(procurement.lines()));
        Set<OrderId> otherOrders = new HashSet<>(linesOfOrders.follow(procurement.lines()));
        heads.follow(procurement.orders()).stream()
                .flatMap(order -> linesOfOrders.of(order).stream())
                .forEach(line -> otherLines.add(line.line()));
        receipts.follow(procurement.receipts()).stream()
                .flatMap(line -> lines.of(line).stream())
                .forEach(line -> otherOrders.add(line.order()));
        return new Bought(
                orders.of(
                        Nothing.NOTHING,
                        procurement.orders(),
                        Stale.naming(otherOrders, PurchaseOrderStated::order),
                        this::whole),
                unordered.of(
                        Nothing.NOTHING,
                        procurement.receipts(),
                        Stale.naming(otherLines, ReceiptStated::line),
                        receipt -> Optional.of(receipt).filter(this::isUnordered)));
    }

    private Optional<Whole> whole(PurchaseOrderStated head) {
        List<PurchaseLineStated> own = linesOfOrders.of(head.order());
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Whole(
                        head,
                        own,
                        own.stream()
                                .flatMap(line -> receipts.of(line.line()).stream())
                                .filter(PurchaseOrders::isOpen)
                                .sorted(RecordOrder.by(ReceiptStated::move))
                                .toList()));
    }

    private boolean isUnordered(ReceiptStated receipt) {
        return isOpen(receipt)
                && lines.of(receipt.line()).stream()
                        .allMatch(line -> heads.of(line.order()).isEmpty());
    }

    private static boolean isOpen(ReceiptStated receipt) {
        return receipt.open().amount().signum() > 0;
    }
}

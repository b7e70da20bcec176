package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.procurement.ProcurementSnapshot;

/**
 * What is bought, order by order.
 *
 * @param unordered open receipts that serve no order, such as returns of customers
 */
record PurchaseOrders(List<Whole> orders, List<ReceiptStated> unordered) {

    /**
     * An order with its lines and the receipts of these that are open, each by age.
     *
     * @param lines not empty
     */
    record Whole(PurchaseOrderStated head, List<PurchaseLineStated> lines, List<ReceiptStated> receipts) {}

    static PurchaseOrders of(ProcurementSnapshot procurement) {
        Map<OrderId, List<PurchaseLineStated>> lines =
                procurement.lines().stream().collect(Collectors.groupingBy(PurchaseLineStated::order));
        List<ReceiptStated> open = procurement.receipts().stream()
                .filter(receipt -> receipt.open().amount().signum() > 0)
                .toList();
        Map<PurchaseLineId, List<ReceiptStated>> receipts =
                open.stream().collect(Collectors.groupingBy(ReceiptStated::line));
        Set<PurchaseLineId> ordered = new HashSet<>();
        List<Whole> orders = new ArrayList<>();
        Map<OrderId, PurchaseOrderStated> heads =
                LinkedHashMap.newLinkedHashMap(procurement.orders().size());
        procurement.orders().forEach(head -> heads.put(head.order(), head));
        for (PurchaseOrderStated head : heads.values()) {
            List<PurchaseLineStated> own = lines.getOrDefault(head.order(), List.of()).stream()
                    .sorted(RecordOrder.by(PurchaseLineStated::line))
                    .toList();
            if (!own.isEmpty()) {
                own.forEach(line -> ordered.add(line.line()));
                orders.add(new Whole(head, own, of(own, receipts)));
            }
        }
        return new PurchaseOrders(
                orders,
                open.stream()
                        .filter(receipt -> !ordered.contains(receipt.line()))
                        .toList());
    }

    private static List<ReceiptStated> of(
            List<PurchaseLineStated> lines, Map<PurchaseLineId, List<ReceiptStated>> receipts) {
        return lines.stream()
                .flatMap(line -> receipts.getOrDefault(line.line(), List.of()).stream())
                .sorted(RecordOrder.by(ReceiptStated::move))
                .toList();
    }
}

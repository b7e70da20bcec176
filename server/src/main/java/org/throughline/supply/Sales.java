package org.throughline.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SalesLineId;
import org.throughline.procurement.ProcurementSnapshot;

/**
 * What belongs to deliveries.
 *
 * @param kits what is delivered for each line that sold a kit
 * @param bought what bought the goods that go back to suppliers
 * @param purchases the orders of that
 */
record Sales(
        SalesOrders orders,
        Map<SalesLineId, List<Need>> kits,
        Map<PurchaseLineId, PurchaseLineStated> bought,
        Map<OrderId, PurchaseOrderStated> purchases) {

    static Sales of(SalesOrders orders, List<Needs.Sold> sold, ProcurementSnapshot procurement) {
        Map<PurchaseLineId, PurchaseLineStated> bought = bought(sold, procurement);
        return new Sales(orders, kits(orders, sold), bought, purchases(bought, procurement));
    }

    private static Map<SalesLineId, List<Need>> kits(SalesOrders orders, List<Needs.Sold> sold) {
        Set<SalesLineId> kits = sold.stream()
                .map(Needs.Sold::delivery)
                .filter(orders::isOfKit)
                .map(DeliveryStated::line)
                .collect(Collectors.toSet());
        return sold.stream()
                .filter(each -> kits.contains(each.delivery().line()))
                .collect(Collectors.groupingBy(
                        each -> each.delivery().line(), Collectors.mapping(Needs.Sold::need, Collectors.toList())));
    }

    private static Map<PurchaseLineId, PurchaseLineStated> bought(
            List<Needs.Sold> sold, ProcurementSnapshot procurement) {
        Set<PurchaseLineId> named = sold.stream()
                .map(each -> each.delivery().bought())
                .filter(line -> !line.equals(PurchaseLineId.NONE))
                .collect(Collectors.toSet());
        return only(named, procurement.lines(), PurchaseLineStated::line);
    }

    private static Map<OrderId, PurchaseOrderStated> purchases(
            Map<PurchaseLineId, PurchaseLineStated> bought, ProcurementSnapshot procurement) {
        Set<OrderId> named =
                bought.values().stream().map(PurchaseLineStated::order).collect(Collectors.toSet());
        return only(named, procurement.orders(), PurchaseOrderStated::order);
    }

    /** Mostly none is named, and nothing is looked at. */
    private static <K, R> Map<K, R> only(Set<K> named, List<R> rows, Function<R, K> key) {
        Map<K, R> found = new HashMap<>();
        if (!named.isEmpty()) {
            rows.stream().filter(row -> named.contains(key.apply(row))).forEach(row -> found.put(key.apply(row), row));
        }
        return found;
    }

    /** A delivery with what belongs to it. */
    Sale sale(Needs.Sold sold) {
        DeliveryStated delivery = sold.delivery();
        Optional<SalesLineStated> line = orders.lineOf(delivery);
        Optional<PurchaseLineStated> before = Optional.ofNullable(bought.get(delivery.bought()));
        return new Sale(
                delivery,
                sold.need(),
                line,
                line.map(SalesLineStated::order).map(orders.orders()::get),
                line.map(SalesLineStated::order).map(orders.ofOrders()::get).orElse(List.of()),
                orders.isOfKit(delivery) ? kits.getOrDefault(delivery.line(), List.of()) : List.of(),
                before,
                before.map(PurchaseLineStated::order).map(purchases::get));
    }
}

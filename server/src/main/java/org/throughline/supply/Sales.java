package org.throughline.supply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SalesLineId;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.supply.KeptEach.Nothing;

/** Brings together with deliveries what belongs to them, and keeps it delivery by delivery. */
final class Sales {

    private final ByKey<SalesLineId, SalesLineStated> lines = ByKey.own(SalesLineStated::line);
    private final ByKey<OrderId, SalesLineStated> linesOfOrders =
            ByKey.one(SalesLineStated::order, RecordOrder.by(SalesLineStated::line));
    private final ByKey<OrderId, SalesOrderStated> orders = ByKey.own(SalesOrderStated::order);
    private final ByKey<SalesLineId, Needs.Sold> together = ByKey.oneOr(
            SalesLineId.NONE,
            sold -> sold.delivery().line(),
            RecordOrder.by(sold -> sold.need().move()));
    private final KeptSome<Nothing, Needs.Sold, PurchaseLineId> returned = new KeptSome<>();
    private final Derived<Returns, Bought> bought = new Derived<>();
    private final KeptEach<Bought, Needs.Sold, Sale> sales = new KeptEach<>();

    /** What goes back to suppliers, and all that could have been bought from them. */
    private record Returns(
            List<PurchaseLineId> returned, List<PurchaseLineStated> lines, List<PurchaseOrderStated> orders) {}

    /**
     * Of goods that go back to suppliers.
     *
     * @param lines what bought them
     * @param orders the orders of that
     */
    private record Bought(Map<PurchaseLineId, PurchaseLineStated> lines, Map<OrderId, PurchaseOrderStated> orders) {

        static Bought of(Returns returns) {
            Map<PurchaseLineId, PurchaseLineStated> lines =
                    only(Set.copyOf(returns.returned()), returns.lines(), PurchaseLineStated::line);
            Set<OrderId> named =
                    lines.values().stream().map(PurchaseLineStated::order).collect(Collectors.toSet());
            return new Bought(lines, only(named, returns.orders(), PurchaseOrderStated::order));
        }

        /** Mostly none is named, and nothing is looked at. */
        private static <K, R> Map<K, R> only(Set<K> named, List<R> rows, Function<R, K> key) {
            Map<K, R> found = new HashMap<>();
            if (!named.isEmpty()) {
                rows.stream()
                        .filter(row -> named.contains(key.apply(row)))
                        .forEach(row -> found.put(key.apply(row), row));
            }
            return found;
        }
    }

    /** One for each of these deliveries, in their order. */
    List<Sale> of(List<Needs.Sold> sold, DemandSnapshot demand, ProcurementSnapshot procurement) {
        Set<SalesLineId> others = new HashSet<>(lines.follow(demand.lines()));
        others.addAll(together.follow(sold));
        Set<OrderId> otherOrders = new HashSet<>(linesOfOrders.follow(demand.lines()));
        otherOrders.addAll(orders.follow(demand.orders()));
        otherOrders.stream()
                .flatMap(order -> linesOfOrders.of(order).stream())
                .forEach(line -> others.add(line.line()));
        List<PurchaseLineId> back = returned.of(
                Nothing.NOTHING,
                sold,
                each -> Optional.of(each.delivery().bought()).filter(line -> !line.equals(PurchaseLineId.NONE)));
        Bought known = bought.of(new Returns(back, procurement.lines(), procurement.orders()), Bought::of);
        return sales.of(
                known, sold, Stale.naming(others, each -> each.delivery().line()), each -> sale(each, known));
    }

    private Sale sale(Needs.Sold sold, Bought around) {
        DeliveryStated delivery = sold.delivery();
        Optional<SalesLineStated> line = lines.first(delivery.line());
        Optional<PurchaseLineStated> before = Optional.ofNullable(around.lines().get(delivery.bought()));
        return new Sale(
                delivery,
                sold.need(),
                line,
                line.flatMap(own -> orders.first(own.order())),
                line.map(own -> linesOfOrders.of(own.order())).orElse(List.of()),
                line.filter(own -> !own.item().equals(delivery.item())).isPresent()
                        ? together.of(delivery.line()).stream()
                                .map(Needs.Sold::need)
                                .toList()
                        : List.of(),
                before,
                before.map(PurchaseLineStated::order).map(around.orders()::get));
    }
}

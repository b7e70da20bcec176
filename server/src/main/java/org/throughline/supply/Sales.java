package org.throughline.supply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Puts together what belongs to each delivery. */
final class Sales {

    /** All that they are told of. */
    record Basis(List<Needs.Sold> sold, DemandSnapshot demand, ProcurementSnapshot procurement) {}

    private final Map<SalesLineId, SalesLineStated> lines = new HashMap<>();
    private final Map<OrderId, SalesOrderStated> orders = new HashMap<>();
    private final Map<OrderId, List<SalesLineStated>> ofOrders;
    private final Map<SalesLineId, List<Need>> ofKits;
    private final Map<PurchaseLineId, PurchaseLineStated> bought = new HashMap<>();
    private final Map<OrderId, PurchaseOrderStated> purchases = new HashMap<>();

    private Sales(Basis basis) {
        basis.demand().lines().forEach(line -> lines.put(line.line(), line));
        basis.demand().orders().forEach(order -> orders.put(order.order(), order));
        ofOrders = basis.demand().lines().stream().collect(Collectors.groupingBy(SalesLineStated::order));
        ofOrders.values().forEach(list -> list.sort(RecordOrder.by(SalesLineStated::line)));
        ofKits = ofKits(basis.sold());
        returned(basis);
    }

    static List<Sale> of(Basis basis) {
        Sales sales = new Sales(basis);
        return basis.sold().stream().map(sales::sale).toList();
    }

    private Map<SalesLineId, List<Need>> ofKits(List<Needs.Sold> sold) {
        Set<SalesLineId> kits = sold.stream()
                .map(Needs.Sold::delivery)
                .filter(this::isOfKit)
                .map(DeliveryStated::line)
                .collect(Collectors.toSet());
        return sold.stream()
                .filter(each -> kits.contains(each.delivery().line()))
                .collect(Collectors.groupingBy(
                        each -> each.delivery().line(), Collectors.mapping(Needs.Sold::need, Collectors.toList())));
    }

    private boolean isOfKit(DeliveryStated delivery) {
        SalesLineStated line = lines.get(delivery.line());
        return line != null && !line.item().equals(delivery.item());
    }

    private void returned(Basis basis) {
        Set<PurchaseLineId> named = new HashSet<>();
        basis.sold().forEach(each -> named.add(each.delivery().bought()));
        basis.procurement().lines().stream()
                .filter(line -> named.contains(line.line()))
                .forEach(line -> bought.put(line.line(), line));
        Set<OrderId> ofThose =
                bought.values().stream().map(PurchaseLineStated::order).collect(Collectors.toSet());
        basis.procurement().orders().stream()
                .filter(order -> ofThose.contains(order.order()))
                .forEach(order -> purchases.put(order.order(), order));
    }

    private Sale sale(Needs.Sold sold) {
        DeliveryStated delivery = sold.delivery();
        Optional<SalesLineStated> line = Optional.ofNullable(lines.get(delivery.line()));
        Optional<PurchaseLineStated> before = Optional.ofNullable(bought.get(delivery.bought()));
        return new Sale(
                delivery,
                sold.need(),
                line,
                line.map(SalesLineStated::order).map(orders::get),
                line.map(SalesLineStated::order).map(ofOrders::get).orElse(List.of()),
                isOfKit(delivery) ? ofKits.getOrDefault(delivery.line(), List.of()) : List.of(),
                before,
                before.map(PurchaseLineStated::order).map(purchases::get));
    }
}

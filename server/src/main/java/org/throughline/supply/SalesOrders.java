package org.throughline.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.OrderId;
import org.throughline.events.SalesLineId;

/**
 * What was sold, by the identities of orders and lines.
 *
 * @param ofOrders the lines of each order, by age
 */
record SalesOrders(
        Map<SalesLineId, SalesLineStated> lines,
        Map<OrderId, SalesOrderStated> orders,
        Map<OrderId, List<SalesLineStated>> ofOrders) {

    /** All that they are told by. */
    record Basis(List<SalesLineStated> lines, List<SalesOrderStated> orders) {}

    static SalesOrders of(Basis basis) {
        Map<SalesLineId, SalesLineStated> lines = new HashMap<>();
        basis.lines().forEach(line -> lines.put(line.line(), line));
        Map<OrderId, SalesOrderStated> orders = new HashMap<>();
        basis.orders().forEach(order -> orders.put(order.order(), order));
        Map<OrderId, List<SalesLineStated>> ofOrders =
                basis.lines().stream().collect(Collectors.groupingBy(SalesLineStated::order));
        ofOrders.values().forEach(list -> list.sort(RecordOrder.by(SalesLineStated::line)));
        return new SalesOrders(lines, orders, ofOrders);
    }

    /** The line that a delivery serves. */
    Optional<SalesLineStated> lineOf(DeliveryStated delivery) {
        return Optional.ofNullable(lines.get(delivery.line()));
    }

    /** Whether the delivery brings a part of a kit that was sold. */
    boolean isOfKit(DeliveryStated delivery) {
        SalesLineStated line = lines.get(delivery.line());
        return line != null && !line.item().equals(delivery.item());
    }
}

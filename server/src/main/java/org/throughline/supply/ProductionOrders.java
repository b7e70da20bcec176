package org.throughline.supply;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProductionFact.OutputStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.production.ProductionSnapshot;

/** What we make ourselves, order by order; what a subcontractor makes comes by a purchase order. */
record ProductionOrders(List<Whole> orders) {

    /** An order with its outputs, by age. */
    record Whole(ProductionOrderStated head, List<OutputStated> outputs) {}

    static ProductionOrders of(ProductionSnapshot production) {
        Map<OrderId, List<OutputStated>> outputs =
                production.outputs().stream().collect(Collectors.groupingBy(OutputStated::production));
        return new ProductionOrders(production.orders().stream()
                .filter(order -> order.subcontractor().equals(PartnerId.NONE))
                .map(order -> new Whole(
                        order,
                        outputs.getOrDefault(order.order(), List.of()).stream()
                                .sorted(RecordOrder.by(OutputStated::move))
                                .toList()))
                .toList());
    }
}

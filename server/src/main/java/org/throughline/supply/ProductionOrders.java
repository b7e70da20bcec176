package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProductionFact.OutputStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.production.ProductionSnapshot;
import org.throughline.supply.KeptEach.Nothing;

/** What we make ourselves, order by order; what a subcontractor makes comes by a purchase order. */
final class ProductionOrders {

    /** An order with its outputs, by age. */
    record Whole(ProductionOrderStated head, List<OutputStated> outputs) {}

    private final ByKey<OrderId, OutputStated> outputs =
            ByKey.one(OutputStated::production, RecordOrder.by(OutputStated::move));
    private final KeptSome<Nothing, ProductionOrderStated, Whole> orders = new KeptSome<>();

    List<Whole> of(ProductionSnapshot production) {
        Set<OrderId> others = outputs.follow(production.outputs());
        return orders.of(
                Nothing.NOTHING,
                production.orders(),
                Stale.naming(others, ProductionOrderStated::order),
                order -> Optional.of(order)
                        .filter(own -> own.subcontractor().equals(PartnerId.NONE))
                        .map(own -> new Whole(own, outputs.of(own.order()))));
    }
}

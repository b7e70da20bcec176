package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.SalesLineId;
import org.throughline.production.ProductionSnapshot;
import org.throughline.supply.KeptEach.Nothing;

/** Makes what takes from stock, and keeps it movement by movement. */
final class NeedData {

    private final ByKey<SalesLineId, SalesLineStated> lines = ByKey.own(SalesLineStated::line);
    private final KeptEach<Nothing, DeliveryStated, Needs.Delivery> deliveries = new KeptEach<>();
    private final KeptSome<Nothing, ProductionOrderStated, OrderId> open = new KeptSome<>();
    private final ByKey<OrderId, OrderId> orders = ByKey.own(order -> order);
    private final KeptSome<Nothing, ComponentStated, ComponentStated> components = new KeptSome<>();
    private final ToldEach<Needs.Delivery, Needs.Sold> sold = new ToldEach<>();
    private final ToldEach<ComponentStated, Needs.Used> used = new ToldEach<>();
    private final ToldEach<Transfers.Crossing, Needs.Leaving> leaving = new ToldEach<>();

    Needs of(Ground ground, Transfers transfers) {
        BookSnapshot books = ground.books().snapshot();
        return new Needs(
                sold.of(ground, deliveries(books.demand()), told -> delivery -> Needs.of(told, delivery)),
                used.of(ground, components(books.production()), told -> component -> Needs.of(told, component)),
                leaving.of(ground, transfers.leaving(), told -> movement -> Needs.of(told, movement)));
    }

    private List<Needs.Delivery> deliveries(DemandSnapshot demand) {
        Set<SalesLineId> others = lines.follow(demand.lines());
        return deliveries.of(
                Nothing.NOTHING,
                demand.deliveries(),
                Stale.naming(others, DeliveryStated::line),
                delivery -> new Needs.Delivery(
                        delivery,
                        lines.first(delivery.line()).map(SalesLineStated::order).orElse(OrderId.NONE)));
    }

    /** Those of orders that are open. */
    private List<ComponentStated> components(ProductionSnapshot production) {
        Set<OrderId> others = orders.follow(open.of(
                Nothing.NOTHING,
                production.orders(),
                order -> Optional.of(order).filter(Needs::isOpen).map(ProductionOrderStated::order)));
        return components.of(
                Nothing.NOTHING,
                production.components(),
                Stale.naming(others, ComponentStated::production),
                component -> orders.first(component.production()).map(_ -> component));
    }
}

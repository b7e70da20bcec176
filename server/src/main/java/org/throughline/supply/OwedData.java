package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.production.ProductionSnapshot;
import org.throughline.supply.KeptEach.Nothing;

/** Makes what is owed to orders and other sites, and keeps it movement by movement. */
final class OwedData {

    private final KeptSome<Nothing, ProductionOrderStated, ProductionOrderStated> elsewhere = new KeptSome<>();
    private final ByKey<OrderId, ProductionOrderStated> subcontracted = ByKey.own(ProductionOrderStated::order);
    private final KeptEach<Names<String>, Needs.Used, OwedComponents.Component> wanted = new KeptEach<>();
    private final ToldEach<OwedComponents.Component, AllocationLink> owed = new ToldEach<>();
    private final KeptEach<Known, Needs.Leaving, OwedComponents.Sent> goods = new KeptEach<>();
    private final ToldEach<OwedComponents.Sent, AllocationLink> sent = new ToldEach<>();
    private final KeptSome<Names<String>, Arrival, Arrivals.Receipt> unwritten = new KeptSome<>();
    private final ToldEach<Arrivals.Receipt, AllocationLink> asked = new ToldEach<>();
    private Map<OrderId, Arrivals.Brought> before = Map.of();

    /** What tells what goods that leave are meant for. */
    private record Known(Arrivals arrivals, Transfers transfers) {}

    OwedComponents of(
            Ground ground, Needs needs, Transfers transfers, ArrivalData.Coming coming, Subcontracting subcontracting) {
        Arrivals known = coming.known();
        List<OwedComponents.Component> parts =
                parts(needs.used(), ground.books().snapshot().production(), known);
        List<OwedComponents.Sent> leaving = goods.of(
                new Known(known, transfers), needs.leaving(), each -> OwedComponents.sent(each, transfers, known));
        List<Arrivals.Receipt> unwrittenOrders = unwritten.of(
                known.names(),
                coming.all(),
                arrival -> Optional.of(arrival).filter(Subcontracting::isAsked).map(known::receipt));
        List<AllocationLink> all =
                new ArrayList<>(owed.of(ground, parts, told -> component -> OwedComponents.of(told, component)));
        all.addAll(sent.of(ground, leaving, told -> each -> OwedComponents.of(told, each)));
        all.addAll(asked.of(ground, unwrittenOrders, told -> receipt -> subcontracting.of(told, receipt)));
        return new OwedComponents(all);
    }

    private List<OwedComponents.Component> parts(
            List<Needs.Used> used, ProductionSnapshot production, Arrivals coming) {
        Set<OrderId> others = new HashSet<>(subcontracted.follow(elsewhere.of(
                Nothing.NOTHING,
                production.orders(),
                order -> Optional.of(order).filter(each -> !each.subcontractor().equals(PartnerId.NONE)))));
        others.addAll(Differing.keys(before, coming.byProduction()));
        before = coming.byProduction();
        return wanted.of(
                coming.names(),
                used,
                Stale.naming(others, each -> each.component().production()),
                each -> OwedComponents.component(
                        each, subcontracted.first(each.component().production()), coming));
    }
}

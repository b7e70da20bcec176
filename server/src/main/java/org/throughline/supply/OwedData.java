package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.production.ProductionSnapshot;

/** Makes what is owed to orders and other sites, and keeps it movement by movement. */
final class OwedData {

    private final ByKey<OrderId, ProductionOrderStated> orders = ByKey.own(ProductionOrderStated::order);
    private final KeptEach<Names<String>, Needs.Used, OwedComponents.Component> wanted = new KeptEach<>();
    private final ToldEach<OwedComponents.Component, AllocationLink> owed = new ToldEach<>();
    private final ToldEach<OwedComponents.Sent, AllocationLink> sent = new ToldEach<>();
    private final ToldEach<Arrivals.Receipt, AllocationLink> asked = new ToldEach<>();
    private Map<OrderId, Arrival> before = Map.of();

    OwedComponents of(Ground ground, Needs needs, Transfers transfers, Arrivals coming, Subcontracting subcontracting) {
        List<OwedComponents.Component> parts =
                parts(needs.used(), ground.books().snapshot().production(), coming);
        List<OwedComponents.Sent> goods = OwedComponents.sent(needs.leaving(), transfers, coming);
        List<AllocationLink> all =
                new ArrayList<>(owed.of(ground, parts, told -> component -> OwedComponents.of(told, component)));
        all.addAll(sent.of(ground, goods, told -> each -> OwedComponents.of(told, each)));
        all.addAll(
                asked.of(ground, coming.askedOfSubcontractors(), told -> receipt -> subcontracting.of(told, receipt)));
        return new OwedComponents(all);
    }

    private List<OwedComponents.Component> parts(
            List<Needs.Used> used, ProductionSnapshot production, Arrivals coming) {
        Set<OrderId> others = new HashSet<>(orders.follow(production.orders()));
        others.addAll(Differing.keys(before, coming.byProduction()));
        before = coming.byProduction();
        return wanted.of(
                coming.names(),
                used,
                Stale.naming(others, each -> each.component().production()),
                each -> OwedComponents.component(
                        each, orders.first(each.component().production()), coming));
    }
}

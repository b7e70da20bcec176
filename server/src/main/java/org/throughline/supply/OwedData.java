package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;

/** Makes what is owed to orders and other sites, and keeps it movement by movement. */
final class OwedData {

    private final Derived<OwedComponents.Basis, List<OwedComponents.Component>> wanted = new Derived<>();
    private final ToldEach<OwedComponents.Component, AllocationLink> owed = new ToldEach<>();
    private final ToldEach<OwedComponents.Sent, AllocationLink> sent = new ToldEach<>();
    private final ToldEach<Arrivals.Receipt, AllocationLink> asked = new ToldEach<>();

    OwedComponents of(Ground ground, Needs needs, Transfers transfers, Arrivals coming, Subcontracting subcontracting) {
        List<OwedComponents.Component> parts = wanted.of(
                new OwedComponents.Basis(needs.used(), ground.books().snapshot().production(), coming),
                OwedComponents::components);
        List<OwedComponents.Sent> goods = OwedComponents.sent(needs.leaving(), transfers, coming);
        List<AllocationLink> all =
                new ArrayList<>(owed.of(ground, parts, told -> component -> OwedComponents.of(told, component)));
        all.addAll(sent.of(ground, goods, told -> each -> OwedComponents.of(told, each)));
        all.addAll(
                asked.of(ground, coming.askedOfSubcontractors(), told -> receipt -> subcontracting.of(told, receipt)));
        return new OwedComponents(all);
    }
}

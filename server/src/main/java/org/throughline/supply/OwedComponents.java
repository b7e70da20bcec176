package org.throughline.supply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.planning.Allocation;

/**
 * The rows of {@code allocations}: components that manufacturing orders still want, those of a subcontractor's order
 * where its product is received, and goods that have to leave for another site. What is reserved for them is left out.
 */
record OwedComponents(List<AllocationLink> owed) {

    /**
     * A component with what it depends on.
     *
     * @param subcontracted its order, where a subcontractor makes it
     * @param waiting the site that waits for what is made of it
     * @param receipt what it is meant for
     */
    record Component(
            Needs.Used used, Optional<ProductionOrderStated> subcontracted, Optional<SiteId> waiting, String receipt) {}

    /**
     * Goods that leave a site.
     *
     * @param receipt what they are meant for at the other
     */
    record Sent(Needs.Leaving leaving, String receipt) {}

    static Component component(Needs.Used used, Optional<ProductionOrderStated> subcontracted, Arrivals arrivals) {
        OrderId production = used.component().production();
        return new Component(
                used, subcontracted, arrivals.of(production).map(Arrivals.Brought::site), arrivals.nameFor(production));
    }

    static Sent sent(Needs.Leaving leaving, Transfers transfers, Arrivals arrivals) {
        return new Sent(
                leaving, arrivals.nameForLeaving(transfers, leaving.need().move()));
    }

    /** What is owed of a component; nothing where nobody knows where. */
    static List<AllocationLink> of(Ground ground, Component component) {
        ComponentStated stated = component.used().component();
        Optional<SiteId> site = component
                .subcontracted()
                .map(order -> siteOfSubcontracted(ground, order, component))
                .orElseGet(() -> ground.siteOf(stated.from(), stated.move()));
        return site.stream().map(found -> owe(ground, component, found)).toList();
    }

    private static Optional<SiteId> siteOfSubcontracted(
            Ground ground, ProductionOrderStated order, Component component) {
        if (component.waiting().isEmpty()) {
            ground.findings()
                    .problem(
                            DataProblemCode.SUBCONTRACT_WITHOUT_RECEIPT,
                            order.order(),
                            "Order (%s) of a subcontractor belongs to no open receipt. Maybe its purchase is off."
                                    .formatted(order.name()));
        }
        return component
                .waiting()
                .or(() -> ground.books().siteOf(component.used().component().from()))
                .or(() -> ground.books().sitesOf(order.company()).stream()
                        .map(SiteDescribed::site)
                        .findFirst());
    }

    private static AllocationLink owe(Ground ground, Component component, SiteId site) {
        ComponentStated stated = component.used().component();
        Quantity issued = new Quantity(stated.issued(), stated.open().unit());
        return new AllocationLink(
                component.receipt(),
                stated.item(),
                site,
                ground.calendars().date(site, stated.due()),
                stated.move(),
                stated.production(),
                component.used().need().open(),
                0,
                0,
                stated.issued().compareTo(BigDecimal.ZERO) <= 0
                        ? 0
                        : ground.measures()
                                .supplied(stated.item(), issued, stated.move())
                                .orElse(0));
    }

    static List<AllocationLink> of(Ground ground, Sent sent) {
        Transfers.Crossing crossing = sent.leaving().crossing();
        TransferStated transfer = crossing.transfer();
        return List.of(new AllocationLink(
                sent.receipt(),
                transfer.item(),
                crossing.site(),
                ground.calendars().date(crossing.site(), transfer.due()),
                transfer.move(),
                OrderId.NONE,
                sent.leaving().need().open(),
                0,
                0,
                0));
    }

    /** The row for what stands behind it, without what is reserved; empty where all is. */
    static Optional<Allocation> row(Labels labels, AllocationLink link) {
        return link.open() <= link.reserved()
                ? Optional.empty()
                : Optional.of(new Allocation(
                        link.receipt(),
                        labels.items().of(link.item()),
                        labels.sites().of(link.site()),
                        link.needDate(),
                        link.open() - link.reserved()));
    }
}

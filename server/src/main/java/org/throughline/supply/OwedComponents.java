package org.throughline.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.planning.Allocation;

/**
 * The rows of {@code allocations}: components that manufacturing orders still want, those of a subcontractor's order
 * where its product is received, and goods that have to leave for another site. What is reserved for them is left out.
 */
final class OwedComponents {

    private final Ground ground;
    private final Arrivals arrivals;
    private final Needs needs;
    private final Map<OrderId, ProductionOrderStated> subcontracted = new HashMap<>();
    private final List<AllocationLink> links = new ArrayList<>();

    OwedComponents(Ground ground, Arrivals arrivals, Needs needs) {
        this.ground = ground;
        this.arrivals = arrivals;
        this.needs = needs;
        ground.books().snapshot().production().orders().stream()
                .filter(order -> !order.subcontractor().equals(PartnerId.NONE))
                .forEach(order -> subcontracted.put(order.order(), order));
        needs.owed().forEach(component -> siteOf(component).ifPresent(site -> owe(component, site)));
        needs.leaving().forEach(this::owe);
    }

    private Optional<SiteId> siteOf(ComponentStated component) {
        Optional<ProductionOrderStated> order = Optional.ofNullable(subcontracted.get(component.production()));
        return order.isEmpty()
                ? ground.siteOf(component.from(), component.move())
                : siteOfSubcontracted(order.get(), component);
    }

    private Optional<SiteId> siteOfSubcontracted(ProductionOrderStated order, ComponentStated component) {
        Optional<SiteId> waiting = arrivals.of(order.order()).map(Arrival::site);
        if (waiting.isEmpty()) {
            ground.findings()
                    .problem(
                            DataProblemCode.SUBCONTRACT_WITHOUT_RECEIPT,
                            order.order(),
                            "Order (%s) of a subcontractor belongs to no open receipt. Maybe its purchase is off."
                                    .formatted(order.name()));
        }
        return waiting.or(() -> ground.books().siteOf(component.from()))
                .or(() -> ground.books().sitesOf(order.company()).stream()
                        .map(SiteDescribed::site)
                        .findFirst());
    }

    private void owe(ComponentStated component, SiteId site) {
        Quantity issued = new Quantity(component.issued(), component.open().unit());
        needs.of(component.move())
                .ifPresent(need -> links.add(new AllocationLink(
                        arrivals.nameFor(component.production()),
                        component.item(),
                        site,
                        ground.calendars().date(site, component.due()),
                        component.move(),
                        component.production(),
                        need.open(),
                        0,
                        0,
                        component.issued().compareTo(BigDecimal.ZERO) <= 0
                                ? 0
                                : ground.measures()
                                        .supplied(component.item(), issued, component.move())
                                        .orElse(0))));
    }

    private void owe(Transfers.Crossing crossing) {
        var transfer = crossing.transfer();
        LocalDate day = ground.calendars().date(crossing.site(), transfer.due());
        needs.of(transfer.move())
                .ifPresent(need -> links.add(new AllocationLink(
                        arrivals.nameForLeaving(transfer.move()),
                        transfer.item(),
                        crossing.site(),
                        day,
                        transfer.move(),
                        OrderId.NONE,
                        need.open(),
                        0,
                        0,
                        0)));
    }

    /** The rows for what stands behind them, without what is reserved. */
    List<Allocation> rows(List<AllocationLink> owed) {
        return owed.stream()
                .filter(link -> link.open() > link.reserved())
                .map(link -> new Allocation(
                        link.receipt(),
                        ground.item(link.item()),
                        ground.site(link.site()),
                        link.needDate(),
                        link.open() - link.reserved()))
                .toList();
    }

    List<AllocationLink> links(Given given) {
        return links.stream()
                .map(link -> link.reserving(given.to(link.move()), given.toSend(link.move())))
                .toList();
    }

    /** Where what is asked for, reserved or not. */
    Stream<ItemAtSite> asked() {
        return links.stream().map(link -> new ItemAtSite(link.item(), link.site()));
    }
}

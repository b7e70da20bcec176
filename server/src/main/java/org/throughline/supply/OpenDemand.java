package org.throughline.supply;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.SalesLineId;
import org.throughline.events.SiteId;
import org.throughline.planning.Demand;
import org.throughline.planning.DemandKind;

/**
 * The rows of {@code demands}: what has still to leave for customers and back to suppliers, as the warehouse sees it,
 * so that of a kit its components are asked for. What is reserved is left out; offers are no demand.
 */
record OpenDemand(List<Asked> all) {

    private static final int URGENT = 5;
    private static final int USUAL = 10;

    /** A delivery by its name in the model. */
    record Named(Sale sale, String name) {}

    /** What is asked for, reserved or not. */
    record Asked(DemandLink link, Demand row) {

        /** What is left of it to ask for. */
        Optional<Demand> without(long quantity) {
            long rest = link.open() - quantity;
            if (rest <= 0) {
                return Optional.empty();
            }
            return Optional.of(
                    rest == row.quantity()
                            ? row
                            : new Demand(
                                    row.demand(),
                                    row.item(),
                                    row.site(),
                                    row.dueDate(),
                                    rest,
                                    row.kind(),
                                    row.customer(),
                                    row.priority(),
                                    row.unitPrice()));
        }
    }

    /** What a delivery may be called. */
    record Candidates(MoveId move, List<String> names) {

        static Candidates of(Ground ground, Sale sale) {
            return new Candidates(
                    sale.delivery().move(),
                    sale.names(ground.item(sale.delivery().item())));
        }
    }

    /** The plainest name of each delivery that it shares with no other. */
    static Names<MoveId> names(List<Candidates> deliveries) {
        Map<MoveId, List<String>> names = LinkedHashMap.newLinkedHashMap(deliveries.size());
        deliveries.forEach(each -> names.put(each.move(), each.names()));
        return Names.unique(names);
    }

    /** What a delivery asks for; nothing where it leaves no site. */
    static List<Asked> of(Ground ground, SalesPrices prices, Named named) {
        DeliveryStated delivery = named.sale().delivery();
        return ground.siteOf(delivery.from(), delivery.move()).stream()
                .map(site -> of(ground, prices, named, site))
                .toList();
    }

    private static Asked of(Ground ground, SalesPrices prices, Named named, SiteId site) {
        String name = named.name();
        Sale sale = named.sale();
        DeliveryStated delivery = sale.delivery();
        long open = sale.need().open();
        LocalDate due = ground.calendars().date(site, delivery.due());
        ground.past(due, delivery.move(), site, name);
        PartnerId customer = sale.customer();
        long price = prices.of(sale, name);
        return new Asked(
                new DemandLink(
                        name,
                        delivery.item(),
                        site,
                        delivery.move(),
                        sale.orderNamed(),
                        delivery.line(),
                        customer,
                        open,
                        0,
                        price),
                new Demand(
                        name,
                        ground.item(delivery.item()),
                        ground.site(site),
                        due,
                        open,
                        DemandKind.ORDER,
                        ground.partner(customer),
                        delivery.urgent() ? URGENT : USUAL,
                        price));
    }

    /** What was promised to somebody is theirs until the last day of the quote. */
    static List<Asked> of(Ground ground, QuoteStated quote) {
        if (quote.until().isBefore(ground.calendars().asOf())) {
            return List.of();
        }
        long open = ground.measures()
                .needed(quote.item(), quote.quantity(), quote.quote())
                .orElse(0);
        if (open <= 0
                || !ground.books().isPlanned(quote.item())
                || ground.books().site(quote.site()).isEmpty()) {
            return List.of();
        }
        return List.of(new Asked(
                new DemandLink(
                        quote.name(),
                        quote.item(),
                        quote.site(),
                        new MoveId(quote.quote().value()),
                        OrderId.NONE,
                        SalesLineId.NONE,
                        quote.customer(),
                        open,
                        0,
                        Demand.ITEM_PRICE),
                new Demand(
                        quote.name(),
                        ground.item(quote.item()),
                        ground.site(quote.site()),
                        quote.due(),
                        open,
                        DemandKind.ORDER,
                        ground.partner(quote.customer()),
                        USUAL,
                        Demand.ITEM_PRICE)));
    }
}

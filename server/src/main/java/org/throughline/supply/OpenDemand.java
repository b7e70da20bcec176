package org.throughline.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
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
final class OpenDemand {

    private static final int URGENT = 5;
    private static final int USUAL = 10;

    private final Ground ground;
    private final Needs needs;
    private final SalesPrices prices;
    private final Map<OrderId, SalesOrderStated> orders = new HashMap<>();
    private final Map<OrderId, List<SalesLineStated>> lines;
    private final Map<SalesLineId, SalesLineStated> lineById = new HashMap<>();
    private final List<Asked> all = new ArrayList<>();

    /** What is asked for, reserved or not. */
    private record Asked(DemandLink link, Demand row) {

        /** What is left of it to ask for. */
        Stream<Demand> without(long quantity) {
            long rest = link.open() - quantity;
            if (rest <= 0) {
                return Stream.empty();
            }
            return Stream.of(
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

    OpenDemand(Ground ground, Needs needs, SalesPrices prices) {
        this.ground = ground;
        this.needs = needs;
        this.prices = prices;
        var demand = ground.books().snapshot().demand();
        demand.orders().forEach(order -> orders.put(order.order(), order));
        demand.lines().forEach(line -> lineById.put(line.line(), line));
        lines = demand.lines().stream()
                .sorted(RecordOrder.by(SalesLineStated::line))
                .collect(Collectors.groupingBy(SalesLineStated::order));
        Map<MoveId, List<String>> candidates = new LinkedHashMap<>();
        needs.outgoing().forEach(delivery -> candidates.put(delivery.move(), names(delivery)));
        Names<MoveId> names = Names.unique(candidates);
        needs.outgoing()
                .forEach(delivery -> ground.siteOf(delivery.from(), delivery.move())
                        .ifPresent(site -> add(delivery, site, names.of(delivery.move()))));
        demand.quotes().stream()
                .filter(quote -> !quote.until().isBefore(ground.calendars().asOf()))
                .forEach(this::add);
    }

    /** What was promised to somebody is theirs until the last day of the quote. */
    private void add(QuoteStated quote) {
        long open = ground.measures()
                .needed(quote.item(), quote.quantity(), quote.quote())
                .orElse(0);
        if (open > 0
                && ground.books().isPlanned(quote.item())
                && ground.books().site(quote.site()).isPresent()) {
            all.add(new Asked(
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

    /** By the order and, where that has several lines, the number of the line; without an order, by the paper. */
    private List<String> names(DeliveryStated delivery) {
        Optional<SalesLineStated> line = Optional.ofNullable(lineById.get(delivery.line()));
        String item = " " + ground.item(delivery.item());
        String number = " #" + RecordOrder.number(delivery.move());
        return line.flatMap(served -> Optional.ofNullable(orders.get(served.order()))
                        .map(order -> {
                            List<SalesLineStated> all = lines.getOrDefault(order.order(), List.of());
                            String name =
                                    all.size() == 1 ? order.name() : order.name() + "/" + (all.indexOf(served) + 1);
                            return List.of(name, name + item, name + item + number);
                        }))
                .orElseGet(() -> List.of(delivery.document() + item, delivery.document() + item + number));
    }

    private void add(DeliveryStated delivery, SiteId site, String name) {
        long open = needs.of(delivery.move()).map(Need::open).orElse(0L);
        LocalDate due = ground.calendars().date(site, delivery.due());
        ground.past(due, delivery.move(), site, name);
        OrderId order = Optional.ofNullable(lineById.get(delivery.line()))
                .map(SalesLineStated::order)
                .orElse(OrderId.NONE);
        PartnerId customer = customer(delivery, order);
        long price = prices.of(delivery, name);
        all.add(new Asked(
                new DemandLink(
                        name, delivery.item(), site, delivery.move(), order, delivery.line(), customer, open, 0, price),
                new Demand(
                        name,
                        ground.item(delivery.item()),
                        ground.site(site),
                        due,
                        open,
                        DemandKind.ORDER,
                        ground.partner(customer),
                        delivery.urgent() ? URGENT : USUAL,
                        price)));
    }

    private PartnerId customer(DeliveryStated delivery, OrderId order) {
        return delivery.customer().equals(PartnerId.NONE)
                ? Optional.ofNullable(orders.get(order))
                        .map(SalesOrderStated::customer)
                        .orElse(PartnerId.NONE)
                : delivery.customer();
    }

    /** The rows, without what is reserved for them. */
    List<Demand> rows(Given given) {
        return all.stream()
                .flatMap(asked -> asked.without(given.to(asked.link().move())))
                .toList();
    }

    List<DemandLink> links(Given given) {
        return all.stream()
                .map(asked -> asked.link().reserving(given.to(asked.link().move())))
                .toList();
    }

    /** Where what is asked for, reserved or not. */
    Stream<ItemAtSite> asked() {
        return all.stream()
                .map(asked -> new ItemAtSite(asked.link().item(), asked.link().site()));
    }
}

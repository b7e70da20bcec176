package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PersonId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.planning.ReceiptKind;
import org.throughline.values.Fraction;

/**
 * What purchase orders still bring. Of an order that is not confirmed it is what is ordered, and it may still be moved;
 * of a confirmed one what the open receipts of its lines bring, which may be moved until the supplier has confirmed it.
 * The day is that of the order's line. Receipts without an order, such as returns of customers, are firm.
 */
final class PurchaseArrivals {

    private final Ground ground;
    private final Money money;
    private final BillsOfMaterial bills;

    PurchaseArrivals(Ground ground, BillsOfMaterial bills) {
        this.ground = ground;
        this.bills = bills;
        money = new Money(ground.books(), ground.calendars().asOf(), ground.findings());
    }

    /** What an order still brings, line by line. */
    List<Arrival> of(PurchaseOrders.Whole order) {
        Map<PurchaseLineId, List<ReceiptStated>> receipts =
                order.receipts().stream().collect(Collectors.groupingBy(ReceiptStated::line));
        return order.lines().stream()
                .flatMap(line -> {
                    String name = name(order.head(), line, order.lines());
                    List<ReceiptStated> open = receipts.getOrDefault(line.line(), List.of());
                    return of(order.head(), line, name, open).stream();
                })
                .toList();
    }

    private static String name(PurchaseOrderStated order, PurchaseLineStated line, List<PurchaseLineStated> lines) {
        return lines.size() == 1 ? order.name() : order.name() + "/" + (lines.indexOf(line) + 1);
    }

    private List<Arrival> of(
            PurchaseOrderStated order, PurchaseLineStated line, String name, List<ReceiptStated> receipts) {
        return switch (order.state()) {
            case DRAFT, SENT, TO_APPROVE -> asked(order, line, name);
            case CONFIRMED -> ordered(order, line, name, receipts);
            case CANCELLED -> List.of();
        };
    }

    private List<Arrival> asked(PurchaseOrderStated order, PurchaseLineStated line, String name) {
        BigDecimal remaining = line.ordered().amount().subtract(line.received());
        if (!ground.speaksOf(line.item()) || remaining.signum() <= 0) {
            return List.of();
        }
        Optional<SiteId> site = ground.books().siteOf(order.operationType());
        if (site.isEmpty()) {
            ground.withoutSite(
                    line.line(),
                    "Order (%s) arrives at no site. Maybe choose where it is delivered to.".formatted(name));
            return List.of();
        }
        Quantity quantity = new Quantity(remaining, line.ordered().unit());
        return ground.measures().supplied(line.item(), quantity, line.line()).stream()
                .filter(amount -> amount > 0)
                .boxed()
                .flatMap(amount -> ground.books().item(line.item()).stream()
                        .flatMap(item -> ground.books().site(site.get()).stream()
                                .flatMap(place -> loads(order, line, new Supplied(item, place, amount)))))
                .map(load -> arrival(order, line, name, load))
                .toList();
    }

    /** So much of an item for a site, in millionths of its unit. */
    private record Supplied(ItemDescribed item, SiteDescribed site, long amount) {}

    /** What a line will bring when it is confirmed: of a kit its components, as in Odoo 19. */
    private Stream<Load> loads(PurchaseOrderStated order, PurchaseLineStated line, Supplied asked) {
        SiteId site = asked.site().site();
        Optional<BillOfMaterialDescribed> kit = bills.kit(asked.item(), asked.site());
        if (kit.isEmpty()) {
            boolean subcontracted = bills.toSubcontract(asked.item(), asked.site(), order.supplier())
                    .isPresent();
            ReceiptKind kind = subcontracted ? ReceiptKind.SUBCONTRACT : ReceiptKind.PURCHASE;
            return Stream.of(new Load(line.item(), site, asked.amount(), kind, List.of()));
        }
        Explosion.Batch batch = new Explosion.Batch(asked.item(), kit.get(), Fraction.ofMicros(asked.amount()));
        return Explosion.of(ground, bills, asked.site(), batch).entrySet().stream()
                .flatMap(entry ->
                        ground
                                .measures()
                                .micros(entry.getValue(), RoundingMode.FLOOR, entry.getKey(), line.line())
                                .stream()
                                .filter(amount -> amount > 0)
                                .mapToObj(amount ->
                                        new Load(entry.getKey(), site, amount, ReceiptKind.PURCHASE, List.of())));
    }

    /** What comes of one item to one site. */
    private record Load(ItemId item, SiteId site, long amount, ReceiptKind kind, List<MoveId> moves) {

        Load plus(Load other) {
            List<MoveId> all = new ArrayList<>(moves);
            all.addAll(other.moves);
            return new Load(item, site, amount + other.amount, kind, all);
        }
    }

    private List<Arrival> ordered(
            PurchaseOrderStated order, PurchaseLineStated line, String name, List<ReceiptStated> receipts) {
        Map<ItemAtSite, Load> loads = new LinkedHashMap<>();
        for (ReceiptStated receipt : receipts) {
            load(receipt).ifPresent(load -> {
                loads.merge(new ItemAtSite(load.item(), load.site()), load, Load::plus);
                compareDates(receipt, line, load.site(), name);
            });
        }
        return loads.values().stream()
                .map(load -> arrival(order, line, name, load))
                .toList();
    }

    private Optional<Load> load(ReceiptStated receipt) {
        if (!ground.speaksOf(receipt.item())) {
            return Optional.empty();
        }
        Optional<SiteId> site = ground.siteOf(receipt.to(), receipt.move());
        OptionalLong amount = ground.measures().supplied(receipt.item(), receipt.open(), receipt.move());
        ReceiptKind kind = receipt.subcontracted() ? ReceiptKind.SUBCONTRACT : ReceiptKind.PURCHASE;
        return site.isEmpty() || amount.orElse(0) <= 0
                ? Optional.empty()
                : Optional.of(new Load(receipt.item(), site.get(), amount.getAsLong(), kind, List.of(receipt.move())));
    }

    private void compareDates(ReceiptStated receipt, PurchaseLineStated line, SiteId site, String name) {
        LocalDate paper = ground.calendars().date(site, receipt.due());
        LocalDate promised = ground.calendars().date(site, line.due());
        if (!paper.equals(promised)) {
            ground.findings()
                    .problem(
                            DataProblemCode.DATES_DIFFER,
                            receipt.move(),
                            site,
                            "Order (%s) is due on (%s), and its receipt (%s) on (%s). Maybe give both the same date."
                                    .formatted(name, promised, receipt.document(), paper));
        }
    }

    private Arrival arrival(PurchaseOrderStated order, PurchaseLineStated line, String name, Load load) {
        LocalDate due = ground.calendars().date(load.site(), line.due());
        ground.past(due, line.line(), load.site(), name);
        String item = ground.item(load.item());
        String withItem = name + " " + item;
        return new Arrival(
                Arrival.key(line.line(), load.item(), load.site()),
                List.of(
                        name,
                        withItem,
                        withItem + " at " + ground.site(load.site()),
                        name + " #" + RecordOrder.number(line.line()) + " " + item),
                load.item(),
                load.site(),
                due,
                load.amount(),
                load.kind(),
                order.state() == PurchaseState.CONFIRMED && order.acknowledged(),
                order.supplier(),
                order.order(),
                line.line(),
                order.buyer(),
                value(order, line, load),
                load.moves());
    }

    /** What the load costs; of components that a kit brings nobody says. */
    private long value(PurchaseOrderStated order, PurchaseLineStated line, Load load) {
        Optional<BigDecimal> price = load.item().equals(line.item())
                ? ground.measures().perItemUnit(line.unitPrice(), line.ordered().unit(), line.item())
                : Optional.empty();
        if (price.isEmpty()) {
            return 0;
        }
        OptionalLong value = money.micros(
                price.get().multiply(Measures.units(load.amount())), order.currency(), order.company(), line.line());
        return value.orElse(0);
    }

    /** What a receipt brings that nobody ordered. */
    List<Arrival> of(ReceiptStated receipt) {
        return load(receipt).stream()
                .map(load -> {
                    LocalDate due = ground.calendars().date(load.site(), receipt.due());
                    String name = receipt.document() + " " + ground.item(load.item());
                    ground.past(due, receipt.move(), load.site(), name);
                    return new Arrival(
                            Arrival.key(receipt.move(), load.item(), load.site()),
                            List.of(name, name + " #" + RecordOrder.number(receipt.move())),
                            load.item(),
                            load.site(),
                            due,
                            load.amount(),
                            load.kind(),
                            true,
                            receipt.partner(),
                            OrderId.NONE,
                            receipt.line(),
                            PersonId.NONE,
                            0,
                            load.moves());
                })
                .toList();
    }
}

package org.throughline.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProductionFact.OutputStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.planning.ReceiptKind;

/**
 * What manufacturing orders still bring, with their by-products, on the day on which they are to be finished. An order
 * on which work has begun is firm. What a subcontractor makes comes by a purchase order and is not counted here again.
 */
final class ProductionArrivals {

    private final Ground ground;

    ProductionArrivals(Ground ground) {
        this.ground = ground;
    }

    /** What an order still brings. */
    List<Arrival> of(ProductionOrders.Whole order) {
        return switch (order.head().state()) {
            case DRAFT, CONFIRMED, IN_PROGRESS, TO_CLOSE ->
                order.outputs().isEmpty() ? whole(order.head()) : open(order.head(), order.outputs());
            case DONE, CANCELLED -> List.of();
        };
    }

    /** An order whose outputs nobody has stated brings what it says itself. */
    private List<Arrival> whole(ProductionOrderStated order) {
        BigDecimal remaining = order.quantity().amount().subtract(order.produced());
        if (!ground.speaksOf(order.item()) || remaining.signum() <= 0) {
            return List.of();
        }
        Optional<SiteId> site = ground.books().siteOf(order.operationType());
        if (site.isEmpty()) {
            ground.withoutSite(
                    order.order(), "Order (%s) is made at no site. Maybe choose where.".formatted(order.name()));
            return List.of();
        }
        Quantity quantity = new Quantity(remaining, order.quantity().unit());
        return ground.measures().supplied(order.item(), quantity, order.order()).stream()
                .filter(amount -> amount > 0)
                .mapToObj(amount -> arrival(order, new ItemAtSite(order.item(), site.get()), amount, List.of()))
                .toList();
    }

    private List<Arrival> open(ProductionOrderStated order, List<OutputStated> stated) {
        Map<ItemAtSite, Long> amounts = new LinkedHashMap<>();
        Map<ItemAtSite, List<MoveId>> moves = new HashMap<>();
        for (OutputStated output : stated) {
            if (output.open().amount().signum() <= 0 || !ground.speaksOf(output.item())) {
                continue;
            }
            ground.siteOf(output.to(), output.move())
                    .ifPresent(site -> ground.measures()
                            .supplied(output.item(), output.open(), output.move())
                            .ifPresent(amount -> {
                                ItemAtSite node = new ItemAtSite(output.item(), site);
                                amounts.merge(node, amount, Long::sum);
                                moves.computeIfAbsent(node, key -> new ArrayList<>())
                                        .add(output.move());
                            }));
        }
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry ->
                        arrival(order, entry.getKey(), entry.getValue(), moves.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private Arrival arrival(ProductionOrderStated order, ItemAtSite node, long amount, List<MoveId> moves) {
        LocalDate due = ground.calendars().date(node.site(), order.finish());
        ground.past(due, order.order(), node.site(), order.name());
        ItemId item = node.item();
        String withItem = order.name() + " " + ground.item(item);
        String plain = item.equals(order.item()) ? order.name() : withItem;
        return new Arrival(
                Arrival.key(order.order(), item, node.site()),
                List.of(
                        plain,
                        withItem + " at " + ground.site(node.site()),
                        withItem + " #" + RecordOrder.number(order.order())),
                item,
                node.site(),
                due,
                amount,
                ReceiptKind.PRODUCTION,
                order.state() == ProductionState.IN_PROGRESS || order.state() == ProductionState.TO_CLOSE,
                PartnerId.NONE,
                order.order(),
                PurchaseLineId.NONE,
                order.responsible(),
                0,
                moves);
    }
}

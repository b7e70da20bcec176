package org.throughline.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.Quantity;
import org.throughline.events.SalesLineId;

/** Every movement that still takes from stock: to customers, into production, to other sites. */
final class Needs {

    /** What a movement wants, in the unit that it says. */
    private record Claim(
            MoveId move, ItemId item, OrderId order, LocationId from, Instant due, Quantity open, List<MoveId> after) {}

    private final Ground ground;
    private final Map<MoveId, Need> needs = new LinkedHashMap<>();
    private final List<DeliveryStated> deliveries = new ArrayList<>();
    private final List<ComponentStated> components = new ArrayList<>();
    private final List<Transfers.Crossing> leaving = new ArrayList<>();

    Needs(Ground ground, Transfers transfers) {
        this.ground = ground;
        deliveries();
        components();
        for (Transfers.Crossing crossing : transfers.leaving()) {
            TransferStated transfer = crossing.transfer();
            if (need(new Claim(
                    transfer.move(),
                    transfer.item(),
                    OrderId.NONE,
                    transfer.from(),
                    transfer.due(),
                    transfer.open(),
                    transfer.after()))) {
                leaving.add(crossing);
            }
        }
    }

    /** What a supplier sends straight to a customer does not take from our stock. */
    private void deliveries() {
        Map<SalesLineId, OrderId> orders = new HashMap<>();
        for (SalesLineStated line : ground.books().snapshot().demand().lines()) {
            orders.put(line.line(), line.order());
        }
        ground.books().snapshot().demand().deliveries().stream()
                .filter(delivery -> !ground.books().isOf(delivery.from(), LocationKind.SUPPLIER))
                .sorted(RecordOrder.by(DeliveryStated::move))
                .forEach(delivery -> {
                    OrderId order = orders.getOrDefault(delivery.line(), OrderId.NONE);
                    if (need(new Claim(
                            delivery.move(),
                            delivery.item(),
                            order,
                            delivery.from(),
                            delivery.due(),
                            delivery.open(),
                            delivery.after()))) {
                        deliveries.add(delivery);
                    }
                });
    }

    private void components() {
        Map<OrderId, ProductionOrderStated> orders = new HashMap<>();
        ground.books().snapshot().production().orders().forEach(order -> orders.put(order.order(), order));
        ground.books().snapshot().production().components().stream()
                .filter(component -> isOpen(orders.get(component.production())))
                .sorted(RecordOrder.by(ComponentStated::move))
                .forEach(component -> {
                    if (need(new Claim(
                            component.move(),
                            component.item(),
                            component.production(),
                            component.from(),
                            component.due(),
                            component.open(),
                            component.after()))) {
                        components.add(component);
                    }
                });
    }

    private static boolean isOpen(@Nullable ProductionOrderStated order) {
        if (order == null) {
            return false;
        }
        return switch (order.state()) {
            case DRAFT, CONFIRMED, IN_PROGRESS, TO_CLOSE -> true;
            case DONE, CANCELLED -> false;
        };
    }

    private boolean need(Claim claim) {
        if (claim.open().amount().signum() <= 0 || !ground.speaksOf(claim.item())) {
            return false;
        }
        ground.measures()
                .needed(claim.item(), claim.open(), claim.move())
                .ifPresent(amount -> needs.put(
                        claim.move(),
                        new Need(
                                claim.move(),
                                claim.item(),
                                claim.order(),
                                claim.from(),
                                claim.due(),
                                amount,
                                claim.after())));
        return needs.containsKey(claim.move());
    }

    Collection<Need> all() {
        return needs.values();
    }

    /** What a movement needs, in the unit of its item. */
    Optional<Need> of(MoveId move) {
        return Optional.ofNullable(needs.get(move));
    }

    /** The movements to customers and back to suppliers that can be counted. */
    List<DeliveryStated> outgoing() {
        return deliveries;
    }

    /** The components of open manufacturing orders that can be counted. */
    List<ComponentStated> owed() {
        return components;
    }

    /** The movements to other sites that can be counted. */
    List<Transfers.Crossing> leaving() {
        return leaving;
    }
}

package org.throughline.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.Quantity;

/**
 * Every movement that still takes from stock and can be counted: to customers and back to suppliers, into production,
 * to other sites.
 */
record Needs(List<Sold> sold, List<Used> used, List<Leaving> leaving) {

    /** A delivery with the order that it serves, {@link OrderId#NONE} for none. */
    record Delivery(DeliveryStated stated, OrderId order) {}

    /** A delivery that can be counted. */
    record Sold(DeliveryStated delivery, Need need) {}

    /** A component of an open manufacturing order. */
    record Used(ComponentStated component, Need need) {}

    /** A movement to another site. */
    record Leaving(Transfers.Crossing crossing, Need need) {}

    /** Whether components of the order are still taken. */
    static boolean isOpen(ProductionOrderStated order) {
        return switch (order.state()) {
            case DRAFT, CONFIRMED, IN_PROGRESS, TO_CLOSE -> true;
            case DONE, CANCELLED -> false;
        };
    }

    /** What a supplier sends straight to a customer does not take from our stock. */
    static List<Sold> of(Ground ground, Delivery delivery) {
        DeliveryStated stated = delivery.stated();
        return ground.books().isOf(stated.from(), LocationKind.SUPPLIER)
                ? List.of()
                : need(
                                ground,
                                new Wish(
                                        stated.move(),
                                        stated.item(),
                                        delivery.order(),
                                        stated.from(),
                                        stated.due(),
                                        stated.open(),
                                        stated.after()))
                        .map(need -> new Sold(stated, need))
                        .stream()
                        .toList();
    }

    static List<Used> of(Ground ground, ComponentStated component) {
        return need(
                        ground,
                        new Wish(
                                component.move(),
                                component.item(),
                                component.production(),
                                component.from(),
                                component.due(),
                                component.open(),
                                component.after()))
                .map(need -> new Used(component, need))
                .stream()
                .toList();
    }

    static List<Leaving> of(Ground ground, Transfers.Crossing crossing) {
        TransferStated transfer = crossing.transfer();
        return need(
                        ground,
                        new Wish(
                                transfer.move(),
                                transfer.item(),
                                OrderId.NONE,
                                transfer.from(),
                                transfer.due(),
                                transfer.open(),
                                transfer.after()))
                .map(need -> new Leaving(crossing, need))
                .stream()
                .toList();
    }

    /** What a movement wants, in the unit that it says. */
    private record Wish(
            MoveId move, ItemId item, OrderId order, LocationId from, Instant due, Quantity open, List<MoveId> after) {}

    private static Optional<Need> need(Ground ground, Wish wish) {
        if (wish.open().amount().signum() <= 0 || !ground.speaksOf(wish.item())) {
            return Optional.empty();
        }
        return ground.measures().needed(wish.item(), wish.open(), wish.move()).stream()
                .mapToObj(amount ->
                        new Need(wish.move(), wish.item(), wish.order(), wish.from(), wish.due(), amount, wish.after()))
                .findFirst();
    }

    /** All of them. */
    List<Need> all() {
        List<Need> all = new ArrayList<>(sold.size() + used.size() + leaving.size());
        sold.forEach(each -> all.add(each.need()));
        used.forEach(each -> all.add(each.need()));
        leaving.forEach(each -> all.add(each.need()));
        return all;
    }
}

package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.OutputStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.SiteId;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;

/**
 * What all that orders and transfers still bring is called, and which of it waits for which order. None of it depends
 * on days and quantities, which change most, so that it stays the same while only they do.
 *
 * @param byMove what comes by a movement, of movements that follow others and of those that leave another site
 * @param byProduction what is made by a manufacturing order, where it still brings something
 * @param givers the site that gave a component to a subcontractor: the one that waits for what he makes of it
 */
record Arrivals(
        Map<MoveId, Brought> byMove,
        Map<OrderId, Brought> byProduction,
        Names<String> names,
        Map<Lent, SiteId> givers) {

    /**
     * All that they are told of.
     *
     * @param lent the components that subcontractors use
     */
    record Basis(
            MasterData.Basis master,
            List<Brought> all,
            Transfers transfers,
            List<Making> orders,
            List<OutputStated> outputs,
            List<Following> following,
            List<ComponentStated> lent) {}

    /** What something that comes is, whenever and however much. */
    record Brought(
            String key,
            List<String> names,
            ItemId item,
            SiteId site,
            ReceiptKind kind,
            OrderId order,
            List<MoveId> moves) {

        static Brought of(Arrival arrival) {
            return new Brought(
                    arrival.key(),
                    arrival.names(),
                    arrival.item(),
                    arrival.site(),
                    arrival.kind(),
                    arrival.order(),
                    arrival.moves());
        }
    }

    /** A manufacturing order, whenever and however much. */
    record Making(OrderId order, String name, ItemId item) {

        static Making of(ProductionOrderStated order) {
            return new Making(order.order(), order.name(), order.item());
        }
    }

    /** A receipt that follows other movements; empty of one that follows none. */
    record Following(MoveId move, List<MoveId> after) {

        static Optional<Following> of(ReceiptStated receipt) {
            return Optional.of(receipt)
                    .filter(each -> !each.after().isEmpty())
                    .map(each -> new Following(each.move(), each.after()));
        }
    }

    /** What something that comes may be called, the plainest first. */
    record Called(String key, List<String> names) {}

    /** A component at a place from which it is used. */
    record Lent(ItemId component, LocationId place) {}

    static Arrivals of(Ground ground, Basis basis, Derived<List<Called>, Names<String>> names) {
        Map<MoveId, Brought> byMove = byMove(basis);
        Map<OrderId, Brought> byProduction = made(basis);
        subcontracted(basis, byMove, byProduction);
        return new Arrivals(
                byMove,
                byProduction,
                names.of(called(ground, basis, byMove, byProduction), Arrivals::names),
                givers(basis, byProduction));
    }

    /** The components of an order belong to what the order is for, not to what comes along with it. */
    private static Map<OrderId, Brought> made(Basis basis) {
        Map<OrderId, ItemId> items = HashMap.newHashMap(basis.orders().size());
        basis.orders().forEach(order -> items.put(order.order(), order.item()));
        Map<OrderId, Brought> made = new HashMap<>();
        basis.all().stream()
                .filter(arrival -> arrival.kind() == ReceiptKind.PRODUCTION)
                .filter(arrival -> arrival.item().equals(items.get(arrival.order())))
                .forEach(arrival -> made.putIfAbsent(arrival.order(), arrival));
        return made;
    }

    private static Map<MoveId, Brought> byMove(Basis basis) {
        Set<MoveId> asked =
                basis.following().stream().map(Following::move).collect(Collectors.toCollection(HashSet::new));
        basis.transfers().leaving().stream()
                .flatMap(crossing ->
                        basis.transfers().arrivalOf(crossing.transfer().move()).stream())
                .forEach(asked::add);
        Map<MoveId, Brought> byMove = new HashMap<>();
        if (!asked.isEmpty()) {
            basis.all()
                    .forEach(arrival -> arrival.moves().stream()
                            .filter(asked::contains)
                            .forEach(move -> byMove.put(move, arrival)));
        }
        return byMove;
    }

    /** The components that a subcontractor uses belong to the receipt that brings what he makes. */
    private static void subcontracted(Basis basis, Map<MoveId, Brought> byMove, Map<OrderId, Brought> byProduction) {
        Set<MoveId> named = basis.following().stream()
                .flatMap(receipt -> receipt.after().stream())
                .collect(Collectors.toSet());
        Map<MoveId, OrderId> makers = new HashMap<>();
        for (OutputStated output : named.isEmpty() ? List.<OutputStated>of() : basis.outputs()) {
            if (named.contains(output.move())) {
                makers.put(output.move(), output.production());
            }
        }
        for (Following receipt : basis.following()) {
            Brought arrival = byMove.get(receipt.move());
            for (MoveId before : receipt.after()) {
                OrderId maker = makers.get(before);
                if (arrival != null && maker != null) {
                    byProduction.putIfAbsent(maker, arrival);
                }
            }
        }
    }

    /** Orders that bring nothing any more may still owe components, and those need a name to be owed to. */
    private static List<Called> called(
            Ground ground, Basis basis, Map<MoveId, Brought> byMove, Map<OrderId, Brought> byProduction) {
        List<Called> called = new ArrayList<>(basis.all().size());
        basis.all().forEach(arrival -> called.add(new Called(arrival.key(), arrival.names())));
        for (Making order : basis.orders()) {
            if (!byProduction.containsKey(order.order())) {
                called.add(new Called(
                        order.order().value(),
                        List.of(order.name(), order.name() + " #" + RecordOrder.number(order.order()))));
            }
        }
        for (Transfers.Crossing crossing : basis.transfers().leaving()) {
            MoveId move = crossing.transfer().move();
            if (basis.transfers().arrivalOf(move).map(byMove::get).isEmpty()) {
                String name = crossing.transfer().document() + " "
                        + ground.item(crossing.transfer().item());
                called.add(new Called(move.value(), List.of(name, name + " #" + RecordOrder.number(move))));
            }
        }
        return called;
    }

    private static Names<String> names(List<Called> called) {
        Map<String, List<String>> candidates = LinkedHashMap.newLinkedHashMap(called.size());
        called.forEach(each -> candidates.put(each.key(), each.names()));
        return Names.unique(candidates);
    }

    private static Map<Lent, SiteId> givers(Basis basis, Map<OrderId, Brought> byProduction) {
        Map<Lent, SiteId> sites = new HashMap<>();
        basis.lent().stream()
                .filter(component -> byProduction.containsKey(component.production()))
                .sorted(RecordOrder.by(ComponentStated::move))
                .forEach(component -> Optional.ofNullable(byProduction.get(component.production()))
                        .ifPresent(arrival ->
                                sites.putIfAbsent(new Lent(component.item(), component.from()), arrival.site())));
        return sites;
    }

    /** What is made by a manufacturing order, where it still brings something. */
    Optional<Brought> of(OrderId production) {
        return Optional.ofNullable(byProduction.get(production));
    }

    /** The name of the receipt for which the components of a manufacturing order are meant. */
    String nameFor(OrderId production) {
        return names.of(of(production).map(Brought::key).orElse(production.value()));
    }

    /** The name of the receipt at the other site that waits for goods to leave this one. */
    String nameForLeaving(Transfers transfers, MoveId move) {
        return names.of(
                transfers.arrivalOf(move).map(byMove::get).map(Brought::key).orElse(move.value()));
    }

    /** What comes, by the name that it has. */
    Receipt receipt(Arrival arrival) {
        return new Receipt(arrival, names.of(arrival.key()));
    }

    /** What comes, by its name in the model. */
    record Receipt(Arrival arrival, String name) {

        ScheduledReceipt row(Ground ground) {
            return new ScheduledReceipt(
                    name,
                    ground.item(arrival.item()),
                    ground.site(arrival.site()),
                    arrival.due(),
                    arrival.quantity(),
                    arrival.kind(),
                    arrival.firm(),
                    ground.partner(arrival.supplier()));
        }

        ReceiptLink link() {
            return new ReceiptLink(
                    name,
                    arrival.item(),
                    arrival.site(),
                    arrival.order(),
                    arrival.line(),
                    arrival.supplier(),
                    arrival.responsible(),
                    arrival.value(),
                    arrival.moves());
        }
    }
}

package org.throughline.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.OutputStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SiteId;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;

/** All that orders and transfers still bring, by names of their own, and which of it waits for which order. */
final class Arrivals {

    private final Ground ground;
    private final Transfers transfers;
    private final List<Arrival> all = new ArrayList<>();
    private final Map<MoveId, Arrival> byMove = new HashMap<>();
    private final Map<OrderId, Arrival> byProduction = new HashMap<>();
    private final Names<String> names;
    private final Map<Given, SiteId> givers;

    /** A component at a place from which it is used. */
    private record Given(ItemId component, LocationId place) {}

    Arrivals(Ground ground, Transfers transfers, List<Arrival> ordered) {
        this.ground = ground;
        this.transfers = transfers;
        all.addAll(ordered);
        transfers.arriving().forEach(crossing -> transferred(crossing).ifPresent(all::add));
        all.forEach(arrival -> arrival.moves().forEach(move -> byMove.put(move, arrival)));
        production();
        subcontracted();
        names = names();
        givers = givers();
    }

    private Optional<Arrival> transferred(Transfers.Crossing crossing) {
        var transfer = crossing.transfer();
        if (!ground.speaksOf(transfer.item())) {
            return Optional.empty();
        }
        LocalDate due = ground.calendars().date(crossing.site(), transfer.due());
        String name = transfer.document() + " " + ground.item(transfer.item());
        ground.past(due, transfer.move(), crossing.site(), name);
        return ground.measures().supplied(transfer.item(), crossing.quantity(), transfer.move()).stream()
                .filter(amount -> amount > 0)
                .mapToObj(amount -> new Arrival(
                        Arrival.key(transfer.move(), transfer.item(), crossing.site()),
                        List.of(name, name + " #" + RecordOrder.number(transfer.move())),
                        transfer.item(),
                        crossing.site(),
                        due,
                        amount,
                        ReceiptKind.TRANSFER,
                        transfers.isInspection(transfer.move()),
                        PartnerId.NONE,
                        OrderId.NONE,
                        PurchaseLineId.NONE,
                        PersonId.NONE,
                        0,
                        List.of(transfer.move())))
                .findFirst();
    }

    /** The components of an order belong to what the order is for, not to what comes along with it. */
    private void production() {
        Map<OrderId, ItemId> items = new HashMap<>();
        ground.books().snapshot().production().orders().forEach(order -> items.put(order.order(), order.item()));
        all.stream()
                .filter(arrival -> arrival.item().equals(items.get(arrival.order())))
                .filter(arrival -> arrival.kind() == ReceiptKind.PRODUCTION)
                .forEach(arrival -> byProduction.putIfAbsent(arrival.order(), arrival));
    }

    /** The components that a subcontractor uses belong to the receipt that brings what he makes. */
    private void subcontracted() {
        Map<MoveId, OrderId> makers = new HashMap<>();
        for (OutputStated output : ground.books().snapshot().production().outputs()) {
            makers.put(output.move(), output.production());
        }
        for (ReceiptStated receipt : ground.books().snapshot().procurement().receipts()) {
            Arrival arrival = byMove.get(receipt.move());
            for (MoveId before : receipt.after()) {
                OrderId maker = makers.get(before);
                if (arrival != null && maker != null) {
                    byProduction.putIfAbsent(maker, arrival);
                }
            }
        }
    }

    /** Orders that bring nothing any more may still owe components, and those need a name to be owed to. */
    private Names<String> names() {
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        all.forEach(arrival -> candidates.put(arrival.key(), arrival.names()));
        for (ProductionOrderStated order :
                ground.books().snapshot().production().orders()) {
            if (!byProduction.containsKey(order.order())) {
                candidates.put(
                        order.order().value(),
                        List.of(order.name(), order.name() + " #" + RecordOrder.number(order.order())));
            }
        }
        for (Transfers.Crossing crossing : transfers.leaving()) {
            String name = crossing.transfer().document() + " "
                    + ground.item(crossing.transfer().item());
            MoveId move = crossing.transfer().move();
            if (arrivalOfLeaving(move).isEmpty()) {
                candidates.put(move.value(), List.of(name, name + " #" + RecordOrder.number(move)));
            }
        }
        return Names.unique(candidates);
    }

    /** What is made by a manufacturing order, where it still brings something. */
    Optional<Arrival> of(OrderId production) {
        return Optional.ofNullable(byProduction.get(production));
    }

    /** The name of the receipt for which the components of a manufacturing order are meant. */
    String nameFor(OrderId production) {
        return names.of(of(production).map(Arrival::key).orElse(production.value()));
    }

    /** The name of the receipt at the other site that waits for goods to leave this one. */
    String nameForLeaving(MoveId move) {
        return names.of(arrivalOfLeaving(move).map(Arrival::key).orElse(move.value()));
    }

    private Optional<Arrival> arrivalOfLeaving(MoveId move) {
        return transfers.arrivalOf(move).map(byMove::get);
    }

    /** The site that gave a component to a subcontractor: the one that waits for what he makes of it. */
    Optional<SiteId> siteOf(ItemId component, LocationId subcontractor) {
        return Optional.ofNullable(givers.get(new Given(component, subcontractor)));
    }

    private Map<Given, SiteId> givers() {
        Map<Given, SiteId> sites = new HashMap<>();
        ground.books().snapshot().production().components().stream()
                .sorted(RecordOrder.by(ComponentStated::move))
                .forEach(stated -> of(stated.production())
                        .ifPresent(
                                arrival -> sites.putIfAbsent(new Given(stated.item(), stated.from()), arrival.site())));
        return sites;
    }

    List<ScheduledReceipt> rows() {
        return all.stream()
                .map(arrival -> new ScheduledReceipt(
                        names.of(arrival.key()),
                        ground.item(arrival.item()),
                        ground.site(arrival.site()),
                        arrival.due(),
                        arrival.quantity(),
                        arrival.kind(),
                        arrival.firm(),
                        ground.partner(arrival.supplier())))
                .toList();
    }

    List<ReceiptLink> links() {
        return all.stream()
                .map(arrival -> new ReceiptLink(
                        names.of(arrival.key()),
                        arrival.item(),
                        arrival.site(),
                        arrival.order(),
                        arrival.line(),
                        arrival.supplier(),
                        arrival.responsible(),
                        arrival.value(),
                        arrival.moves()))
                .toList();
    }
}

package org.throughline.supply;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.ItemFact.RuleAction;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.events.Standing;
import org.throughline.events.StockFact.StockReserved;

/**
 * Movements between our own places: those that leave a site for another, those that arrive from another, those that
 * take goods through inspection, and those that stay within a site and only hand goods on.
 *
 * <p>What is inspected counts once: it is a receipt of its site, of the day on which it is released, and nobody can
 * have it before.
 */
final class Transfers {

    /**
     * A movement that takes goods from a site's stock, or brings them to it.
     *
     * @param quantity so much of it
     */
    record Crossing(TransferStated transfer, SiteId site, Quantity quantity) {}

    private final Ground ground;
    private final List<Crossing> leaving = new ArrayList<>();
    private final List<Crossing> arriving = new ArrayList<>();
    private final Map<MoveId, TransferStated> within = new HashMap<>();
    private final Set<MoveId> inspections = new HashSet<>();
    private final Set<LocationId> inspected;
    private final Map<MoveId, List<StockReserved>> setAside;
    private final Map<MoveId, MoveId> arrivals = new HashMap<>();
    private final Map<OnTheWay, SiteId> waiting = new HashMap<>();

    /** An item in a place from which it arrives. */
    private record OnTheWay(ItemId item, LocationId place) {}

    Transfers(Ground ground) {
        this.ground = ground;
        inspected = inspected();
        setAside = ground.books().snapshot().stock().reservations().stream()
                .collect(Collectors.groupingBy(StockReserved::move));
        ground.books().snapshot().procurement().transfers().stream()
                .filter(transfer -> transfer.open().amount().signum() > 0)
                .sorted(RecordOrder.by(TransferStated::move))
                .forEach(this::sort);
        for (Crossing arrival : arriving) {
            MoveId move = arrival.transfer().move();
            arrivals.put(move, move);
            waiting.putIfAbsent(
                    new OnTheWay(arrival.transfer().item(), arrival.transfer().from()), arrival.site());
            upstream(arrival.transfer().after()).forEach(before -> arrivals.putIfAbsent(before, move));
        }
    }

    private void sort(TransferStated transfer) {
        Optional<SiteId> from = ground.books().siteOf(transfer.from());
        Optional<SiteId> to = ground.books().siteOf(transfer.to());
        if (from.isPresent() && from.equals(to) && inspect(transfer, from.get())) {
            return;
        }
        boolean toOther = isOnTheWay(transfer.to()) || (to.isPresent() && !to.equals(from));
        boolean fromOther = isOnTheWay(transfer.from()) || (from.isPresent() && !from.equals(to));
        if (from.isPresent() && toOther) {
            leaving.add(new Crossing(transfer, from.get(), transfer.open()));
        }
        if (to.isPresent() && fromOther) {
            arriving.add(new Crossing(transfer, to.get(), transfer.open()));
        }
        if (!(from.isPresent() && toOther) && !(to.isPresent() && fromOther)) {
            within.put(transfer.move(), transfer);
        }
    }

    /** The places from which a rule passes goods on to stock. */
    private Set<LocationId> inspected() {
        return ground.books().snapshot().items().rules().stream()
                .filter(rule -> rule.standing() == Standing.IN_USE && rule.action() == RuleAction.PUSH)
                .filter(rule -> ground.books().isOf(new LocationId(rule.to().value()), LocationKind.STOCK))
                .map(rule -> new LocationId(rule.from().value()))
                .collect(Collectors.toSet());
    }

    /**
     * Held goods that go to stock are to be released. Goods that go where they are inspected and passed on from are
     * no longer free as soon as they are set aside for it; the next movement is only written when this one is done.
     */
    private boolean inspect(TransferStated transfer, SiteId site) {
        if (isHold(transfer.from()) == isHold(transfer.to())) {
            return false;
        }
        Quantity quantity = isHold(transfer.from()) ? transfer.open() : setAside(transfer);
        if (quantity.amount().signum() <= 0 || !(isHold(transfer.from()) || inspected.contains(transfer.to()))) {
            return false;
        }
        inspections.add(transfer.move());
        arriving.add(new Crossing(transfer, site, quantity));
        return true;
    }

    private Quantity setAside(TransferStated transfer) {
        return setAside.getOrDefault(transfer.move(), List.of()).stream()
                .map(StockReserved::quantity)
                .filter(quantity -> quantity.unit().equals(transfer.open().unit()))
                .reduce(new Quantity(BigDecimal.ZERO, transfer.open().unit()), Quantity::plus);
    }

    private boolean isHold(LocationId place) {
        return ground.books().isOf(place, LocationKind.QUALITY_HOLD);
    }

    private boolean isOnTheWay(LocationId place) {
        return ground.books().isOf(place, LocationKind.TRANSIT);
    }

    List<Crossing> leaving() {
        return leaving;
    }

    List<Crossing> arriving() {
        return arriving;
    }

    /** The site that waits for an item that lies in a place on the way. */
    Optional<SiteId> siteThatWaits(ItemId item, LocationId place) {
        return Optional.ofNullable(waiting.get(new OnTheWay(item, place)));
    }

    /** Whether the movement takes goods to inspection, or releases them from it. */
    boolean isInspection(MoveId move) {
        return inspections.contains(move);
    }

    /** Whether the movement only hands goods on within a site. */
    boolean isWithin(MoveId move) {
        return within.containsKey(move);
    }

    /** The movements that bring goods to where others start, through all that only hand them on. */
    Set<MoveId> upstream(List<MoveId> after) {
        Set<MoveId> found = new LinkedHashSet<>();
        Deque<MoveId> open = new ArrayDeque<>(after);
        while (!open.isEmpty()) {
            MoveId move = open.remove();
            TransferStated transfer = within.get(move);
            if (found.add(move) && transfer != null) {
                open.addAll(transfer.after());
            }
        }
        return found;
    }

    /** The movement by which goods that left a site arrive at another. */
    Optional<MoveId> arrivalOf(MoveId left) {
        return Optional.ofNullable(arrivals.get(left));
    }
}

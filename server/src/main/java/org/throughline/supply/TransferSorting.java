package org.throughline.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.ItemFact.RuleAction;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.events.Standing;
import org.throughline.events.StockFact.StockReserved;

/** Tells of each movement between our own places what it does. */
final class TransferSorting {

    /** All that it depends on. */
    record Basis(MasterData.Basis master, List<StockReserved> reservations, List<TransferStated> transfers) {

        static Basis of(Ground ground) {
            BookSnapshot books = ground.books().snapshot();
            return new Basis(
                    MasterData.Basis.of(ground),
                    books.stock().reservations(),
                    books.procurement().transfers());
        }
    }

    private final Ground ground;
    private final List<Transfers.Crossing> leaving = new ArrayList<>();
    private final List<Transfers.Crossing> arriving = new ArrayList<>();
    private final Map<MoveId, TransferStated> within = new HashMap<>();
    private final Set<LocationId> inspected;
    private final Map<MoveId, List<StockReserved>> setAside;

    private TransferSorting(Ground ground, Basis basis) {
        this.ground = ground;
        inspected = inspected();
        setAside = basis.reservations().stream().collect(Collectors.groupingBy(StockReserved::move));
        basis.transfers().stream()
                .filter(transfer -> transfer.open().amount().signum() > 0)
                .sorted(RecordOrder.by(TransferStated::move))
                .forEach(this::sort);
    }

    static Transfers of(Ground ground, Basis basis) {
        return new TransferSorting(ground, basis).sorted();
    }

    private Transfers sorted() {
        Map<MoveId, MoveId> arrivals = new HashMap<>();
        Map<Transfers.OnTheWay, SiteId> waiting = new HashMap<>();
        for (Transfers.Crossing arrival : arriving) {
            TransferStated transfer = arrival.transfer();
            arrivals.put(transfer.move(), transfer.move());
            waiting.putIfAbsent(new Transfers.OnTheWay(transfer.item(), transfer.from()), arrival.site());
            Transfers.upstream(within, transfer.after())
                    .forEach(before -> arrivals.putIfAbsent(before, transfer.move()));
        }
        Set<MoveId> inspections = arriving.stream()
                .filter(Transfers.Crossing::isInspection)
                .map(crossing -> crossing.transfer().move())
                .collect(Collectors.toSet());
        return new Transfers(leaving, arriving, within, inspections, arrivals, waiting);
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
            leaving.add(new Transfers.Crossing(transfer, from.get(), transfer.open(), false));
        }
        if (to.isPresent() && fromOther) {
            arriving.add(new Transfers.Crossing(transfer, to.get(), transfer.open(), false));
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
        arriving.add(new Transfers.Crossing(transfer, site, quantity, true));
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
}

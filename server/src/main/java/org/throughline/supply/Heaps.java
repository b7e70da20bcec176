package org.throughline.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.OwnerId;
import org.throughline.events.SiteId;
import org.throughline.events.StockFact.LocationDescribed;
import org.throughline.inventory.LotBalance;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;

/** Sees each balance of the book as a plan does: where it counts, for which site, and who may take of it. */
final class Heaps {

    private final Ground ground;
    private final Findings own = new Findings();
    private final Basis basis;
    private final Map<LocationId, Optional<Spot>> spots = new HashMap<>();

    /** A place whose stock counts: its status, and the site that it is of, where it is of one. */
    private record Spot(LocationDescribed place, StockStatus status, Optional<SiteId> own) {}

    /**
     * All that they stand on.
     *
     * @param givers the sites that gave components to subcontractors
     * @param waiting the sites that wait for what lies on the way
     */
    record Basis(MasterData.Basis master, Map<Arrivals.Lent, SiteId> givers, Map<Transfers.OnTheWay, SiteId> waiting) {

        static Basis of(Ground ground, OpenOrders open) {
            return new Basis(
                    MasterData.Basis.of(ground),
                    open.arrivals().givers(),
                    open.transfers().waiting());
        }
    }

    Heaps(Ground ground, Basis basis) {
        this.ground = ground.telling(own);
        this.basis = basis;
    }

    Heap of(LotBalance lot) {
        OptionalLong amount = ground.measures().supplied(lot.item(), lot.quantity(), lot.item());
        List<DataProblem> uncounted = own.take().problems();
        Optional<Spot> spot = spot(lot.place().location())
                .filter(_ -> lot.quantity().amount().signum() != 0 && ground.speaksOf(lot.item()));
        boolean isConsigned = spot.isPresent() && !lot.place().owner().equals(OwnerId.NONE);
        Optional<SiteId> site = isConsigned ? Optional.empty() : spot.flatMap(found -> site(lot, found));
        Optional<StockBalance> row = amount.stream()
                .boxed()
                .flatMap(whole -> site.stream().map(known -> row(lot, spot.orElseThrow(), known, whole)))
                .findFirst();
        if (site.isPresent()) {
            (amount.isEmpty() ? uncounted : List.<DataProblem>of()).forEach(own::problem);
        } else if (spot.isPresent() && !isConsigned) {
            outside(lot, spot.get().place());
        }
        return new Heap(lot, amount, uncounted, row, own.take().problems(), isConsigned);
    }

    private Optional<Spot> spot(LocationId location) {
        return spots.computeIfAbsent(
                location,
                _ -> ground.books()
                        .location(location)
                        .flatMap(place -> status(place.kind())
                                .map(status ->
                                        new Spot(place, status, ground.books().siteOf(place.site())))));
    }

    private static Optional<StockStatus> status(LocationKind kind) {
        return switch (kind) {
            case STOCK -> Optional.of(StockStatus.AVAILABLE);
            case QUALITY_HOLD -> Optional.of(StockStatus.QUALITY_HOLD);
            case TRANSIT -> Optional.of(StockStatus.IN_TRANSIT);
            case SUBCONTRACTOR -> Optional.of(StockStatus.SUBCONTRACT);
            case SUPPLIER, CUSTOMER, PRODUCTION, ADJUSTMENT, OPENING -> Optional.empty();
        };
    }

    /** Places that several sites share belong to the site that waits for what lies there, else to the first. */
    private Optional<SiteId> site(LotBalance lot, Spot spot) {
        return switch (spot.place().kind()) {
            case SUBCONTRACTOR ->
                spot.own()
                        .or(() -> Optional.ofNullable(basis.givers()
                                .get(new Arrivals.Lent(lot.item(), spot.place().location()))))
                        .or(this::first);
            case TRANSIT ->
                spot.own()
                        .or(() -> Optional.ofNullable(basis.waiting()
                                .get(new Transfers.OnTheWay(
                                        lot.item(), lot.place().location()))))
                        .or(this::first);
            case STOCK, QUALITY_HOLD, SUPPLIER, CUSTOMER, PRODUCTION, ADJUSTMENT, OPENING -> spot.own();
        };
    }

    private Optional<SiteId> first() {
        return ground.books().sites().stream().map(SiteDescribed::site).findFirst();
    }

    private void outside(LotBalance lot, LocationDescribed place) {
        ground.findings()
                .problem(
                        DataProblemCode.STOCK_OUTSIDE_SITES,
                        place.location(),
                        "Item (%s) lies in (%s), which belongs to no site that is planned. Maybe move it."
                                .formatted(ground.item(lot.item()), place.name()));
    }

    private StockBalance row(LotBalance lot, Spot spot, SiteId site, long amount) {
        if (amount < 0) {
            ground.findings()
                    .problem(
                            DataProblemCode.NEGATIVE_STOCK,
                            lot.item(),
                            site,
                            "The stock of item (%s) in (%s) is (%s). Maybe a movement was not entered."
                                    .formatted(
                                            ground.item(lot.item()),
                                            spot.place().name(),
                                            lot.quantity().amount()));
        }
        return new StockBalance(
                ground.item(lot.item()),
                ground.site(site),
                spot.place().name(),
                lot.place().lot().value(),
                spot.status(),
                amount);
    }
}

package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.OwnerId;
import org.throughline.events.SiteId;
import org.throughline.events.StockFact.LocationDescribed;
import org.throughline.inventory.LotBalance;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;

/** The rows of {@code stock}: what lies at a site, less what is reserved; consigned stock is kept apart. */
final class StockTable {

    private final Ground ground;
    private final Arrivals arrivals;
    private final Transfers transfers;
    private final Map<LocationId, Optional<Spot>> spots = new HashMap<>();
    private final List<StockBalance> rows = new ArrayList<>();
    private final List<ConsignedStock> consigned = new ArrayList<>();

    StockTable(Ground ground, Arrivals arrivals, Transfers transfers, Reserved reserved) {
        this.ground = ground;
        this.arrivals = arrivals;
        this.transfers = transfers;
        List<LotBalance> balances = ground.books().snapshot().stock().balances();
        for (int at = 0; at < balances.size(); at++) {
            if (balances.get(at).quantity().amount().signum() != 0) {
                add(balances.get(at), reserved.taken(at));
            }
        }
    }

    /** A place whose stock counts: its status, and the site that it is of, where it is of one. */
    private record Spot(LocationDescribed place, StockStatus status, Optional<SiteId> own) {}

    private Optional<Spot> spot(LocationId location) {
        return spots.computeIfAbsent(
                location,
                _ -> ground.books()
                        .location(location)
                        .flatMap(place -> status(place.kind())
                                .map(status ->
                                        new Spot(place, status, ground.books().siteOf(place.site())))));
    }

    private void add(LotBalance balance, long taken) {
        Optional<Spot> found = spot(balance.place().location());
        if (found.isEmpty() || !ground.speaksOf(balance.item())) {
            return;
        }
        Spot spot = found.get();
        if (!balance.place().owner().equals(OwnerId.NONE)) {
            consigned.add(new ConsignedStock(balance.item(), balance.place(), balance.quantity()));
            return;
        }
        Optional<SiteId> site = site(balance, spot);
        if (site.isEmpty()) {
            outside(balance, spot.place());
            return;
        }
        ground.measures()
                .supplied(balance.item(), balance.quantity(), balance.item())
                .ifPresent(amount -> row(balance, spot, site.get(), amount, taken));
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
    private Optional<SiteId> site(LotBalance balance, Spot spot) {
        return switch (spot.place().kind()) {
            case SUBCONTRACTOR ->
                spot.own()
                        .or(() -> arrivals.siteOf(balance.item(), spot.place().location()))
                        .or(this::first);
            case TRANSIT -> spot.own().or(() -> waiting(balance)).or(this::first);
            case STOCK, QUALITY_HOLD, SUPPLIER, CUSTOMER, PRODUCTION, ADJUSTMENT, OPENING -> spot.own();
        };
    }

    private Optional<SiteId> first() {
        return ground.books().sites().stream().map(SiteDescribed::site).findFirst();
    }

    private Optional<SiteId> waiting(LotBalance balance) {
        return transfers.siteThatWaits(balance.item(), balance.place().location());
    }

    private void outside(LotBalance balance, LocationDescribed place) {
        ground.findings()
                .problem(
                        DataProblemCode.STOCK_OUTSIDE_SITES,
                        place.location(),
                        "Item (%s) lies in (%s), which belongs to no site that is planned. Maybe move it."
                                .formatted(ground.item(balance.item()), place.name()));
    }

    private void row(LotBalance balance, Spot spot, SiteId site, long amount, long taken) {
        if (amount < 0) {
            ground.findings()
                    .problem(
                            DataProblemCode.NEGATIVE_STOCK,
                            balance.item(),
                            site,
                            "The stock of item (%s) in (%s) is (%s). Maybe a movement was not entered."
                                    .formatted(
                                            ground.item(balance.item()),
                                            spot.place().name(),
                                            balance.quantity().amount()));
        }
        long left = amount - taken;
        if (left != 0) {
            rows.add(new StockBalance(
                    ground.item(balance.item()),
                    ground.site(site),
                    spot.place().name(),
                    balance.place().lot().value(),
                    spot.status(),
                    left));
        }
    }

    List<StockBalance> rows() {
        return rows;
    }

    List<ConsignedStock> consigned() {
        return consigned;
    }
}

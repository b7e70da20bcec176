package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.events.EnterpriseFact.SiteDescribed;
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
    private final Reserved reserved;
    private final List<StockBalance> rows = new ArrayList<>();
    private final List<ConsignedStock> consigned = new ArrayList<>();

    StockTable(Ground ground, Arrivals arrivals, Transfers transfers, Reserved reserved) {
        this.ground = ground;
        this.arrivals = arrivals;
        this.transfers = transfers;
        this.reserved = reserved;
        ground.books().snapshot().stock().balances().stream()
                .filter(balance -> balance.quantity().amount().signum() != 0)
                .forEach(this::add);
    }

    private void add(LotBalance balance) {
        Optional<LocationDescribed> place =
                ground.books().location(balance.place().location());
        if (place.isEmpty() || !ground.speaksOf(balance.item())) {
            return;
        }
        Optional<StockStatus> status = status(place.get().kind());
        if (status.isEmpty()) {
            return;
        }
        if (!balance.place().owner().equals(OwnerId.NONE)) {
            consigned.add(new ConsignedStock(balance.item(), balance.place(), balance.quantity()));
            return;
        }
        Optional<SiteId> site = site(balance, place.get());
        if (site.isEmpty()) {
            outside(balance, place.get());
            return;
        }
        ground.measures()
                .supplied(balance.item(), balance.quantity(), balance.item())
                .ifPresent(amount -> row(balance, place.get(), site.get(), status.get(), amount));
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
    private Optional<SiteId> site(LotBalance balance, LocationDescribed place) {
        Optional<SiteId> own = ground.books().siteOf(place.site());
        Optional<SiteId> first =
                ground.books().sites().stream().map(SiteDescribed::site).findFirst();
        return switch (place.kind()) {
            case SUBCONTRACTOR ->
                own.or(() -> arrivals.siteOf(balance.item(), place.location())).or(() -> first);
            case TRANSIT -> own.or(() -> waiting(balance)).or(() -> first);
            case STOCK, QUALITY_HOLD, SUPPLIER, CUSTOMER, PRODUCTION, ADJUSTMENT, OPENING -> own;
        };
    }

    private Optional<SiteId> waiting(LotBalance balance) {
        return transfers.arriving().stream()
                .filter(crossing -> crossing.transfer().item().equals(balance.item()))
                .filter(crossing ->
                        crossing.transfer().from().equals(balance.place().location()))
                .map(Transfers.Crossing::site)
                .findFirst();
    }

    private void outside(LotBalance balance, LocationDescribed place) {
        ground.findings()
                .problem(
                        DataProblemCode.STOCK_OUTSIDE_SITES,
                        place.location(),
                        "Item (%s) lies in (%s), which belongs to no site that is planned. Maybe move it."
                                .formatted(ground.item(balance.item()), place.name()));
    }

    private void row(LotBalance balance, LocationDescribed place, SiteId site, StockStatus status, long amount) {
        if (amount < 0) {
            ground.findings()
                    .problem(
                            DataProblemCode.NEGATIVE_STOCK,
                            balance.item(),
                            site,
                            "The stock of item (%s) in (%s) is (%s). Maybe a movement was not entered."
                                    .formatted(
                                            ground.item(balance.item()),
                                            place.name(),
                                            balance.quantity().amount()));
        }
        long left = amount - reserved.taken(balance.item(), balance.place());
        if (left != 0) {
            rows.add(new StockBalance(
                    ground.item(balance.item()),
                    ground.site(site),
                    place.name(),
                    balance.place().lot().value(),
                    status,
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

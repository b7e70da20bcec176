package org.throughline.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Reread;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.Quantity;
import org.throughline.events.ReservationId;
import org.throughline.events.SiteReference;
import org.throughline.events.StockFact;
import org.throughline.journal.Position;

/** The questions one may ask about stock. Each answer stands on what the given transaction sees. */
public final class Positions {

    static final String NOT_DESCRIBED = "It lies in a place that was never described.";
    static final String NOT_OPENED = "The opening balances of the site are not complete.";

    private final SqlPositions positions;

    /** Answers as the transaction sees the books. */
    public Positions(Handle transaction) {
        positions = new SqlPositions(transaction);
    }

    /** How an item stands at each site where there is any of it, in the order of the sites. */
    public List<StockPosition> of(ItemId item) {
        Map<SiteReference, List<SqlPositions.Heap>> bySite = new LinkedHashMap<>();
        for (SqlPositions.Heap heap : positions.heaps(item)) {
            bySite.computeIfAbsent(heap.site(), site -> new ArrayList<>()).add(heap);
        }
        return bySite.entrySet().stream()
                .map(site -> position(item, site.getKey(), site.getValue()))
                .toList();
    }

    private static StockPosition position(ItemId item, SiteReference site, List<SqlPositions.Heap> heaps) {
        Optional<String> unknown = unknown(heaps);
        if (unknown.isPresent()) {
            return new StockPosition.Unknown(item, site, unknown.get());
        }
        Quantity zero =
                new Quantity(BigDecimal.ZERO, heaps.getFirst().quantity().unit());
        Map<LocationKind, Quantity> quantities = new EnumMap<>(LocationKind.class);
        Quantity reserved = zero;
        for (SqlPositions.Heap heap : heaps) {
            heap.kind().ifPresent(kind -> quantities.merge(kind, heap.quantity(), Quantity::plus));
            reserved = heap.kind().filter(LocationKind.STOCK::equals).isPresent()
                    ? reserved.plus(heap.reserved())
                    : reserved;
        }
        Quantity free = quantities.getOrDefault(LocationKind.STOCK, zero);
        Quantity held = quantities.getOrDefault(LocationKind.QUALITY_HOLD, zero);
        return new StockPosition.Known(
                item,
                site,
                free.plus(held),
                reserved,
                quantities.getOrDefault(LocationKind.TRANSIT, zero),
                held,
                quantities.getOrDefault(LocationKind.SUBCONTRACTOR, zero),
                free.plus(reserved.negated()));
    }

    private static Optional<String> unknown(List<SqlPositions.Heap> heaps) {
        if (heaps.stream().anyMatch(heap -> heap.kind().isEmpty())) {
            return Optional.of(NOT_DESCRIBED);
        }
        return heaps.stream().allMatch(SqlPositions.Heap::opened) ? Optional.empty() : Optional.of(NOT_OPENED);
    }

    /**
     * How all items stand at all sites: what is below zero first, then where counts disagree, then by item and site.
     *
     * @param rowsMax how many at most
     */
    public List<ListedPosition> all(int rowsMax) {
        return positions.all(rowsMax);
    }

    /** The places of these identities, as last described. */
    public List<StockFact.LocationDescribed> places(Collection<LocationId> wanted) {
        return positions.places(wanted);
    }

    /** What is set aside of an item, by place and lot. */
    public List<StockFact.StockReserved> reservations(ItemId item, int rowsMax) {
        return positions.reservations(item, rowsMax);
    }

    /** Counts of an item that disagree with the balances, the oldest first. */
    public List<Disagreement> disagreements(ItemId item) {
        return positions.disagreements(item);
    }

    /** What lies where, by lot and owner, consigned stock of others too. */
    public List<LotBalance> lots(ItemId item) {
        return positions.lots(item);
    }

    /** The lots of an item, by the names that people read on them. */
    public List<StockFact.LotDescribed> lotNames(ItemId item) {
        return positions.lotNames(item);
    }

    /**
     * The lots and serial numbers with the text in their name, in capitals or not, the closest first.
     *
     * @param rowsMax how many at most
     */
    public List<StockFact.LotDescribed> searchLots(String text, int rowsMax) {
        return positions.lotsLike(text.strip(), rowsMax);
    }

    /** What moved of an item, the newest first. */
    public List<Movement> movements(ItemId item, int rowsMax) {
        return positions.movements(item, rowsMax);
    }

    /** Whether the stock of any site is known completely. */
    public boolean isOpened() {
        return !positions.opened().isEmpty();
    }

    /** All stock at one moment, for a plan to stand on. */
    public StockSnapshot snapshot() {
        return new StockSnapshot(
                positions.locations(), positions.balances(), positions.reservations(), positions.opened());
    }

    /**
     * All stock at one moment; of what is the same as in a snapshot before nothing is read again.
     *
     * @param since the position of the journal up to which facts were in the snapshot before
     * @param said all that was said of stock after it
     */
    public StockSnapshot snapshot(StockSnapshot before, Position since, Collection<StockFact> said) {
        Set<ItemId> moved = positions.postedAfter(since);
        Set<ReservationId> reserved = new HashSet<>();
        boolean isDescribed = false;
        for (StockFact fact : said) {
            switch (fact) {
                case StockFact.StockReserved reservation -> reserved.add(reservation.reservation());
                case StockFact.LocationDescribed _ -> isDescribed = true;
                case StockFact.Entry _, StockFact.StockOpeningCompleted _, StockFact.LotDescribed _ -> {}
            }
        }
        return new StockSnapshot(
                isDescribed ? positions.locations() : before.locations(),
                Reread.with(before.balances(), LotBalance::item, moved, positions::balances),
                Reread.with(
                        before.reservations(), StockFact.StockReserved::reservation, reserved, positions::reservations),
                positions.opened());
    }

    /** Counts that disagree with the balances, the oldest first. */
    public List<Disagreement> disagreements(int rowsMax) {
        return positions.disagreements(rowsMax);
    }
}

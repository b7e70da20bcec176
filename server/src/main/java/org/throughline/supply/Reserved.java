package org.throughline.supply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.events.StockPlace;

/**
 * What is reserved of an item for an order is that order's: so much is taken off stock, and so much off what the order
 * needs.
 *
 * <p>A reservation takes no more than lies there, and gives no more than is needed.
 */
final class Reserved {

    private final Ground ground;
    private final Transfers transfers;
    private final List<Heap> lying;
    private final Map<StockPlace, Long> stock = new HashMap<>();
    private final Map<StockPlace, Long> taken = new HashMap<>();
    private final Map<MoveId, Long> given = new HashMap<>();
    private final Map<MoveId, Long> toSend = new HashMap<>();

    /** @param lying the balances of the item */
    Reserved(Ground ground, Transfers transfers, List<Heap> lying) {
        this.ground = ground;
        this.transfers = transfers;
        this.lying = lying;
    }

    /** What stock gives to those who claim the item, the oldest reservation first. */
    Given given(List<Claims.Claim> claims) {
        Set<StockPlace> claimed = new HashSet<>();
        claims.forEach(claim -> claimed.add(claim.reservation().place()));
        for (Heap heap : lying) {
            if (claimed.contains(heap.lot().place())) {
                heap.uncounted().forEach(ground.findings()::problem);
                stock.merge(heap.lot().place(), heap.amount().orElse(0), Long::sum);
            }
        }
        claims.forEach(this::give);
        return new Given(taken, given, toSend);
    }

    private void give(Claims.Claim claim) {
        StockReserved reservation = claim.reservation();
        StockPlace place = reservation.place();
        long there = Math.max(0, stock.getOrDefault(place, 0L) - taken.getOrDefault(place, 0L));
        long left = Math.min(claim.said(), there);
        if (left < claim.said()) {
            tell(
                    DataProblemCode.RESERVED_MORE_THAN_STOCK,
                    reservation,
                    "More of item (%s) is reserved than lies in (%s). Maybe count the place.");
        }
        for (Need need : claim.needs()) {
            long part = Math.min(left, need.open() - given.getOrDefault(need.move(), 0L));
            taken.merge(place, part, Long::sum);
            given.merge(need.move(), part, Long::sum);
            if (claim.isElsewhere() && ground.books().isOf(need.from(), LocationKind.SUBCONTRACTOR)) {
                toSend.merge(need.move(), part, Long::sum);
            }
            left -= part;
        }
        if (left > 0 && transfers.isInspection(reservation.move())) {
            taken.merge(place, left, Long::sum);
        } else if (left > 0 && !transfers.isWithin(reservation.move())) {
            taken.merge(place, left, Long::sum);
            tell(
                    DataProblemCode.RESERVATION_UNMATCHED,
                    reservation,
                    "Item (%s) in (%s) is reserved for a movement that is not open. Maybe unreserve it.");
        }
    }

    private void tell(DataProblemCode code, StockReserved reservation, String text) {
        String place = ground.books()
                .location(reservation.place().location())
                .map(location -> location.name())
                .orElse(reservation.place().location().toString());
        ground.findings()
                .problem(code, reservation.reservation(), text.formatted(ground.item(reservation.item()), place));
    }
}

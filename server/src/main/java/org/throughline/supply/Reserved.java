package org.throughline.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.StockFact.StockReserved;

/**
 * What is reserved for an order is that order's: so much is taken off stock, and so much off what the order needs.
 *
 * <p>A reservation takes no more than lies there, and gives no more than is needed.
 */
final class Reserved {

    private final Ground ground;
    private final Transfers transfers;
    private final long[] stock;
    private final long[] taken;
    private final Map<MoveId, Long> given = new HashMap<>();
    private final Map<MoveId, Long> toSend = new HashMap<>();
    private final Given all = new Given(given, toSend);

    /** All that it stands on: who may take what is reserved, and those balances that something is reserved of. */
    record Basis(MasterData.Basis master, Transfers transfers, Claims claims, List<Heap> claimed) {

        static Basis of(Ground ground, OpenOrders open, List<Heap> heaps) {
            return new Basis(
                    MasterData.Basis.of(ground),
                    open.transfers(),
                    open.claims(),
                    heaps.stream()
                            .filter(heap -> heap.claim() != Reservations.NONE)
                            .toList());
        }
    }

    Reserved(Ground ground, Basis basis) {
        this.ground = ground;
        transfers = basis.transfers();
        Claims claims = basis.claims();
        stock = new long[claims.reservations().balances().size()];
        taken = new long[claims.reservations().balances().size()];
        for (Heap heap : basis.claimed()) {
            heap.uncounted().forEach(ground.findings()::problem);
            stock[heap.claim()] += heap.amount().orElse(0);
        }
        claims.all().forEach(this::give);
    }

    private void give(Claims.Claim claim) {
        StockReserved reservation = claim.reservation();
        int balance = claim.balance();
        long there = Math.max(0, stock[balance] - taken[balance]);
        long left = Math.min(claim.said(), there);
        if (left < claim.said()) {
            tell(
                    DataProblemCode.RESERVED_MORE_THAN_STOCK,
                    reservation,
                    "More of item (%s) is reserved than lies in (%s). Maybe count the place.");
        }
        for (Need need : claim.needs()) {
            long part = Math.min(left, need.open() - given.getOrDefault(need.move(), 0L));
            taken[balance] += part;
            given.merge(need.move(), part, Long::sum);
            if (claim.isElsewhere() && ground.books().isOf(need.from(), LocationKind.SUBCONTRACTOR)) {
                toSend.merge(need.move(), part, Long::sum);
            }
            left -= part;
        }
        if (left > 0 && transfers.isInspection(reservation.move())) {
            taken[balance] += left;
        } else if (left > 0 && !transfers.isWithin(reservation.move())) {
            taken[balance] += left;
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

    /** What stock gives, by the movements that it gives to. */
    Given given() {
        return all;
    }

    /** What reservations take from a balance, in millionths of the item's unit. */
    long taken(Heap heap) {
        return heap.claim() == Reservations.NONE ? 0 : taken[heap.claim()];
    }
}

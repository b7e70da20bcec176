package org.throughline.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.inventory.LotBalance;

/**
 * What is reserved for an order is that order's: so much is taken off stock, and so much off what the order needs.
 *
 * <p>A reservation takes no more than lies there, and gives no more than is needed.
 */
final class Reserved {

    private final Ground ground;
    private final Transfers transfers;
    /** Of each balance of the book its number among those that are reserved from. */
    private final int[] numbers;

    private final long[] stock;
    private final long[] taken;
    private final Map<MoveId, Long> given = new HashMap<>();
    private final Map<MoveId, Long> toSend = new HashMap<>();

    Reserved(Ground ground, Transfers transfers, Claims claims) {
        this.ground = ground;
        this.transfers = transfers;
        stock = new long[claims.balances()];
        taken = new long[claims.balances()];
        List<LotBalance> balances = ground.books().snapshot().stock().balances();
        numbers = new int[balances.size()];
        for (int at = 0; at < numbers.length; at++) {
            LotBalance lot = balances.get(at);
            numbers[at] = claims.balance(lot.item(), lot.place());
            if (numbers[at] != Claims.NONE) {
                stock[numbers[at]] += ground.measures()
                        .supplied(lot.item(), lot.quantity(), lot.item())
                        .orElse(0);
            }
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
            if (isAway(need, reservation)) {
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

    /** What a subcontractor needs and does not have yet. */
    private boolean isAway(Need need, StockReserved reservation) {
        return ground.books().isOf(need.from(), LocationKind.SUBCONTRACTOR)
                && !ground.books().isOf(reservation.place().location(), LocationKind.SUBCONTRACTOR);
    }

    private void tell(DataProblemCode code, StockReserved reservation, String text) {
        String place = ground.books()
                .location(reservation.place().location())
                .map(location -> location.name())
                .orElse(reservation.place().location().toString());
        ground.findings()
                .problem(code, reservation.reservation(), text.formatted(ground.item(reservation.item()), place));
    }

    /** What stock gives to the movement, in millionths of the item's unit. */
    long given(MoveId move) {
        return given.getOrDefault(move, 0L);
    }

    /** What of that has still to be sent to the subcontractor who needs it. */
    long toSend(MoveId move) {
        return toSend.getOrDefault(move, 0L);
    }

    /** What reservations take from a balance, by its place in the book, in millionths of the item's unit. */
    long taken(int balance) {
        int number = numbers[balance];
        return number == Claims.NONE ? 0 : taken[number];
    }
}

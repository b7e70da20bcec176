package org.throughline.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.events.StockPlace;

/**
 * The reservations that count.
 *
 * @param all the oldest first
 * @param balances those that they take from, numbered from 0
 */
record Reservations(List<Reservation> all, Map<Balance, Integer> balances) {

    /** No reservation is on the balance. */
    static final int NONE = -1;

    /** An item in a place. */
    record Balance(ItemId item, StockPlace place) {}

    /** A reservation that counts, with the number of the balance that it takes from. */
    record Reservation(StockReserved stated, int balance) {}

    /** All that it depends on. */
    record Basis(MasterData.Basis master, Transfers transfers, List<StockReserved> reservations) {}

    static Reservations of(Ground ground, Basis basis) {
        Map<Balance, Integer> balances = new HashMap<>();
        List<Reservation> counted = basis.reservations().stream()
                .filter(reservation -> counts(ground, basis.transfers(), reservation))
                .sorted(RecordOrder.by(StockReserved::reservation))
                .map(reservation -> new Reservation(
                        reservation,
                        balances.computeIfAbsent(
                                new Balance(reservation.item(), reservation.place()), _ -> balances.size())))
                .toList();
        return new Reservations(counted, balances);
    }

    /** Held goods are not netted; what releases them is a receipt, and nobody can have them before. */
    private static boolean counts(Ground ground, Transfers transfers, StockReserved reservation) {
        LocationId place = reservation.place().location();
        boolean isHeldUntilReleased =
                transfers.isInspection(reservation.move()) && ground.books().isOf(place, LocationKind.QUALITY_HOLD);
        return reservation.quantity().amount().signum() > 0
                && ground.books().isPlanned(reservation.item())
                && !ground.books().isOf(place, LocationKind.TRANSIT)
                && !isHeldUntilReleased;
    }
}

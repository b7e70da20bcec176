package org.throughline.supply;

import java.util.List;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.StockFact.StockReserved;

/** Knows which reservations count. */
final class Reservations {

    private Reservations() {}

    /** All that it depends on. */
    record Basis(MasterData.Basis master, Transfers transfers, List<StockReserved> reservations) {}

    /** Those that count, the oldest first. */
    static List<StockReserved> counted(Ground ground, Basis basis) {
        return basis.reservations().stream()
                .filter(reservation -> counts(ground, basis.transfers(), reservation))
                .sorted(RecordOrder.by(StockReserved::reservation))
                .toList();
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

package org.throughline.supply;

import java.util.Comparator;
import java.util.List;
import org.throughline.events.ItemId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.StockFact.StockReserved;

/**
 * Who may take what is reserved: the movement that a reservation names; where that only hands goods on within a site,
 * those that wait for it; else those of its order.
 */
final class Claims {

    static final Comparator<Need> SOONEST = Comparator.comparing(Need::due).thenComparing(RecordOrder.by(Need::move));

    private Claims() {}

    /**
     * A movement that takes from stock.
     *
     * @param by the reserved movements that bring it what it takes, itself one of them
     * @param isOrdered whether something is reserved for its order
     */
    record Taker(Need need, List<MoveId> by, boolean isOrdered) {

        /** Its order, where it may take by that. */
        List<OrderId> orders() {
            return isOrdered ? List.of(need.order()) : List.of();
        }
    }

    /** A reservation with all that may take it, the soonest first. */
    record Asked(StockReserved reservation, List<Need> needs) {}

    /** Those whose movement the reservation names; where there is none, those of its order. */
    static Asked asked(StockReserved reservation, ByKey<MoveId, Taker> byMove, ByKey<OrderId, Taker> byOrder) {
        List<Need> byItsMove = of(reservation.item(), byMove.of(reservation.move()));
        return new Asked(
                reservation, byItsMove.isEmpty() ? of(reservation.item(), byOrder.of(reservation.order())) : byItsMove);
    }

    private static List<Need> of(ItemId item, List<Taker> takers) {
        return takers.stream()
                .map(Taker::need)
                .filter(need -> need.item().equals(item))
                .toList();
    }

    /**
     * A reservation that counts.
     *
     * @param said how much it says, in millionths of the item's unit
     * @param needs who may take it, the soonest first
     * @param isElsewhere whether it does not lie with a subcontractor, so that what one needs of it must be sent
     */
    record Claim(StockReserved reservation, long said, List<Need> needs, boolean isElsewhere) {

        static Claim of(Ground ground, Asked asked) {
            StockReserved reservation = asked.reservation();
            return new Claim(
                    reservation,
                    ground.measures()
                            .supplied(reservation.item(), reservation.quantity(), reservation.reservation())
                            .orElse(0),
                    asked.needs(),
                    !ground.books().isOf(reservation.place().location(), LocationKind.SUBCONTRACTOR));
        }
    }
}

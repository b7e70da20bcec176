package org.throughline.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.events.StockPlace;

/**
 * Who may take what is reserved: the movement that a reservation names; where that only hands goods on within a site,
 * those that wait for it; else those of its order.
 */
final class Claims {

    private static final Comparator<Need> SOONEST =
            Comparator.comparing(Need::due).thenComparing(RecordOrder.by(Need::move));

    /** No reservation is on the balance. */
    static final int NONE = -1;

    /** An item in a place. */
    private record Balance(ItemId item, StockPlace place) {}

    /**
     * A reservation that counts.
     *
     * @param balance the number of the balance that it takes from
     * @param said how much it says, in millionths of the item's unit
     * @param needs who may take it, the soonest first
     * @param isElsewhere whether it does not lie with a subcontractor, so that what one needs of it must be sent
     */
    record Claim(StockReserved reservation, int balance, long said, List<Need> needs, boolean isElsewhere) {}

    private final Map<MoveId, List<Need>> byMove = new HashMap<>();
    private final Map<OrderId, List<Need>> byOrder = new HashMap<>();
    private final Map<Balance, Integer> balances = new HashMap<>();
    private final List<Claim> all;

    Claims(Ground ground, Transfers transfers, Needs needs) {
        for (Need need : needs.all().stream().sorted(SOONEST).toList()) {
            Stream.concat(
                            Stream.of(need.move()),
                            transfers.upstream(need.after()).stream().filter(transfers::isWithin))
                    .distinct()
                    .forEach(move -> byMove.computeIfAbsent(move, key -> new ArrayList<>())
                            .add(need));
            byOrder.computeIfAbsent(need.order(), key -> new ArrayList<>()).add(need);
        }
        all = ground.books().snapshot().stock().reservations().stream()
                .filter(reservation -> reservation.quantity().amount().signum() > 0)
                .filter(reservation -> ground.books().isPlanned(reservation.item()))
                .filter(reservation -> !ground.books().isOf(reservation.place().location(), LocationKind.TRANSIT))
                .filter(reservation -> !isHeldUntilReleased(ground, transfers, reservation))
                .sorted(RecordOrder.by(StockReserved::reservation))
                .map(reservation -> claim(ground, reservation))
                .toList();
    }

    private Claim claim(Ground ground, StockReserved reservation) {
        long said = ground.measures()
                .supplied(reservation.item(), reservation.quantity(), reservation.reservation())
                .orElse(0);
        Balance balance = new Balance(reservation.item(), reservation.place());
        int number = balances.computeIfAbsent(balance, _ -> balances.size());
        return new Claim(
                reservation,
                number,
                said,
                needsOf(reservation),
                !ground.books().isOf(reservation.place().location(), LocationKind.SUBCONTRACTOR));
    }

    /** Held goods are not netted; what releases them is a receipt, and nobody can have them before. */
    private static boolean isHeldUntilReleased(Ground ground, Transfers transfers, StockReserved reservation) {
        return transfers.isInspection(reservation.move())
                && ground.books().isOf(reservation.place().location(), LocationKind.QUALITY_HOLD);
    }

    /** The reservations that count, the oldest first. */
    List<Claim> all() {
        return all;
    }

    /** How many balances are reserved from; they are numbered from 0. */
    int balances() {
        return balances.size();
    }

    /** The number of a balance, {@link #NONE} where nothing is reserved of it. */
    int balance(ItemId item, StockPlace place) {
        return balances.getOrDefault(new Balance(item, place), NONE);
    }

    private List<Need> needsOf(StockReserved reservation) {
        List<Need> byItsMove = byMove.getOrDefault(reservation.move(), List.of()).stream()
                .filter(need -> need.item().equals(reservation.item()))
                .toList();
        if (!byItsMove.isEmpty() || reservation.order().equals(OrderId.NONE)) {
            return byItsMove;
        }
        return byOrder.getOrDefault(reservation.order(), List.of()).stream()
                .filter(need -> need.item().equals(reservation.item()))
                .toList();
    }
}

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
 * What is reserved for an order is that order's: so much is taken off stock, and so much off what the order needs.
 *
 * <p>A reservation belongs to the movement that it names; where that only hands goods on within a site, to those that
 * wait for it; else to those of its order. It takes no more than lies there, and gives no more than is needed.
 */
final class Reserved {

    /** A balance of stock. */
    private record Balance(ItemId item, StockPlace place) {}

    private static final Comparator<Need> SOONEST =
            Comparator.comparing(Need::due).thenComparing(RecordOrder.by(Need::move));

    private final Ground ground;
    private final Transfers transfers;
    private final Map<MoveId, List<Need>> byMove = new HashMap<>();
    private final Map<OrderId, List<Need>> byOrder = new HashMap<>();
    private final Map<Balance, Long> stock = new HashMap<>();
    private final Map<Balance, Long> taken = new HashMap<>();
    private final Map<MoveId, Long> given = new HashMap<>();
    private final Map<MoveId, Long> toSend = new HashMap<>();

    Reserved(Ground ground, Transfers transfers, List<Need> needs) {
        this.ground = ground;
        this.transfers = transfers;
        for (Need need : needs.stream().sorted(SOONEST).toList()) {
            Stream.concat(
                            Stream.of(need.move()),
                            transfers.upstream(need.after()).stream().filter(transfers::isWithin))
                    .distinct()
                    .forEach(move -> byMove.computeIfAbsent(move, key -> new ArrayList<>())
                            .add(need));
            byOrder.computeIfAbsent(need.order(), key -> new ArrayList<>()).add(need);
        }
        ground.books()
                .snapshot()
                .stock()
                .balances()
                .forEach(balance -> ground.measures()
                        .supplied(balance.item(), balance.quantity(), balance.item())
                        .ifPresent(amount ->
                                stock.merge(new Balance(balance.item(), balance.place()), amount, Long::sum)));
        ground.books().snapshot().stock().reservations().stream()
                .filter(reservation -> reservation.quantity().amount().signum() > 0)
                .filter(reservation -> ground.books().isPlanned(reservation.item()))
                .filter(reservation -> !ground.books().isOf(reservation.place().location(), LocationKind.TRANSIT))
                .filter(reservation -> !isHeldUntilReleased(reservation))
                .sorted(RecordOrder.by(StockReserved::reservation))
                .forEach(this::give);
    }

    /** Held goods are not netted; what releases them is a receipt, and nobody can have them before. */
    private boolean isHeldUntilReleased(StockReserved reservation) {
        return transfers.isInspection(reservation.move())
                && ground.books().isOf(reservation.place().location(), LocationKind.QUALITY_HOLD);
    }

    private void give(StockReserved reservation) {
        long said = ground.measures()
                .supplied(reservation.item(), reservation.quantity(), reservation.reservation())
                .orElse(0);
        Balance balance = new Balance(reservation.item(), reservation.place());
        long there = Math.max(0, stock.getOrDefault(balance, 0L) - taken.getOrDefault(balance, 0L));
        long left = Math.min(said, there);
        if (left < said) {
            tell(
                    DataProblemCode.RESERVED_MORE_THAN_STOCK,
                    reservation,
                    "More of item (%s) is reserved than lies in (%s). Maybe count the place.");
        }
        for (Need need : needsOf(reservation)) {
            long part = Math.min(left, need.open() - given.getOrDefault(need.move(), 0L));
            take(balance, part);
            given.merge(need.move(), part, Long::sum);
            if (isAway(need, reservation)) {
                toSend.merge(need.move(), part, Long::sum);
            }
            left -= part;
        }
        if (left > 0 && transfers.isInspection(reservation.move())) {
            take(balance, left);
        } else if (left > 0 && !transfers.isWithin(reservation.move())) {
            take(balance, left);
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

    private void take(Balance balance, long amount) {
        taken.merge(balance, amount, Long::sum);
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

    /** What reservations take from the balance, in millionths of the item's unit. */
    long taken(ItemId item, StockPlace place) {
        return taken.getOrDefault(new Balance(item, place), 0L);
    }
}

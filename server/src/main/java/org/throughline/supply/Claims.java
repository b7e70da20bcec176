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

/**
 * Who may take what is reserved: the movement that a reservation names; where that only hands goods on within a site,
 * those that wait for it; else those of its order.
 */
record Claims(Reservations reservations, List<Claim> all) {

    private static final Comparator<Need> SOONEST =
            Comparator.comparing(Need::due).thenComparing(RecordOrder.by(Need::move));

    /**
     * Who may take what is reserved.
     *
     * @param takers those whose movement or order a reservation names
     */
    record Basis(Reservations reservations, List<Taker> takers) {}

    /** What decides whether a need is a taker. */
    record Taking(Transfers transfers, Reservations reservations) {

        /** By which reserved movements, and by whose order, the need may take. */
        Taker of(Need need) {
            Stream<MoveId> bringing = need.after().isEmpty()
                    ? Stream.empty()
                    : transfers.upstream(need.after()).stream().filter(transfers::isWithin);
            return new Taker(
                    need,
                    Stream.concat(Stream.of(need.move()), bringing)
                            .filter(reservations.moves()::contains)
                            .distinct()
                            .toList(),
                    reservations.orders().contains(need.order()));
        }
    }

    /**
     * A movement that takes from stock.
     *
     * @param by the reserved movements that bring it what it takes, itself one of them
     * @param isOrdered whether something is reserved for its order
     */
    record Taker(Need need, List<MoveId> by, boolean isOrdered) {

        boolean takes() {
            return isOrdered || !by.isEmpty();
        }
    }

    /** A reservation with all that may take it, the soonest first. */
    record Asked(Reservations.Reservation reservation, List<Need> needs) {}

    static List<Asked> asked(Basis basis) {
        Map<MoveId, List<Need>> byMove = new HashMap<>();
        Map<OrderId, List<Need>> byOrder = new HashMap<>();
        for (Taker taker : basis.takers()) {
            Need need = taker.need();
            taker.by()
                    .forEach(move ->
                            byMove.computeIfAbsent(move, _ -> new ArrayList<>()).add(need));
            if (taker.isOrdered()) {
                byOrder.computeIfAbsent(need.order(), _ -> new ArrayList<>()).add(need);
            }
        }
        return basis.reservations().all().stream()
                .map(reservation -> {
                    StockReserved stated = reservation.stated();
                    List<Need> byItsMove = of(stated.item(), byMove.getOrDefault(stated.move(), List.of()));
                    return new Asked(
                            reservation,
                            byItsMove.isEmpty()
                                    ? of(stated.item(), byOrder.getOrDefault(stated.order(), List.of()))
                                    : byItsMove);
                })
                .toList();
    }

    private static List<Need> of(ItemId item, List<Need> needs) {
        if (needs.isEmpty() || (needs.size() == 1 && needs.getFirst().item().equals(item))) {
            return needs;
        }
        return needs.stream()
                .filter(need -> need.item().equals(item))
                .sorted(SOONEST)
                .toList();
    }

    /**
     * A reservation that counts.
     *
     * @param balance the number of the balance that it takes from
     * @param said how much it says, in millionths of the item's unit
     * @param needs who may take it, the soonest first
     * @param isElsewhere whether it does not lie with a subcontractor, so that what one needs of it must be sent
     */
    record Claim(StockReserved reservation, int balance, long said, List<Need> needs, boolean isElsewhere) {

        static Claim of(Ground ground, Asked asked) {
            StockReserved reservation = asked.reservation().stated();
            return new Claim(
                    reservation,
                    asked.reservation().balance(),
                    ground.measures()
                            .supplied(reservation.item(), reservation.quantity(), reservation.reservation())
                            .orElse(0),
                    asked.needs(),
                    !ground.books().isOf(reservation.place().location(), LocationKind.SUBCONTRACTOR));
        }
    }
}

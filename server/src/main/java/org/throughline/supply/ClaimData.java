package org.throughline.supply;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.supply.Claims.Taker;
import org.throughline.supply.KeptEach.Nothing;
import org.throughline.supply.Reservations.Reservation;

/** Makes who may take what is reserved, and keeps it reservation by reservation. */
final class ClaimData {

    private static final Comparator<Taker> SOONEST = Comparator.comparing(Taker::need, Claims.SOONEST);
    private static final Comparator<Reservation> OLDEST =
            RecordOrder.by(reservation -> reservation.stated().reservation());

    private final Derived<Reservations.Basis, Reservations> reserved = new Derived<>();
    private final ByKey<MoveId, Reservation> ofMoves =
            ByKey.one(reservation -> reservation.stated().move(), OLDEST);
    private final ByKey<OrderId, Reservation> ofOrders =
            ByKey.oneOr(OrderId.NONE, reservation -> reservation.stated().order(), OLDEST);
    private final KeptEach<Transfers, Need, Taker> takers = new KeptEach<>();
    private final ByKey<MoveId, Taker> byMove = new ByKey<>(Taker::by, SOONEST);
    private final ByKey<OrderId, Taker> byOrder = new ByKey<>(Taker::orders, SOONEST);
    private final KeptEach<Nothing, Reservation, Claims.Asked> asked = new KeptEach<>();
    private final ToldEach<Claims.Asked, Claims.Claim> claims = new ToldEach<>();

    Claims of(Ground ground, Needs needs, Transfers transfers) {
        Reservations.Basis basis = new Reservations.Basis(
                MasterData.Basis.of(ground),
                transfers,
                ground.books().snapshot().stock().reservations());
        Reservations counted = reserved.of(basis, _ -> Reservations.of(ground, basis));
        List<Claims.Asked> all = asked(counted.all(), takers(counted.all(), needs.all(), transfers));
        return new Claims(counted, claims.of(ground, all, told -> each -> List.of(Claims.Claim.of(told, each))));
    }

    private List<Taker> takers(List<Reservation> reservations, List<Need> needs, Transfers transfers) {
        Set<MoveId> others = ofMoves.follow(reservations);
        Set<OrderId> otherOrders = ofOrders.follow(reservations);
        Stale<Need> following =
                others.isEmpty() ? Stale.none() : Stale.of(need -> !need.after().isEmpty());
        return takers.of(
                transfers,
                needs,
                following.or(Stale.naming(others, Need::move)).or(Stale.naming(otherOrders, Need::order)),
                need -> taker(need, transfers));
    }

    /** By which reserved movements, and by whose order, the need may take. */
    private Taker taker(Need need, Transfers transfers) {
        Stream<MoveId> bringing = need.after().isEmpty()
                ? Stream.empty()
                : transfers.upstream(need.after()).stream().filter(transfers::isWithin);
        return new Taker(
                need,
                Stream.concat(Stream.of(need.move()), bringing)
                        .filter(move -> !ofMoves.of(move).isEmpty())
                        .distinct()
                        .toList(),
                !ofOrders.of(need.order()).isEmpty());
    }

    private List<Claims.Asked> asked(List<Reservation> reservations, List<Taker> taking) {
        Set<MoveId> others = byMove.follow(taking);
        Set<OrderId> otherOrders = byOrder.follow(taking);
        return asked.of(
                Nothing.NOTHING,
                reservations,
                Stale.<MoveId, Reservation>naming(
                                others, reservation -> reservation.stated().move())
                        .or(Stale.naming(
                                otherOrders, reservation -> reservation.stated().order())),
                reservation -> Claims.asked(reservation, byMove, byOrder));
    }
}

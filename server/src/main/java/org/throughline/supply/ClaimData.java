package org.throughline.supply;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.supply.Claims.Taker;
import org.throughline.supply.KeptEach.Nothing;

/** Makes who may take what is reserved, and keeps it reservation by reservation. */
final class ClaimData {

    private static final Comparator<Taker> SOONEST = Comparator.comparing(Taker::need, Claims.SOONEST);
    private static final Comparator<StockReserved> OLDEST = RecordOrder.by(StockReserved::reservation);

    private final Derived<Reservations.Basis, List<StockReserved>> counted = new Derived<>();
    private final ByKey<MoveId, StockReserved> ofMoves = ByKey.one(StockReserved::move, OLDEST);
    private final ByKey<OrderId, StockReserved> ofOrders = ByKey.oneOr(OrderId.NONE, StockReserved::order, OLDEST);
    private final KeptEach<Transfers, Need, Taker> takers = new KeptEach<>();
    private final ByKey<MoveId, Taker> byMove = new ByKey<>(Taker::by, SOONEST);
    private final ByKey<OrderId, Taker> byOrder = new ByKey<>(Taker::orders, SOONEST);
    private final KeptEach<Nothing, StockReserved, Claims.Asked> asked = new KeptEach<>();
    private final ToldEach<Claims.Asked, Claims.Claim> claims = new ToldEach<>();

    /** One for each reservation that counts, the oldest first. */
    List<Claims.Claim> of(Ground ground, Needs needs, Transfers transfers) {
        Reservations.Basis basis = new Reservations.Basis(
                MasterData.Basis.of(ground),
                transfers,
                ground.books().snapshot().stock().reservations());
        List<StockReserved> reservations = counted.of(basis, _ -> Reservations.counted(ground, basis));
        List<Claims.Asked> all = asked(reservations, takers(reservations, needs.all(), transfers));
        return claims.of(ground, all, told -> each -> List.of(Claims.Claim.of(told, each)));
    }

    private List<Taker> takers(List<StockReserved> reservations, List<Need> needs, Transfers transfers) {
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

    private List<Claims.Asked> asked(List<StockReserved> reservations, List<Taker> taking) {
        Set<MoveId> others = byMove.follow(taking);
        Set<OrderId> otherOrders = byOrder.follow(taking);
        return asked.of(
                Nothing.NOTHING,
                reservations,
                Stale.naming(others, StockReserved::move).or(Stale.naming(otherOrders, StockReserved::order)),
                reservation -> Claims.asked(reservation, byMove, byOrder));
    }
}

package org.throughline.itempages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.throughline.demand.Demand;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LotId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.StockFact.LocationDescribed;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.events.StockPlace;
import org.throughline.inventory.Disagreement;
import org.throughline.inventory.LotBalance;
import org.throughline.inventory.Movement;
import org.throughline.inventory.Positions;
import org.throughline.inventory.StockPosition;
import org.throughline.items.Items;
import org.throughline.pages.Addresses;
import org.throughline.pages.Written;
import org.throughline.procurement.Procurement;
import org.throughline.production.Production;

/**
 * Everything about the stock of one item.
 *
 * @param unit the name of the unit of every quantity
 * @param lot the only lot of which balances, reservations, movements and counts are told; empty for all
 * @param positions at each site where there is any of it
 * @param own what lies where, by lot
 * @param consigned what lies here and belongs to others
 * @param movements the last ones, the newest first
 * @param disagreements counts that differ from the book
 */
public record StockOfItem(
        PlanWork.Thing item,
        String description,
        String unit,
        String lot,
        List<At> positions,
        List<Balance> own,
        List<Balance> consigned,
        List<Reservation> reservations,
        List<Move> movements,
        List<Difference> disagreements) {

    public StockOfItem {
        positions = List.copyOf(positions);
        own = List.copyOf(own);
        consigned = List.copyOf(consigned);
        reservations = List.copyOf(reservations);
        movements = List.copyOf(movements);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * What is to be said of one lot.
     *
     * @param name as people read it
     * @param rowsMax how many movements at most
     */
    StockOfItem ofLot(String name, int rowsMax) {
        return new StockOfItem(
                item,
                description,
                unit,
                name,
                positions,
                own.stream().filter(row -> row.lot().equals(name)).toList(),
                consigned.stream().filter(row -> row.lot().equals(name)).toList(),
                reservations.stream().filter(row -> row.lot().equals(name)).toList(),
                movements.stream()
                        .filter(row -> row.lot().equals(name))
                        .limit(rowsMax)
                        .toList(),
                disagreements.stream().filter(row -> row.lot().equals(name)).toList());
    }

    /** How it stands at a site; the identity is empty for stock that belongs to no site. */
    public record At(PlanWork.Thing site, StockFigures stock) {}

    /**
     * What lies in a place.
     *
     * @param lot the name that people read on it; empty where it is of no lot
     * @param owner whose it is; empty where it is ours
     */
    public record Balance(String place, String lot, String owner, BigDecimal quantity) {}

    /**
     * What is set aside.
     *
     * @param forOrder the order that people know it by; empty where it is for none
     * @param address where that order is shown; empty where it has no page
     */
    public record Reservation(String place, String lot, BigDecimal quantity, String forOrder, String address) {}

    /** A movement as it was last stated. */
    public record Move(Instant at, String document, String from, String to, String lot, BigDecimal quantity) {}

    /** A count that differs from the book. */
    public record Difference(
            String place, String lot, BigDecimal book, BigDecimal counted, Instant countedAt, Instant since) {}

    /** The names of the places, lots, owners and orders that one item meets. */
    private record Words(
            Map<LocationId, String> places,
            Map<LotId, String> lots,
            Map<PartnerId, String> owners,
            Map<OrderId, String> orders,
            Map<OrderId, String> addresses) {

        String place(LocationId place) {
            return places.getOrDefault(place, place.value());
        }

        String lot(LotId lot) {
            return lots.getOrDefault(lot, lot.value());
        }

        String owner(StockPlace place) {
            String owner = place.owner().value();
            return owner.isEmpty() ? "" : owners.getOrDefault(new PartnerId(owner), owner);
        }
    }

    /**
     * As the transaction sees it; empty where there never was such an item.
     *
     * @param rowsMax how many reservations, and how many movements, at most
     */
    static Optional<StockOfItem> of(Handle handle, ItemId item, int rowsMax) {
        return new Items(handle).find(item).map(described -> of(handle, described, rowsMax));
    }

    private static StockOfItem of(Handle handle, ItemDescribed item, int rowsMax) {
        Positions positions = new Positions(handle);
        List<LotBalance> balances = positions.lots(item.item());
        List<StockReserved> reserved = positions.reservations(item.item(), rowsMax);
        List<Movement> movements = positions.movements(item.item(), rowsMax);
        List<Disagreement> disagreements = positions.disagreements(item.item());
        Set<LocationId> places = Stream.of(
                        balances.stream().map(balance -> balance.place().location()),
                        reserved.stream().map(reservation -> reservation.place().location()),
                        movements.stream().map(movement -> movement.from().location()),
                        movements.stream().map(Movement::to),
                        disagreements.stream()
                                .map(difference -> difference.place().location()))
                .flatMap(some -> some)
                .collect(Collectors.toSet());
        Words words = words(handle, item.item(), places, balances, reserved);
        Map<String, String> sites = InventoryPage.sites(handle);
        return new StockOfItem(
                new PlanWork.Thing(item.item().value(), NamedItem.called(item)),
                item.code().isBlank() ? "" : item.name(),
                InventoryPage.unit(handle, item.unit()),
                "",
                positions.of(item.item()).stream()
                        .map(position -> at(position, sites))
                        .toList(),
                balances(balances, words, true),
                balances(balances, words, false),
                reserved.stream()
                        .map(reservation -> reservation(reservation, words))
                        .toList(),
                movements.stream().map(movement -> move(movement, words)).toList(),
                disagreements.stream()
                        .map(difference -> difference(difference, balances, words))
                        .toList());
    }

    private static At at(StockPosition position, Map<String, String> sites) {
        String site = position.site().value();
        return new At(new PlanWork.Thing(site, sites.getOrDefault(site, site)), StockFigures.of(position));
    }

    private static Words words(
            Handle handle,
            ItemId item,
            Set<LocationId> places,
            List<LotBalance> balances,
            List<StockReserved> reserved) {
        Positions positions = new Positions(handle);
        Set<PartnerId> owners = balances.stream()
                .map(balance -> balance.place().owner().value())
                .filter(owner -> !owner.isEmpty())
                .map(PartnerId::new)
                .collect(Collectors.toSet());
        Map<PartnerId, String> ownerNames = new HashMap<>();
        new Enterprise(handle).partners(owners).forEach((owner, partner) -> ownerNames.put(owner, partner.name()));
        Set<OrderId> wanted = reserved.stream().map(StockReserved::order).collect(Collectors.toSet());
        Map<OrderId, String> orders = new HashMap<>();
        Map<OrderId, String> addresses = new HashMap<>();
        new Demand(handle).orders(wanted).forEach(order -> {
            orders.put(order.order(), order.name());
            addresses.put(order.order(), Addresses.saleOf(order.order().value()));
        });
        new Procurement(handle).orders(wanted).forEach(order -> {
            orders.put(order.order(), order.name());
            addresses.put(order.order(), Addresses.purchaseOf(order.order().value()));
        });
        new Production(handle).orders(wanted).forEach(order -> {
            orders.put(order.order(), order.name());
            addresses.put(order.order(), Addresses.readinessOf(order.order().value()));
        });
        return new Words(
                positions.places(places).stream()
                        .collect(Collectors.toMap(LocationDescribed::location, LocationDescribed::name)),
                positions.lotNames(item).stream().collect(Collectors.toMap(lot -> lot.lot(), lot -> lot.name())),
                ownerNames,
                orders,
                addresses);
    }

    private static List<Balance> balances(List<LotBalance> balances, Words words, boolean own) {
        return balances.stream()
                .filter(balance -> balance.place().owner().value().isEmpty() == own)
                .map(balance -> new Balance(
                        words.place(balance.place().location()),
                        words.lot(balance.place().lot()),
                        words.owner(balance.place()),
                        Written.plain(balance.quantity().amount())))
                .toList();
    }

    private static Reservation reservation(StockReserved reservation, Words words) {
        OrderId order = reservation.order();
        return new Reservation(
                words.place(reservation.place().location()),
                words.lot(reservation.place().lot()),
                Written.plain(reservation.quantity().amount()),
                words.orders().getOrDefault(order, order.value()),
                words.addresses().getOrDefault(order, ""));
    }

    private static Move move(Movement movement, Words words) {
        return new Move(
                movement.statedAt(),
                movement.document(),
                words.place(movement.from().location()),
                words.place(movement.to()),
                words.lot(movement.from().lot()),
                Written.plain(movement.quantity().amount()));
    }

    private static Difference difference(Disagreement difference, List<LotBalance> balances, Words words) {
        BigDecimal book = balances.stream()
                .filter(balance -> balance.place().equals(difference.place()))
                .map(balance -> balance.quantity().amount())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new Difference(
                words.place(difference.place().location()),
                words.lot(difference.place().lot()),
                Written.plain(book),
                Written.plain(difference.counted().amount()),
                difference.countedAt(),
                difference.since());
    }
}

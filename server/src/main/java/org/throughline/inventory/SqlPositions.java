package org.throughline.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.Quantity;
import org.throughline.events.ReservationId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.StockFact;
import org.throughline.journal.Position;

/** The questions that {@link Positions} asks of the tables of this room. */
final class SqlPositions {

    /**
     * What lies at a site in places of one kind.
     *
     * @param kind empty where the place was never described
     */
    record Heap(
            SiteReference site, Optional<LocationKind> kind, Quantity quantity, Quantity reserved, boolean opened) {}

    private final Handle handle;

    SqlPositions(Handle handle) {
        this.handle = handle;
    }

    /** Own stock of an item by site and kind of place, the places beyond our walls left out. */
    List<Heap> heaps(ItemId item) {
        return handle.createQuery("""
                        with stock as (
                            select item, location, amount, 0 as reserved, unit
                              from inventory_balance
                             where item = :item and owner = '' and amount <> 0
                            union all
                            select item, location, 0, amount, unit
                              from inventory_reservation
                             where item = :item and owner = '' and amount <> 0
                        )
                        select coalesce(place.site, '') as site, place.kind, stock.unit,
                               sum(stock.amount) as amount, sum(stock.reserved) as reserved,
                               coalesce(place.site, '') = '' or opening.site is not null as opened
                          from stock
                          left join inventory_location place on place.location = stock.location
                          left join inventory_opening opening on opening.site = place.site
                         where stock.location not in (:opening, :correction)
                           and coalesce(place.kind, '')
                               not in ('SUPPLIER', 'CUSTOMER', 'PRODUCTION', 'ADJUSTMENT', 'OPENING')
                         group by place.site, place.kind, stock.unit, opening.site
                         order by 1, 2
                        """)
                .bind("item", item)
                .bind("opening", StockBook.OPENING.value())
                .bind("correction", StockBook.CORRECTION.value())
                .map((row, _) -> new Heap(
                        new SiteReference(row.getString("site")),
                        Optional.ofNullable(row.getString("kind")).map(LocationKind::valueOf),
                        SqlStock.quantity(row, "amount"),
                        SqlStock.quantity(row, "reserved"),
                        row.getBoolean("opened")))
                .list();
    }

    List<ListedPosition> all(int rowsMax) {
        return new SqlPositionList(handle).all(rowsMax);
    }

    List<LotBalance> lots(ItemId item) {
        return handle.createQuery("""
                        select balance.item, balance.location, balance.lot, balance.owner, balance.amount, balance.unit
                          from inventory_balance balance
                          join inventory_location place on place.location = balance.location
                         where balance.item = :item
                           and balance.amount <> 0
                           and place.kind in ('STOCK', 'QUALITY_HOLD', 'TRANSIT', 'SUBCONTRACTOR')
                         order by balance.location, balance.lot, balance.owner
                        """)
                .bind("item", item)
                .map((row, _) -> {
                    Account account = SqlStock.account(row);
                    return new LotBalance(account.item(), account.place(), SqlStock.quantity(row, "amount"));
                })
                .list();
    }

    List<StockFact.LocationDescribed> locations() {
        return handle.createQuery("""
                        select location, name, kind, site, standing
                          from inventory_location
                         where standing <> 'WITHDRAWN'
                         order by location
                        """).mapTo(StockFact.LocationDescribed.class).list();
    }

    List<LotBalance> balances() {
        return handle.createQuery("""
                        select item, location as place_location, lot as place_lot, owner as place_owner,
                               amount as quantity_amount, unit as quantity_unit
                          from inventory_balance
                         where amount <> 0
                         order by item, location, lot, owner
                        """).mapTo(LotBalance.class).list();
    }

    List<LotBalance> balances(Set<ItemId> items) {
        return handle.createQuery("""
                        select item, location as place_location, lot as place_lot, owner as place_owner,
                               amount as quantity_amount, unit as quantity_unit
                          from inventory_balance
                         where item = any (:items) and amount <> 0
                         order by item, location, lot, owner
                        """)
                .bindArray("items", ItemId.class, items)
                .mapTo(LotBalance.class)
                .list();
    }

    /** The items of which a balance changed by a fact after this one. */
    Set<ItemId> postedAfter(Position fact) {
        return Set.copyOf(
                handle.createQuery("""
                        select distinct item
                          from inventory_posting
                         where fact > :fact
                        """).bind("fact", fact).mapTo(ItemId.class).list());
    }

    List<StockFact.StockReserved> reservations(Set<ReservationId> wanted) {
        return handle.createQuery("""
                        select reservation, item, location as place_location, lot as place_lot, owner as place_owner,
                               amount as quantity_amount, unit as quantity_unit, for_move as move,
                               for_order as "order"
                          from inventory_reservation
                         where reservation = any (:wanted) and amount <> 0
                         order by reservation
                        """)
                .bindArray("wanted", ReservationId.class, wanted)
                .mapTo(StockFact.StockReserved.class)
                .list();
    }

    List<StockFact.StockReserved> reservations() {
        return handle.createQuery("""
                        select reservation, item, location as place_location, lot as place_lot, owner as place_owner,
                               amount as quantity_amount, unit as quantity_unit, for_move as move,
                               for_order as "order"
                          from inventory_reservation
                         where amount <> 0
                         order by reservation
                        """).mapTo(StockFact.StockReserved.class).list();
    }

    List<StockFact.StockReserved> reservations(ItemId item, int rowsMax) {
        return handle.createQuery("""
                        select reservation, item, location as place_location, lot as place_lot, owner as place_owner,
                               amount as quantity_amount, unit as quantity_unit, for_move as move,
                               for_order as "order"
                          from inventory_reservation
                         where item = :item and amount <> 0
                         order by location, lot, reservation
                         limit :rows
                        """)
                .bind("item", item)
                .bind("rows", rowsMax)
                .mapTo(StockFact.StockReserved.class)
                .list();
    }

    List<StockFact.LocationDescribed> places(Collection<LocationId> wanted) {
        return handle.createQuery("""
                        select location, name, kind, site, standing
                          from inventory_location
                         where location = any(:wanted)
                         order by location
                        """)
                .bindArray(
                        "wanted",
                        String.class,
                        wanted.stream().map(LocationId::value).toList())
                .mapTo(StockFact.LocationDescribed.class)
                .list();
    }

    Set<SiteId> opened() {
        return Set.copyOf(handle.createQuery("select site from inventory_opening")
                .mapTo(SiteId.class)
                .list());
    }

    List<Movement> movements(ItemId item, int rowsMax) {
        return handle.createQuery("""
                        select move, item, amount as quantity_amount, unit as quantity_unit,
                               location as from_location, lot as from_lot, owner as from_owner,
                               to_location as "to", for_order as "order", document, stated_at
                          from inventory_move
                         where item = :item and amount <> 0
                         order by stated_at desc, move desc
                         limit :rows
                        """)
                .bind("item", item)
                .bind("rows", rowsMax)
                .mapTo(Movement.class)
                .list();
    }

    List<StockFact.LotDescribed> lotNames(ItemId item) {
        return handle.createQuery("""
                        select lot, name, item, expires, standing
                          from inventory_lot
                         where item = :item and standing <> 'WITHDRAWN'
                         order by lot
                        """)
                .bind("item", item)
                .mapTo(StockFact.LotDescribed.class)
                .list();
    }

    List<StockFact.LotDescribed> lotsLike(String text, int rowsMax) {
        return handle.createQuery("""
                        select lot, name, item, expires, standing
                          from inventory_lot
                         where position(lower(:text) in lower(name)) > 0 and standing <> 'WITHDRAWN'
                         order by position(lower(:text) in lower(name)) > 1, length(name), name, lot
                         limit :rows
                        """)
                .bind("text", text)
                .bind("rows", rowsMax)
                .mapTo(StockFact.LotDescribed.class)
                .list();
    }

    List<Disagreement> disagreements(int rowsMax) {
        return handle.createQuery("""
                        select item, location, lot, owner, counted, unit, count_fact, counted_at, since
                          from inventory_disagreement
                         order by since, item, location, lot, owner
                         limit :rows
                        """)
                .bind("rows", rowsMax)
                .map((row, _) -> SqlStock.disagreement(row))
                .list();
    }

    List<Disagreement> disagreements(ItemId item) {
        return handle.createQuery("""
                        select item, location, lot, owner, counted, unit, count_fact, counted_at, since
                          from inventory_disagreement
                         where item = :item
                         order by since, location, lot, owner
                        """)
                .bind("item", item)
                .map((row, _) -> SqlStock.disagreement(row))
                .list();
    }
}

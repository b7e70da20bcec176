package org.throughline.inventory;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemId;
import org.throughline.events.LocationKind;
import org.throughline.events.Quantity;
import org.throughline.events.SiteReference;

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
                .bind("item", item.value())
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
                .bind("item", item.value())
                .map((row, _) -> {
                    Account account = SqlStock.account(row);
                    return new LotBalance(account.item(), account.place(), SqlStock.quantity(row, "amount"));
                })
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
}

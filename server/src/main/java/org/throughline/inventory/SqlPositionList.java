package org.throughline.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemId;
import org.throughline.events.SiteReference;

/** The positions of all items. */
final class SqlPositionList {

    private static final String ALL = """
            with stock as (
                select item, location, unit, amount, 0 as reserved, 0 as disagreement
                  from inventory_balance
                 where owner = '' and amount <> 0
                union all
                select item, location, unit, 0, amount, 0
                  from inventory_reservation
                 where owner = '' and amount <> 0
                union all
                select item, location, unit, 0, 0, 1
                  from inventory_disagreement
                 where owner = ''
            ), position as (
                select stock.item, coalesce(place.site, '') as site, stock.unit,
                       coalesce(sum(stock.amount) filter (where place.kind in ('STOCK', 'QUALITY_HOLD')), 0) as on_hand,
                       coalesce(sum(stock.reserved) filter (where place.kind = 'STOCK'), 0) as reserved,
                       coalesce(sum(stock.amount) filter (where place.kind = 'TRANSIT'), 0) as in_transit,
                       coalesce(sum(stock.amount) filter (where place.kind = 'QUALITY_HOLD'), 0) as held,
                       coalesce(sum(stock.amount) filter (where place.kind = 'SUBCONTRACTOR'), 0) as subcontracted,
                       coalesce(sum(stock.amount - stock.reserved) filter (where place.kind = 'STOCK'), 0) as available,
                       sum(stock.disagreement) as disagreements,
                       bool_or(place.kind is null) as undescribed,
                       bool_and(coalesce(place.site, '') = '' or opening.site is not null) as opened
                  from stock
                  left join inventory_location place on place.location = stock.location
                  left join inventory_opening opening on opening.site = place.site
                 where stock.location not in (:opening, :correction)
                   and coalesce(place.kind, '') not in ('SUPPLIER', 'CUSTOMER', 'PRODUCTION', 'ADJUSTMENT', 'OPENING')
                 group by stock.item, coalesce(place.site, ''), stock.unit
            ), chosen as (
                select item, site, unit, on_hand, reserved, in_transit, held, subcontracted, available, disagreements,
                       undescribed, opened,
                       on_hand < 0 or available < 0 or in_transit < 0 or held < 0 or subcontracted < 0 as negative
                  from position
            )
            select item, site, unit, on_hand, reserved, in_transit, held, subcontracted, available, disagreements,
                   undescribed, opened
              from chosen
             order by negative desc, disagreements > 0 desc, item, site, unit
             limit :rows
            """;

    private final Handle handle;

    SqlPositionList(Handle handle) {
        this.handle = handle;
    }

    List<ListedPosition> all(int rowsMax) {
        return handle.createQuery(ALL)
                .bind("opening", StockBook.OPENING.value())
                .bind("correction", StockBook.CORRECTION.value())
                .bind("rows", rowsMax)
                .map((row, _) -> new ListedPosition(position(row), row.getLong("disagreements")))
                .list();
    }

    private static StockPosition position(ResultSet row) throws SQLException {
        ItemId item = new ItemId(row.getString("item"));
        SiteReference site = new SiteReference(row.getString("site"));
        if (row.getBoolean("undescribed")) {
            return new StockPosition.Unknown(item, site, Positions.NOT_DESCRIBED);
        }
        if (!row.getBoolean("opened")) {
            return new StockPosition.Unknown(item, site, Positions.NOT_OPENED);
        }
        return new StockPosition.Known(
                item,
                site,
                SqlStock.quantity(row, "on_hand"),
                SqlStock.quantity(row, "reserved"),
                SqlStock.quantity(row, "in_transit"),
                SqlStock.quantity(row, "held"),
                SqlStock.quantity(row, "subcontracted"),
                SqlStock.quantity(row, "available"));
    }
}

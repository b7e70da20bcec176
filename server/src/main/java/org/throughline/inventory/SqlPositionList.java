package org.throughline.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemId;
import org.throughline.events.SiteReference;

/** Positions of many items, page by page. */
final class SqlPositionList {

    private static final String PART = """
            with stock as (
                select item, location, unit, amount, 0 as reserved, 0 as disagreement
                  from inventory_balance
                 where owner = '' and amount <> 0 and (:anyItem or item in (select unnest(:items)))
                union all
                select item, location, unit, 0, amount, 0
                  from inventory_reservation
                 where owner = '' and amount <> 0 and (:anyItem or item in (select unnest(:items)))
                union all
                select item, location, unit, 0, 0, 1
                  from inventory_disagreement
                 where owner = '' and (:anyItem or item in (select unnest(:items)))
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
                   and (:anySite or coalesce(place.site, '') = :site)
                 group by stock.item, coalesce(place.site, ''), stock.unit
            ), chosen as (
                select item, site, unit, on_hand, reserved, in_transit, held, subcontracted, available, disagreements,
                       undescribed, opened,
                       on_hand < 0 or available < 0 or in_transit < 0 or held < 0 or subcontracted < 0 as negative
                  from position
            ), kept as (
                select item, site, unit, on_hand, reserved, in_transit, held, subcontracted, available, disagreements,
                       undescribed, opened, negative
                  from chosen
                 where case :trouble
                           when 'NEGATIVE' then negative
                           when 'HELD' then held <> 0
                           when 'DISAGREEING' then disagreements > 0
                           else true
                       end
            ), part as (
                select item, site, unit, on_hand, reserved, in_transit, held, subcontracted, available, disagreements,
                       undescribed, opened, negative
                  from kept
                 order by negative desc, disagreements > 0 desc, item, site, unit
                 limit :rows offset :skip
            )
            select counted.total, item, site, unit, on_hand, reserved, in_transit, held, subcontracted, available,
                   disagreements, undescribed, opened
              from (select count(*) as total from kept) counted
              left join part on true
             order by negative desc, disagreements > 0 desc, item, site, unit
            """;

    private record Row(long total, Optional<PositionList.Line> line) {}

    private final Handle handle;

    SqlPositionList(Handle handle) {
        this.handle = handle;
    }

    /** The number of all that the filter leaves stands in each row; one row without an item where no other is left. */
    PositionList part(PositionFilter filter, long skip, int rowsMax) {
        List<Row> rows = handle.createQuery(PART)
                .bind("anyItem", filter.items().isEmpty())
                .bindArray(
                        "items",
                        String.class,
                        filter.items().orElse(Set.of()).stream()
                                .map(ItemId::value)
                                .toList())
                .bind("anySite", filter.site().isEmpty())
                .bind("site", filter.site().orElse(SiteReference.NONE).value())
                .bind("trouble", filter.trouble().name())
                .bind("opening", StockBook.OPENING.value())
                .bind("correction", StockBook.CORRECTION.value())
                .bind("rows", rowsMax)
                .bind("skip", skip)
                .map((row, _) -> new Row(row.getLong("total"), line(row)))
                .list();
        return new PositionList(
                rows.getFirst().total(),
                rows.stream().flatMap(row -> row.line().stream()).toList());
    }

    private static Optional<PositionList.Line> line(ResultSet row) throws SQLException {
        return row.getString("item") == null
                ? Optional.empty()
                : Optional.of(new PositionList.Line(position(row), row.getLong("disagreements")));
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

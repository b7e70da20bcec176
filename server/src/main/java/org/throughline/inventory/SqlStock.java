package org.throughline.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.throughline.events.FactId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.LotId;
import org.throughline.events.OrderId;
import org.throughline.events.OwnerId;
import org.throughline.events.Quantity;
import org.throughline.events.ReservationId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.StockPlace;
import org.throughline.events.UnitId;

/** The statements by which the intake reads and writes the tables of this room. */
final class SqlStock {

    private final Handle handle;

    SqlStock(Handle handle) {
        this.handle = handle;
    }

    StockPage read(Set<Account> accounts, Set<ReservationId> reservations, Set<LocationId> locations) {
        return new StockPage(
                balances(accounts), disagreements(accounts), reservations(reservations), locations(locations));
    }

    private Map<Account, Quantity> balances(Set<Account> accounts) {
        Query query = handle.createQuery("""
                select balance.item, balance.location, balance.lot, balance.owner, balance.amount, balance.unit
                  from inventory_balance balance
                  join unnest(:items, :locations, :lots, :owners) as wanted (item, location, lot, owner)
                    on balance.item = wanted.item
                   and balance.location = wanted.location
                   and balance.lot = wanted.lot
                   and balance.owner = wanted.owner
                """);
        return bindAccounts(query, accounts)
                .map((row, _) -> Map.entry(account(row), quantity(row, "amount")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Map<Account, Disagreement> disagreements(Set<Account> accounts) {
        Query query = handle.createQuery("""
                select open.item, open.location, open.lot, open.owner, open.counted, open.unit,
                       open.count_fact, open.counted_at, open.since
                  from inventory_disagreement open
                  join unnest(:items, :locations, :lots, :owners) as wanted (item, location, lot, owner)
                    on open.item = wanted.item
                   and open.location = wanted.location
                   and open.lot = wanted.lot
                   and open.owner = wanted.owner
                """);
        return bindAccounts(query, accounts)
                .map((row, _) -> disagreement(row))
                .collectToMap(open -> new Account(open.item(), open.place()), open -> open);
    }

    static Disagreement disagreement(ResultSet row) throws SQLException {
        Account account = account(row);
        return new Disagreement(
                account.item(),
                account.place(),
                quantity(row, "counted"),
                new FactId(row.getString("count_fact")),
                instant(row, "counted_at"),
                instant(row, "since"));
    }

    private Map<ReservationId, Reservation> reservations(Set<ReservationId> wanted) {
        return handle.createQuery("""
                        select reservation, item, location, lot, owner, amount, unit, for_order, stated_at
                          from inventory_reservation
                         where reservation = any (:wanted)
                        """)
                .bindArray("wanted", String.class, texts(wanted))
                .map((row, _) -> reservation(row))
                .collectToMap(Reservation::reservation, reservation -> reservation);
    }

    static Reservation reservation(ResultSet row) throws SQLException {
        Account account = account(row);
        return new Reservation(
                new ReservationId(row.getString("reservation")),
                account.item(),
                account.place(),
                quantity(row, "amount"),
                new OrderId(row.getString("for_order")),
                instant(row, "stated_at"));
    }

    private Map<LocationId, Location> locations(Set<LocationId> wanted) {
        return handle.createQuery("""
                        select location, name, kind, site, described_at
                          from inventory_location
                         where location = any (:wanted)
                        """)
                .bindArray("wanted", String.class, texts(wanted))
                .map((row, _) -> new Location(
                        new LocationId(row.getString("location")),
                        row.getString("name"),
                        LocationKind.valueOf(row.getString("kind")),
                        new SiteReference(row.getString("site")),
                        instant(row, "described_at")))
                .collectToMap(Location::location, location -> location);
    }

    void write(StockPage page) {
        writePostings(page.postings());
        writeBalances(page);
        writeDisagreements(page);
        writeReservations(page.changedReservations());
        writeLocations(page.changedLocations());
        writeOpenings(page.openings());
    }

    private void writePostings(List<Posting> postings) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into inventory_posting (fact, line, item, location, lot, owner, amount, unit)
                values (:fact, :line, :item, :location, :lot, :owner, :amount, :unit)
                """);
        for (Posting posting : postings) {
            bind(batch, posting.account())
                    .bind("fact", posting.fact().value())
                    .bind("line", posting.line())
                    .bind("amount", posting.quantity().amount())
                    .bind("unit", posting.quantity().unit().value())
                    .add();
        }
        execute(batch);
    }

    private void writeBalances(StockPage page) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into inventory_balance (item, location, lot, owner, amount, unit)
                values (:item, :location, :lot, :owner, :amount, :unit)
                    on conflict (item, location, lot, owner) do update
                   set amount = excluded.amount
                """);
        for (Account account : page.changedBalances()) {
            page.balance(account)
                    .ifPresent(balance -> bind(batch, account)
                            .bind("amount", balance.amount())
                            .bind("unit", balance.unit().value())
                            .add());
        }
        execute(batch);
    }

    private void writeDisagreements(StockPage page) {
        PreparedBatch closed = handle.prepareBatch("""
                delete from inventory_disagreement
                 where item = :item and location = :location and lot = :lot and owner = :owner
                """);
        PreparedBatch open = handle.prepareBatch("""
                insert into inventory_disagreement
                       (item, location, lot, owner, counted, unit, count_fact, counted_at, since)
                values (:item, :location, :lot, :owner, :counted, :unit, :fact, :counted_at, :since)
                    on conflict (item, location, lot, owner) do update
                   set counted = excluded.counted, unit = excluded.unit, count_fact = excluded.count_fact,
                       counted_at = excluded.counted_at, since = excluded.since
                """);
        for (Account account : page.changedDisagreements()) {
            page.disagreement(account)
                    .ifPresentOrElse(
                            disagreement -> bind(open, account)
                                    .bind("counted", disagreement.counted().amount())
                                    .bind("unit", disagreement.counted().unit().value())
                                    .bind("fact", disagreement.count().value())
                                    .bind("counted_at", utc(disagreement.countedAt()))
                                    .bind("since", utc(disagreement.since()))
                                    .add(),
                            () -> bind(closed, account).add());
        }
        execute(closed);
        execute(open);
    }

    private void writeReservations(List<Reservation> reservations) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into inventory_reservation
                       (reservation, item, location, lot, owner, amount, unit, for_order, stated_at)
                values (:reservation, :item, :location, :lot, :owner, :amount, :unit, :for_order, :stated_at)
                    on conflict (reservation) do update
                   set item = excluded.item, location = excluded.location, lot = excluded.lot,
                       owner = excluded.owner, amount = excluded.amount, unit = excluded.unit,
                       for_order = excluded.for_order, stated_at = excluded.stated_at
                """);
        for (Reservation reservation : reservations) {
            bind(batch, new Account(reservation.item(), reservation.place()))
                    .bind("reservation", reservation.reservation().value())
                    .bind("amount", reservation.quantity().amount())
                    .bind("unit", reservation.quantity().unit().value())
                    .bind("for_order", reservation.order().value())
                    .bind("stated_at", utc(reservation.statedAt()))
                    .add();
        }
        execute(batch);
    }

    private void writeLocations(List<Location> locations) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into inventory_location (location, name, kind, site, described_at)
                values (:location, :name, :kind, :site, :described_at)
                    on conflict (location) do update
                   set name = excluded.name, kind = excluded.kind, site = excluded.site,
                       described_at = excluded.described_at
                """);
        for (Location location : locations) {
            batch.bind("location", location.location().value())
                    .bind("name", location.name())
                    .bind("kind", location.kind().name())
                    .bind("site", location.site().value())
                    .bind("described_at", utc(location.describedAt()))
                    .add();
        }
        execute(batch);
    }

    private void writeOpenings(Map<SiteId, Instant> openings) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into inventory_opening (site, completed_at)
                values (:site, :completed_at)
                    on conflict (site) do nothing
                """);
        openings.forEach((site, completedAt) -> batch.bind("site", site.value())
                .bind("completed_at", utc(completedAt))
                .add());
        execute(batch);
    }

    /** Removes everything; the journal can bring it back. */
    void clear() {
        handle.execute("""
                truncate inventory_location, inventory_posting, inventory_balance, inventory_reservation,
                         inventory_disagreement, inventory_opening
                """);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
        batch.close();
    }

    private static Query bindAccounts(Query query, Collection<Account> accounts) {
        return query.bindArray(
                        "items",
                        String.class,
                        accounts.stream().map(account -> account.item().value()).toList())
                .bindArray(
                        "locations",
                        String.class,
                        accounts.stream()
                                .map(account -> account.place().location().value())
                                .toList())
                .bindArray(
                        "lots",
                        String.class,
                        accounts.stream()
                                .map(account -> account.place().lot().value())
                                .toList())
                .bindArray(
                        "owners",
                        String.class,
                        accounts.stream()
                                .map(account -> account.place().owner().value())
                                .toList());
    }

    private static PreparedBatch bind(PreparedBatch batch, Account account) {
        return batch.bind("item", account.item().value())
                .bind("location", account.place().location().value())
                .bind("lot", account.place().lot().value())
                .bind("owner", account.place().owner().value());
    }

    private static List<String> texts(Set<? extends Record> keys) {
        return keys.stream().map(Record::toString).collect(Collectors.toList());
    }

    static Account account(ResultSet row) throws SQLException {
        StockPlace place = new StockPlace(
                new LocationId(row.getString("location")),
                new LotId(row.getString("lot")),
                new OwnerId(row.getString("owner")));
        return new Account(new ItemId(row.getString("item")), place);
    }

    static Quantity quantity(ResultSet row, String column) throws SQLException {
        return new Quantity(row.getBigDecimal(column), new UnitId(row.getString("unit")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

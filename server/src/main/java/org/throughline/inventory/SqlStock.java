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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.throughline.database.Batches;
import org.throughline.events.FactId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LotId;
import org.throughline.events.MoveId;
import org.throughline.events.OwnerId;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.events.StockFact;
import org.throughline.events.StockPlace;
import org.throughline.events.UnitId;
import org.throughline.journal.Position;

/** The statements by which the intake reads and writes the tables of this room. */
final class SqlStock {

    private static final String DESCRIBE_LOCATION = """
            insert into inventory_location (location, name, kind, site, standing, described_at)
            values (:location, :name, :kind, :site, :standing, :statedAt)
                on conflict (location) do update
               set name = excluded.name, kind = excluded.kind, site = excluded.site, standing = excluded.standing,
                   described_at = excluded.described_at
             where inventory_location.described_at <= excluded.described_at
            """;
    private static final String DESCRIBE_LOT = """
            insert into inventory_lot (lot, name, item, expires, standing, stated_at)
            values (:lot, :name, :item, :expires, :standing, :statedAt)
                on conflict (lot) do update
               set name = excluded.name, item = excluded.item, expires = excluded.expires,
                   standing = excluded.standing, stated_at = excluded.stated_at
             where inventory_lot.stated_at <= excluded.stated_at
            """;
    private static final String RESERVE = """
            insert into inventory_reservation
                   (reservation, item, location, lot, owner, amount, unit, for_move, for_order, stated_at)
            values (:reservation, :item, :place.location, :place.lot, :place.owner, :quantity.amount, :quantity.unit,
                    :move, :order, :statedAt)
                on conflict (reservation) do update
               set item = excluded.item, location = excluded.location, lot = excluded.lot, owner = excluded.owner,
                   amount = excluded.amount, unit = excluded.unit, for_move = excluded.for_move,
                   for_order = excluded.for_order, stated_at = excluded.stated_at
             where inventory_reservation.stated_at <= excluded.stated_at
            """;

    private final Handle handle;

    SqlStock(Handle handle) {
        this.handle = handle;
    }

    Map<Account, Quantity> balances(Set<Account> accounts) {
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

    Map<Account, Disagreement> disagreements(Set<Account> accounts) {
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

    Map<MoveId, Movement> movements(Set<MoveId> wanted) {
        return handle.createQuery("""
                        select move, item, amount as quantity_amount, unit as quantity_unit,
                               location as from_location, lot as from_lot, owner as from_owner,
                               to_location as "to", for_order as "order", document, stated_at
                          from inventory_move
                         where move = any (:wanted)
                        """)
                .bindArray("wanted", MoveId.class, wanted)
                .mapTo(Movement.class)
                .collectToMap(Movement::move, movement -> movement);
    }

    /** Own places of the site, or at its first opening of no site, of which nothing was found when it was opened. */
    List<Account> unopened(SiteId site) {
        return handle.createQuery("""
                        select balance.item, balance.location, balance.lot, balance.owner
                          from inventory_balance balance
                          join inventory_location place on place.location = balance.location
                         where not balance.opened
                           and balance.amount <> 0
                           and place.kind in ('STOCK', 'QUALITY_HOLD', 'TRANSIT', 'SUBCONTRACTOR')
                           and not exists (select site
                                             from inventory_opening
                                            where site = :site or place.site = '')
                           and place.site in (:site, '')
                         order by balance.item, balance.location, balance.lot, balance.owner
                        """)
                .bind("site", site)
                .map((row, _) -> account(row))
                .list();
    }

    void complete(SiteId site, Instant completedAt) {
        handle.createUpdate("""
                        insert into inventory_opening (site, completed_at)
                        values (:site, :completed_at)
                            on conflict (site) do nothing
                        """)
                .bind("site", site)
                .bind("completed_at", utc(completedAt))
                .execute();
    }

    void write(StockPage page) {
        Batches batches = new Batches(handle);
        addPostings(batches, page.postings());
        addBalances(batches, page);
        addMovements(batches, page.changedMovements());
        batches.write();
        if (!page.opened().isEmpty()) {
            markOpened(page.opened());
        }
        writeDisagreements(page);
    }

    /** A posting by its place in the journal. */
    private record Posted(Place at, Account account, Quantity quantity) {

        private record Place(Position fact, int line) {}
    }

    private static void addPostings(Batches batches, List<Posting> postings) {
        for (Posting posting : postings) {
            batches.add(
                    """
                    insert into inventory_posting (fact, line, item, location, lot, owner, amount, unit)
                    values (:at.fact, :at.line, :account.item, :account.place.location, :account.place.lot,
                            :account.place.owner, :quantity.amount, :quantity.unit)
                    """,
                    new Posted(
                            new Posted.Place(posting.fact(), posting.line()), posting.account(), posting.quantity()));
        }
    }

    private record Balance(Account account, Quantity quantity) {}

    private static void addBalances(Batches batches, StockPage page) {
        for (Account account : page.changedBalances()) {
            page.balance(account).ifPresent(quantity -> batches.add("""
                            insert into inventory_balance (item, location, lot, owner, amount, unit)
                            values (:account.item, :account.place.location, :account.place.lot, :account.place.owner,
                                    :quantity.amount, :quantity.unit)
                                on conflict (item, location, lot, owner) do update
                               set amount = excluded.amount
                            """, new Balance(account, quantity)));
        }
    }

    private void markOpened(Set<Account> opened) {
        Update update = handle.createUpdate("""
                update inventory_balance balance
                   set opened = true
                  from unnest(:items, :locations, :lots, :owners) as wanted (item, location, lot, owner)
                 where balance.item = wanted.item
                   and balance.location = wanted.location
                   and balance.lot = wanted.lot
                   and balance.owner = wanted.owner
                """);
        bindAccounts(update, opened).execute();
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

    private static void addMovements(Batches batches, Collection<Movement> movements) {
        movements.forEach(movement -> batches.add("""
                insert into inventory_move
                       (move, item, amount, unit, location, lot, owner, to_location, for_order, document, stated_at)
                values (:move, :item, :quantity.amount, :quantity.unit, :from.location, :from.lot, :from.owner, :to,
                        :order, :document, :statedAt)
                    on conflict (move) do update
                   set item = excluded.item, amount = excluded.amount, unit = excluded.unit,
                       location = excluded.location, lot = excluded.lot, owner = excluded.owner,
                       to_location = excluded.to_location, for_order = excluded.for_order,
                       document = excluded.document, stated_at = excluded.stated_at
                """, movement, movement.statedAt()));
    }

    /** Has a statement noted, unless a newer one of the same is known. */
    static void add(Batches batches, StockFact.Note note, Instant statedAt) {
        switch (note) {
            case StockFact.LocationDescribed location -> batches.add(DESCRIBE_LOCATION, location, statedAt);
            case StockFact.LotDescribed lot -> batches.add(DESCRIBE_LOT, lot, statedAt);
            case StockFact.StockReserved reserved -> batches.add(RESERVE, reserved, statedAt);
        }
    }

    /** Removes everything; the journal can bring it back. */
    void clear() {
        handle.execute("""
                truncate inventory_location, inventory_posting, inventory_balance, inventory_reservation,
                         inventory_disagreement, inventory_opening, inventory_move, inventory_lot
                """);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
        batch.close();
    }

    private static <S extends SqlStatement<S>> S bindAccounts(S statement, Collection<Account> accounts) {
        return statement
                .bindArray(
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

package org.throughline.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The statements on the table that says how far each room has read. */
final class SqlConsumers {

    /** How far a room has read, and how far it must read until a rebuild is over. */
    record Place(long position, long rebuildUntil) {}

    /** One row of the status. */
    record Lag(ConsumerName name, Position position, Duration oldestUnreadAge) {}

    private final Handle handle;

    SqlConsumers(Handle handle) {
        this.handle = handle;
    }

    void register(ConsumerName name, Instant now) {
        handle.createUpdate("""
                        insert into journal_consumer (name, position, advanced_at)
                        values (:name, 0, :now)
                            on conflict (name) do nothing
                        """)
                .bind("name", name.value())
                .bind("now", utc(now))
                .execute();
    }

    /** Has this transaction committed without waiting for the disk: a crash may undo it, but never a part of it. */
    void commitWithoutWaiting() {
        handle.execute("set local synchronous_commit = off");
    }

    /**
     * The room's place; the row stays locked to the end of the transaction, so that two readers cannot act on the same
     * facts.
     */
    Place lock(ConsumerName name) {
        return handle.createQuery("""
                        select position, rebuild_until
                          from journal_consumer
                         where name = :name
                           for update
                        """)
                .bind("name", name.value())
                .map((row, _) -> new Place(row.getLong("position"), row.getLong("rebuild_until")))
                .one();
    }

    /** Moves a room on; false when it no longer stands where this reader believes. */
    boolean advance(ConsumerName name, Position from, Position to, Instant now) {
        return handle.createUpdate("""
                                update journal_consumer
                                   set position = :to,
                                       rebuild_until = case when rebuild_until <= :to then 0 else rebuild_until end,
                                       advanced_at = :now
                                 where name = :name
                                   and position = :from
                                """)
                        .bind("name", name.value())
                        .bind("from", from.value())
                        .bind("to", to.value())
                        .bind("now", utc(now))
                        .execute()
                == 1;
    }

    void restart(ConsumerName name, long rebuildUntil, Instant now) {
        handle.createUpdate("""
                        update journal_consumer
                           set position = 0, rebuild_until = :until, advanced_at = :now
                         where name = :name
                        """)
                .bind("name", name.value())
                .bind("until", rebuildUntil)
                .bind("now", utc(now))
                .execute();
    }

    Map<ConsumerName, Position> positions() {
        return handle
                .createQuery("""
                        select name, position
                          from journal_consumer
                        """)
                .map((row, _) ->
                        Map.entry(new ConsumerName(row.getString("name")), new Position(row.getLong("position"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where each room stands and how old the first fact is that it has not read. */
    List<Lag> lags(Instant now) {
        return handle.createQuery("""
                        select consumer.name, consumer.position, event.recorded_at
                          from journal_consumer consumer
                          left join journal_event event on event.position = consumer.position + 1
                         order by consumer.name
                        """)
                .map((row, _) -> new Lag(
                        new ConsumerName(row.getString("name")),
                        new Position(row.getLong("position")),
                        Optional.ofNullable(row.getObject("recorded_at", OffsetDateTime.class))
                                .map(recorded -> Duration.between(recorded.toInstant(), now))
                                .filter(Duration::isPositive)
                                .orElse(Duration.ZERO)))
                .list();
    }

    long contradictions() {
        return handle.createQuery("""
                        select count(*) as contradictions
                          from journal_contradiction
                        """).mapTo(Long.class).one();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

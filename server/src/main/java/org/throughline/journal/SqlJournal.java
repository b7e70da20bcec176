package org.throughline.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Event;
import org.throughline.events.EventType;
import org.throughline.events.FactId;
import org.throughline.events.Payload;
import org.throughline.events.Source;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;

/** The statements on the tables of facts. A group of facts of any size goes over in one statement. */
final class SqlJournal {

    /** Rows that one round trip fetches while reading; the reading stops in the middle when the batch is full. */
    private static final int FETCH_SIZE = 250;

    /** What the journal knows before a group is written. */
    record Before(long head, Map<String, AppendPlan.Known> known) {}

    private final Connection connection;

    SqlJournal(Connection connection) {
        this.connection = connection;
    }

    long head() {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select coalesce(max(position), 0) as head
                          from journal_event
                        """);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong("head");
        } catch (SQLException failure) {
            throw new JournalException(failure);
        }
    }

    Before before(List<String> facts) {
        try (PreparedStatement statement = connection.prepareStatement("""
                select newest.head, event.fact, event.position, encode(event.digest, 'hex') as digest
                  from (select coalesce(max(position), 0) as head from journal_event) newest
                  left join journal_event event on event.fact = any(?)
                """)) {
            statement.setArray(1, connection.createArrayOf("text", facts.toArray(String[]::new)));
            Map<String, AppendPlan.Known> known = new HashMap<>();
            long head = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    head = row.getLong("head");
                    String fact = row.getString("fact");
                    if (fact != null) {
                        String digest = row.getString("digest");
                        known.put(fact, new AppendPlan.Known(row.getLong("position"), () -> digest));
                    }
                }
            }
            return new Before(head, known);
        } catch (SQLException failure) {
            throw new JournalException(failure);
        }
    }

    /** The database works out the same digest as {@link Fact#digest}, in a tenth of the time. */
    void insert(List<AppendPlan.Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into journal_event
                       (position, action_end, fact, type, source, subject, happened_at, recorded_at, data, digest)
                select position, action_end, fact, type, source, subject, happened_at::timestamptz, ?, data,
                       sha256(convert_to(type, 'UTF8') || '\\xff' || convert_to(source, 'UTF8') || '\\xff'
                              || convert_to(subject, 'UTF8') || '\\xff' || convert_to(happened_at, 'UTF8') || '\\xff'
                              || convert_to(data, 'UTF8') || '\\xff')
                  from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[])
                       as fresh (position, action_end, fact, type, source, subject, happened_at, data)
                 order by position
                """)) {
            statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setArray(2, numbers(rows, AppendPlan.Row::position));
            statement.setArray(3, numbers(rows, AppendPlan.Row::actionEnd));
            setFacts(statement, 4, rows.stream().map(AppendPlan.Row::fact).toList());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new JournalException(failure);
        }
    }

    /** Keeps facts that contradict; the same contradiction is kept once, however often it arrives. */
    void keepContradictions(List<Fact> facts, Instant now) {
        if (facts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into journal_contradiction
                       (fact, type, source, subject, happened_at, arrived_at, data, digest)
                select fact, type, source, subject, happened_at::timestamptz, ?, data, decode(digest, 'hex')
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                       as arrived (fact, type, source, subject, happened_at, data, digest)
                    on conflict (fact, digest) do nothing
                """)) {
            statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            setFacts(statement, 2, facts);
            statement.setArray(8, texts(facts, Fact::digest));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new JournalException(failure);
        }
    }

    private void setFacts(PreparedStatement statement, int first, List<Fact> facts) throws SQLException {
        statement.setArray(first, texts(facts, Fact::id));
        statement.setArray(first + 1, texts(facts, fact -> fact.event().type().value()));
        statement.setArray(first + 2, texts(facts, fact -> fact.event().source().value()));
        statement.setArray(
                first + 3, texts(facts, fact -> fact.event().subject().value()));
        statement.setArray(first + 4, texts(facts, fact -> fact.event().time().toString()));
        statement.setArray(first + 5, texts(facts, fact -> fact.event().data().json()));
    }

    private <T> Array texts(List<T> rows, Function<T, String> value) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new));
    }

    private <T> Array numbers(List<T> rows, Function<T, Long> value) throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(value).toArray(Long[]::new));
    }

    /**
     * The facts of interest after a position, whole actions only: about as many as the limits say, but never less than
     * one action. The others stay where they are, but for the last of an action, which tells that it is whole.
     *
     * @param factsMax after this many facts, of interest or not, no further action is begun
     * @param charactersMax after this many characters of content no further action is begun
     */
    Batch read(Position after, Interest interest, int factsMax, int charactersMax) {
        Batch.Gathering gathering = new Batch.Gathering(after, charactersMax);
        try (PreparedStatement statement = connection.prepareStatement("""
                select position, action_end, fact, type, source, subject, happened_at, recorded_at, data,
                       (?::text[] is null or type = any(?)) as wanted
                  from journal_event
                 where position > ?
                   and position <= (select greatest(action_end, ?) from journal_event where position = ?)
                   and (?::text[] is null or type = any(?) or position = action_end)
                 order by position
                """)) {
            statement.setFetchSize(Math.min(FETCH_SIZE, factsMax + 1));
            bind(statement, after, interest, factsMax);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && gathering.isOpen()) {
                    if (row.getBoolean("wanted")) {
                        gathering.take(event(row, Payload.kept(row.getString("data"))));
                    }
                    gathering.pass(new Position(row.getLong("position")), new Position(row.getLong("action_end")));
                }
            }
        } catch (SQLException failure) {
            throw new JournalException(failure);
        }
        return gathering.batch();
    }

    /** The types of the facts after a position, up to and with another. */
    Set<EventType> types(Position after, Position upTo) {
        Set<EventType> types = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select distinct type
                  from journal_event
                 where position > ? and position <= ?
                """)) {
            statement.setLong(1, after.value());
            statement.setLong(2, upTo.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    types.add(new EventType(row.getString("type")));
                }
            }
        } catch (SQLException failure) {
            throw new JournalException(failure);
        }
        return types;
    }

    private void bind(PreparedStatement statement, Position after, Interest interest, int factsMax)
            throws SQLException {
        @Nullable
        Array types = switch (interest) {
            case Interest.Everything() -> null;
            case Interest.Types(var some) -> texts(List.copyOf(some), EventType::value);
        };
        statement.setArray(1, types);
        statement.setArray(2, types);
        statement.setLong(3, after.value());
        statement.setLong(4, after.value() + factsMax);
        statement.setLong(5, after.value() + 1);
        statement.setArray(6, types);
        statement.setArray(7, types);
    }

    private static RecordedEvent event(ResultSet row, Payload data) throws SQLException {
        Event event = new Event(
                new FactId(row.getString("fact")),
                new Source(row.getString("source")),
                type(row.getString("type")),
                new Subject(row.getString("subject")),
                instant(row, "happened_at"),
                data);
        return new RecordedEvent(
                new Position(row.getLong("position")),
                new Position(row.getLong("action_end")),
                instant(row, "recorded_at"),
                event);
    }

    private static EventType type(String name) {
        return Vocabulary.type(name).orElseGet(() -> new EventType(name));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

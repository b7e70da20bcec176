package org.throughline.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.events.Event;
import org.throughline.events.EventType;

/**
 * The memory of the house: rooms hand facts in and follow it, each with a position of its own. Facts become visible
 * strictly in the order of their positions; those of one action become visible together.
 */
public final class Journal implements AutoCloseable {

    private final Database database;
    private final Limits limits;
    private final InstantSource clock;
    private final CrashPoints crashPoints;
    private final Marker head = new Marker();
    private final Tail tail;
    private final Map<ConsumerName, JournalReader> readers = new ConcurrentHashMap<>();
    private final Appender appender;

    private Journal(Database database, Limits limits, InstantSource clock, CrashPoints crashPoints) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
        this.crashPoints = crashPoints;
        this.tail = new Tail(limits.tailCharactersMax());
        head.set(headNow());
        this.appender = Appender.start(database, limits, clock, new Appender.Listeners(head, tail, crashPoints));
    }

    /** Opens the journal of this database. */
    public static Journal open(Database database, Limits limits, InstantSource clock, CrashPoints crashPoints) {
        return new Journal(database, limits, clock, crashPoints);
    }

    /**
     * Writes the facts of one action and waits until they are on the disk. A fact whose identity is known is not
     * written again.
     *
     * @param action one to {@link Limits#actionFactsMax} facts that become visible together
     */
    public Appending append(List<Event> action) {
        return appender.append(facts(action));
    }

    /**
     * Writes the facts of one action within the caller's transaction: they become visible when it is committed,
     * together with everything else in it, and never if it is not. Call it last and commit at once, because every other
     * writer waits meanwhile.
     *
     * @return never {@link Appending.Unavailable}; trouble with the database is an exception and rolls the transaction
     * back
     */
    public Appending append(Handle transaction, List<Event> action) {
        return appender.appendWithin(transaction, facts(action));
    }

    private List<Fact> facts(List<Event> action) {
        if (action.isEmpty() || action.size() > limits.actionFactsMax()) {
            throw new IllegalArgumentException(
                    "An action has 1 to %d facts, not (%d).".formatted(limits.actionFactsMax(), action.size()));
        }
        return action.stream().map(Fact::new).toList();
    }

    /** Lets a room follow the journal from where it stopped, or from the start when it is new. */
    public JournalReader follow(Consumer consumer) {
        JournalReader reader = new JournalReader(
                consumer, new JournalReader.Desk(database.jdbi(), limits, clock, crashPoints, head, tail));
        if (readers.putIfAbsent(consumer.name(), reader) != null) {
            throw new IllegalArgumentException(
                    "The consumer (%s) follows the journal already.".formatted(consumer.name()));
        }
        reader.start();
        return reader;
    }

    /** The reader of a room, to see how it goes, to rebuild the room or to get it going again. */
    public Optional<JournalReader> reader(ConsumerName name) {
        return Optional.ofNullable(readers.get(name));
    }

    /** Waits until a room has read up to a position, so that whoever wrote there sees their own writing. */
    public Arrival await(ConsumerName name, Position position, Duration longest) {
        return reader(name)
                .map(reader -> reader.await(position, longest))
                .orElseGet(() -> new Arrival.Standing(new ReaderState.NotRunning()));
    }

    /**
     * Lets no room of these read further than up to a position until it is closed. Rooms that do not follow the journal
     * are left out.
     *
     * @param at the end of an action
     */
    public Halt halt(List<ConsumerName> rooms, Position at) {
        return new Halt(rooms.stream().flatMap(room -> reader(room).stream()).toList(), at);
    }

    /** The newest fact's position, as far as this hub knows. */
    public Position head() {
        return new Position(head.position());
    }

    /**
     * The facts after a position, whole actions only, as the given transaction sees them.
     *
     * @param factsMax after this many facts no further action is begun
     */
    public List<RecordedEvent> read(Handle transaction, Position after, int factsMax) {
        return new SqlJournal(transaction.getConnection())
                .read(after, new Interest.Everything(), factsMax, limits.readCharactersMax())
                .events();
    }

    /** The types of the facts after a position, up to and with another, as the given transaction sees them. */
    public Set<EventType> types(Handle transaction, Position after, Position upTo) {
        return new SqlJournal(transaction.getConnection()).types(after, upTo);
    }

    /**
     * How far each room has read, as the given transaction sees it; for a snapshot in which all books stand at one
     * position.
     */
    public Map<ConsumerName, Position> positions(Handle transaction) {
        return new SqlConsumers(transaction).positions();
    }

    /** How the journal is at this moment: its head, and for each room how far behind it is. */
    public JournalStatus status() {
        Instant now = clock.instant();
        return database.jdbi().inTransaction(handle -> {
            long newest = new SqlJournal(handle.getConnection()).head();
            SqlConsumers consumers = new SqlConsumers(handle);
            return new JournalStatus(
                    new Position(newest),
                    consumers.contradictions(),
                    appender.queued(),
                    consumers.lags(now).stream().map(lag -> status(lag, newest)).toList());
        });
    }

    private ConsumerStatus status(SqlConsumers.Lag lag, long newest) {
        return new ConsumerStatus(
                lag.name(),
                lag.position(),
                newest - lag.position().value(),
                lag.oldestUnreadAge(),
                reader(lag.name()).map(JournalReader::state).orElseGet(ReaderState.NotRunning::new));
    }

    private long headNow() {
        return database.jdbi().withHandle(handle -> new SqlJournal(handle.getConnection()).head());
    }

    /** Lets every room finish what it is doing, writes what has been handed in, and stops. */
    @Override
    public void close() {
        readers.values().forEach(JournalReader::close);
        appender.close();
    }
}

package org.throughline.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.database.CrashPoints;

/**
 * Lets one room follow the journal: reads on from its position, lets it act, and writes the new position, all in one
 * transaction. A failure is tried again, ever more slowly; a fact that fails too often stops the room, visibly, and is
 * never skipped.
 */
public final class JournalReader {

    private static final System.Logger LOG = System.getLogger(JournalReader.class.getName());

    /** What all readers share. */
    record Desk(Jdbi jdbi, Limits limits, InstantSource clock, CrashPoints crashPoints, Marker head, Tail tail) {}

    private final Consumer consumer;
    private final Interest interest;
    private final Desk desk;
    private final Marker progress = new Marker();
    private volatile ReaderState state = new ReaderState.NotRunning();
    private volatile boolean closing;
    private volatile boolean rebuildWanted;
    /** Whether the last facts were so many at once that more are to be expected. */
    private boolean inMasses;

    private final AtomicLong awaited = new AtomicLong();
    /** No fact after this position is read. */
    private volatile long haltedAt = Long.MAX_VALUE;

    private final AtomicInteger rebuilds = new AtomicInteger();
    private volatile @Nullable Thread thread;

    JournalReader(Consumer consumer, Desk desk) {
        this.consumer = consumer;
        this.interest = consumer.interest();
        this.desk = desk;
    }

    ConsumerName name() {
        return consumer.name();
    }

    /** How the reading goes. */
    public ReaderState state() {
        return state;
    }

    /** How far the room has read, as far as this hub knows. */
    public Position position() {
        return new Position(progress.position());
    }

    /**
     * How often the room was cleared to read from the start; counted before it reads on, so that who finds the room
     * where it was and the count as it was finds the same effects.
     */
    public int rebuilds() {
        return rebuilds.get();
    }

    /** Begins, or goes on after it was stopped by a fact that failed too often. */
    public synchronized void start() {
        Thread running = thread;
        if (running != null && running.isAlive()) {
            return;
        }
        state = new ReaderState.Reading();
        thread = Thread.ofVirtual().name("reader-" + consumer.name()).start(this::run);
    }

    /** Clears the room's effects and reads from the start; also gets a stopped room going again. */
    public void rebuild() {
        rebuildWanted = true;
        desk.head().wake();
        start();
    }

    /** Waits until the room has read the fact at this position, for at most the given time. */
    public Arrival await(Position target, Duration longest) {
        if (progress.position() < target.value()) {
            awaited.accumulateAndGet(target.value(), Math::max);
            desk.head().wake();
        }
        progress.await(() -> progress.position() >= target.value() || isStanding(), longest);
        if (progress.position() >= target.value()) {
            return new Arrival.Arrived();
        }
        return isStanding() ? new Arrival.Standing(state) : new Arrival.StillBehind(position());
    }

    /** Reads up to a position, the end of an action, and no further; where the room is further it stays. */
    void halt(Position at) {
        haltedAt = at.value();
        desk.head().wake();
    }

    /** Reads on as far as there are facts. */
    void goOn() {
        haltedAt = Long.MAX_VALUE;
        desk.head().wake();
    }

    /** As far as there is anything that may be read. */
    private long goal() {
        return Math.min(desk.head().position(), haltedAt);
    }

    private boolean isStanding() {
        return switch (state) {
            case ReaderState.Stopped _, ReaderState.NotRunning _ -> true;
            case ReaderState.Reading _, ReaderState.Rebuilding _, ReaderState.Retrying _ -> false;
        };
    }

    private void run() {
        Attempts attempts = Attempts.none(desk.limits());
        boolean registered = false;
        while (!closing && !(state instanceof ReaderState.Stopped)) {
            try {
                if (!registered) {
                    register();
                    registered = true;
                }
                step(attempts);
            } catch (RuntimeException failure) {
                attempts.failed();
                afterFailure(attempts, failure);
            }
        }
        if (closing) {
            changeState(new ReaderState.NotRunning());
        }
    }

    private void register() {
        desk.jdbi().useTransaction(handle -> {
            SqlConsumers consumers = new SqlConsumers(handle);
            consumers.register(consumer.name(), desk.clock().instant());
            progress.set(consumers.lock(consumer.name()).position());
        });
    }

    /** One transaction's worth of work, or a rest until there is some. */
    private void step(Attempts attempts) {
        if (rebuildWanted) {
            reset();
            rebuildWanted = false;
        }
        gather();
        SqlConsumers.Place place = desk.jdbi().inTransaction(handle -> readOn(handle, attempts.factsMax()));
        desk.crashPoints().passed(JournalCrashPoint.AFTER_COMMIT_OF_EFFECTS);
        boolean moved = place.position() > progress.position();
        int facts = (int) Math.max(0, place.position() - progress.position());
        attempts.succeeded(facts);
        inMasses = facts >= desk.limits().massFactsMin();
        state = place.position() < place.rebuildUntil()
                ? new ReaderState.Rebuilding(new Position(place.rebuildUntil()))
                : new ReaderState.Reading();
        progress.set(place.position());
        if (!moved || place.position() >= goal()) {
            desk.head()
                    .await(
                            () -> goal() > place.position() || closing || rebuildWanted,
                            desk.limits().lookWaitMax());
        }
    }

    /**
     * Facts that do not concern the room come together for a while, and so do those that come in masses, as a first
     * reading brings them: a transaction for each page costs as much as its facts do. Nobody who waits for the room
     * waits for that.
     */
    private void gather() {
        long from = progress.position();
        BooleanSupplier isEnough =
                inMasses ? () -> desk.head().position() - from >= desk.limits().readFactsMax() : isConcerned(from);
        if (state instanceof ReaderState.Reading && desk.head().position() > from && !isEnough.getAsBoolean()) {
            desk.head()
                    .await(
                            () -> awaited.get() > from || closing || rebuildWanted || isEnough.getAsBoolean(),
                            desk.limits().gatherWaitMax());
        }
    }

    /** Whether a fact after a position concerns the room, looked at from where it was looked last. */
    private BooleanSupplier isConcerned(long from) {
        AtomicLong passed = new AtomicLong(from);
        return () -> desk.head().position()
                > passed.updateAndGet(
                        at -> desk.tail().passed(new Position(at), interest).value());
    }

    /** What a crash of the database takes back is read again, so nobody waits for the disk. */
    private SqlConsumers.Place readOn(Handle handle, int factsMax) {
        SqlConsumers consumers = new SqlConsumers(handle);
        consumers.commitWithoutWaiting();
        SqlConsumers.Place place = consumers.lock(consumer.name());
        long left = haltedAt - place.position();
        if (left <= 0) {
            return place;
        }
        Position from = new Position(place.position());
        Batch batch = read(handle, place, (int) Math.min(factsMax, left));
        Position to = batch.upTo();
        if (to.equals(from)) {
            return place;
        }
        if (!batch.events().isEmpty()) {
            consumer.apply(handle, batch.events());
        }
        desk.crashPoints().passed(JournalCrashPoint.BETWEEN_EFFECTS_AND_POSITION);
        if (!consumers.advance(consumer.name(), from, to, desk.clock().instant())) {
            throw new JournalException(
                    "%s The position of (%s) was moved from (%s) by somebody else.%nMaybe the room itself wrote to"
                                    .formatted(JournalFault.CONSUMER_OVERTAKEN.code(), consumer.name(), from)
                            + " journal_consumer; only its reader may.");
        }
        desk.crashPoints().passed(JournalCrashPoint.AFTER_POSITION_BEFORE_COMMIT);
        return new SqlConsumers.Place(to.value(), place.rebuildUntil());
    }

    /** Who follows closely reads what was just written; a rebuild reads what the store has kept. */
    private Batch read(Handle handle, SqlConsumers.Place place, int factsMax) {
        Position from = new Position(place.position());
        int charactersMax = desk.limits().readCharactersMax();
        return Optional.of(desk.tail())
                .filter(_ -> place.position() >= place.rebuildUntil())
                .flatMap(tail -> tail.read(from, interest, factsMax, charactersMax))
                .orElseGet(() -> new SqlJournal(handle.getConnection()).read(from, interest, factsMax, charactersMax));
    }

    private void reset() {
        desk.jdbi().useTransaction(handle -> {
            SqlConsumers consumers = new SqlConsumers(handle);
            consumers.lock(consumer.name());
            consumer.reset(handle);
            long head = new SqlJournal(handle.getConnection()).head();
            consumers.restart(consumer.name(), head, desk.clock().instant());
            desk.crashPoints().passed(JournalCrashPoint.AFTER_RESET_BEFORE_COMMIT);
        });
        rebuilds.incrementAndGet();
        progress.set(0);
    }

    private void afterFailure(Attempts attempts, RuntimeException failure) {
        String why = String.valueOf(failure.getMessage());
        boolean passing = Troubles.passes(failure);
        if (!passing && attempts.isExhausted()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "%s The room (%s) is stopped at the fact after (%s)."
                            .formatted(JournalFault.CONSUMER_STOPPED.code(), consumer.name(), position()),
                    failure);
            changeState(new ReaderState.Stopped(position(), desk.clock().instant(), why));
            return;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "The room ({0}) failed after position {1} and tries again: {2}",
                consumer.name(),
                position(),
                why);
        if (!passing) {
            attempts.narrow();
        }
        changeState(new ReaderState.Retrying(attempts.failures(), desk.clock().instant(), why));
        desk.head().await(() -> closing || rebuildWanted, attempts.pause());
    }

    /** Those who wait for this room look again, because it may stand still now. */
    private void changeState(ReaderState changed) {
        state = changed;
        progress.wake();
    }

    void close() {
        closing = true;
        desk.head().wake();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(desk.limits().appendWaitMax());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package org.throughline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The lock by which one hub writes. A connection of its own holds it and is watched; when the connection breaks,
 * writing stops at once and goes on only if nobody else has written meanwhile. Because a hub may lose the lock without
 * noticing, every writing transaction also proves its term, behind the gate through which a successor had to pass.
 */
public final class WriterLock implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WriterLock.class.getName());

    /** PostgreSQL's code for a lock that was not granted in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final PGSimpleDataSource source;
    private final Surroundings surroundings;
    private final Limits limits;
    private volatile WriterState state = new WriterState.Released();
    private volatile @Nullable Connection connection;
    private volatile boolean closing;

    private WriterLock(PGSimpleDataSource source, Surroundings surroundings, Limits limits) {
        this.source = source;
        this.surroundings = surroundings;
        this.limits = limits;
    }

    /** Takes the lock or says who holds it. The writer is not announced yet, because the tables may not be there. */
    static WriterLock take(PGSimpleDataSource source, Surroundings surroundings, Limits limits) {
        WriterLock lock = new WriterLock(source, surroundings, limits);
        try {
            Connection connection = lock.connect();
            lock.connection = connection;
            long end = System.nanoTime() + limits.writerWaitMax().toNanos();
            while (!WriterRow.tryLock(connection)) {
                if (System.nanoTime() > end || !Pauses.sleep(limits.restartWaitMin())) {
                    String holder = WriterRow.holder(connection);
                    connection.close();
                    throw secondWriter(holder);
                }
            }
            return lock;
        } catch (SQLException failure) {
            throw lost("The writer's lock could not be asked for: (%s).".formatted(failure.getMessage()), failure);
        }
    }

    /** Writes down who writes from now on and begins to watch. */
    void announce() {
        Connection current = connection;
        if (current == null) {
            throw new IllegalStateException("The lock has been closed.");
        }
        try {
            long term = WriterRow.announce(
                    current, surroundings.hub(), surroundings.clock().instant());
            state = new WriterState.Held(term, surroundings.clock().instant());
        } catch (SQLException failure) {
            throw lost("The writer could not be announced: (%s).".formatted(failure.getMessage()), failure);
        }
        Thread.ofVirtual().name("database-writer-watch").start(this::watch);
    }

    /** Whether this hub may write. */
    public WriterState state() {
        return state;
    }

    /**
     * Makes this transaction the one that writes to the journal, until it ends. Others wait meanwhile, so call it late
     * and commit soon.
     *
     * @throws DatabaseException with {@link DatabaseFault#WRITER_LOST} when this hub may not write
     */
    public void enter(Handle transaction) {
        if (!(state instanceof WriterState.Held held)) {
            throw lost("This hub may not write: (%s).".formatted(state), null);
        }
        boolean current;
        try {
            current = transaction
                    .createQuery("select database_enter(:term, :patience)")
                    .bind("term", held.term())
                    .bind("patience", (int) limits.gateWaitMax().toMillis())
                    .mapTo(Boolean.class)
                    .one();
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw blocked(failure);
            }
            throw failure;
        }
        if (!current) {
            throw lost("Another hub has become the writer after term (%d).".formatted(held.term()), null);
        }
    }

    private Connection connect() throws SQLException {
        Connection fresh = source.getConnection();
        fresh.setNetworkTimeout(Runnable::run, (int) limits.connectMax().toMillis());
        fresh.setClientInfo(
                "ApplicationName", "throughline writer " + surroundings.hub().process());
        return fresh;
    }

    /** Waits for the connection to break: a closed one is noticed at once, a silent one at the next heartbeat. */
    private void watch() {
        while (!closing) {
            Connection watched = connection;
            try {
                if (watched == null) {
                    throw new SQLException("no connection");
                }
                watched.unwrap(PGConnection.class)
                        .getNotifications((int) limits.heartbeat().toMillis());
                WriterRow.prove(watched);
            } catch (SQLException broken) {
                if (!closing) {
                    recover(String.valueOf(broken.getMessage()));
                }
            }
        }
    }

    private void recover(String why) {
        if (!(state instanceof WriterState.Held held)) {
            return;
        }
        state = new WriterState.Lost(surroundings.clock().instant(), why);
        LOG.log(
                System.Logger.Level.ERROR,
                "{0} The writer''s lock was lost, writing pauses: {1}",
                DatabaseFault.WRITER_LOST.code(),
                why);
        Duration pause = limits.restartWaitMin();
        while (!closing && state instanceof WriterState.Lost) {
            discard();
            try {
                regain(held);
            } catch (SQLException | DatabaseException notYet) {
                LOG.log(System.Logger.Level.DEBUG, "The writer''s lock is not back yet: {0}", notYet.getMessage());
            }
            if (state instanceof WriterState.Lost && !Pauses.sleep(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(limits.heartbeat()) > 0
                    ? limits.heartbeat()
                    : pause.multipliedBy(2);
        }
    }

    private void regain(WriterState.Held held) throws SQLException {
        Connection fresh = connect();
        connection = fresh;
        long term = WriterRow.term(fresh);
        if (term != held.term()) {
            String by = WriterRow.holder(fresh);
            state = new WriterState.TakenOver(by);
            closing = true;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "{0} Another hub ({1}) has become the writer.",
                    DatabaseFault.WRITER_LOST.code(),
                    by);
            discard();
        } else if (WriterRow.tryLock(fresh)) {
            confirm(fresh, held);
        }
    }

    /** A successor may have come and gone between the two looks, therefore the term is read again under the lock. */
    private void confirm(Connection fresh, WriterState.Held held) throws SQLException {
        if (WriterRow.term(fresh) == held.term()) {
            state = new WriterState.Held(held.term(), surroundings.clock().instant());
            LOG.log(System.Logger.Level.INFO, "The writer''s lock is held again.");
        }
    }

    private void discard() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException alreadyBroken) {
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "A broken connection could not be closed: {0}",
                        alreadyBroken.getMessage());
            }
        }
    }

    private DatabaseException blocked(Exception failure) {
        return new DatabaseException(
                DatabaseFault.SECOND_WRITER,
                "A transaction has kept the journal closed for more than (%d s): (%s)."
                        .formatted(limits.gateWaitMax().toSeconds(), gateHolder()),
                "somebody works in the database by hand; end it with: select pg_terminate_backend(its number)",
                failure);
    }

    private String gateHolder() {
        try (Connection asking = source.getConnection()) {
            return WriterRow.gateHolder(asking);
        } catch (SQLException unknown) {
            return "unknown: " + unknown.getMessage();
        }
    }

    private static DatabaseException secondWriter(String holder) {
        return new DatabaseException(
                DatabaseFault.SECOND_WRITER,
                "Another hub writes to this database already: (%s).".formatted(holder),
                "stop that one first, or give this one a database of its own.");
    }

    private static DatabaseException lost(String what, @Nullable Exception failure) {
        return new DatabaseException(
                DatabaseFault.WRITER_LOST,
                what,
                "the database is restarting, and writing goes on by itself; after a take-over start this hub again.",
                failure);
    }

    @Override
    public void close() {
        closing = true;
        state = new WriterState.Released();
        discard();
    }
}

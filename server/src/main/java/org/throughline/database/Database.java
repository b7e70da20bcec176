package org.throughline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The store, open for the one hub that writes: reached or started, migrated, locked, with a pool of connections.
 */
public final class Database implements AutoCloseable {

    private final Reach reach;
    private final WriterLock writer;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Surroundings surroundings;

    private Database(Reach reach, WriterLock writer, HikariDataSource pool, Surroundings surroundings) {
        this.reach = reach;
        this.writer = writer;
        this.pool = pool;
        this.jdbi = Records.install(Jdbi.create(pool).installPlugin(new PostgresPlugin()));
        this.surroundings = surroundings;
    }

    /**
     * Opens the store for writing: an older schema is migrated, a newer one refused.
     *
     * @throws DatabaseException with the code of what stands in the way
     */
    public static Database open(DatabaseSettings settings, Surroundings surroundings, Limits limits) {
        Reach reach = Reach.open(settings, surroundings, limits);
        try {
            return opened(reach, settings, surroundings, limits);
        } catch (RuntimeException failure) {
            reach.close();
            throw failure;
        }
    }

    private static Database opened(Reach reach, DatabaseSettings settings, Surroundings surroundings, Limits limits) {
        WriterLock writer = WriterLock.take(reach.source(), surroundings, limits);
        try {
            surroundings.crashPoints().passed(DatabaseCrashPoint.AFTER_LOCK_BEFORE_MIGRATION);
            Schema.of(reach.source()).migrate();
            writer.announce();
            return new Database(reach, writer, pool(reach, settings.connections(), limits), surroundings);
        } catch (RuntimeException failure) {
            writer.close();
            throw failure;
        }
    }

    private static HikariDataSource pool(Reach reach, int connections, Limits limits) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("throughline");
        configuration.setDataSource(reach.source());
        configuration.setMaximumPoolSize(connections);
        configuration.setMinimumIdle(Math.min(4, connections));
        configuration.setConnectionTimeout(limits.connectMax().toMillis());
        return new HikariDataSource(configuration);
    }

    /** The door to the tables; each room uses it for its own tables only. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** The lock by which this hub writes. */
    public WriterLock writer() {
        return writer;
    }

    /** How the store is at this moment. */
    public DatabaseStatus status() {
        return new DatabaseStatus(
                reach.serverState(),
                writer.state(),
                pool.getHikariPoolMXBean().getActiveConnections(),
                pool.getMaximumPoolSize());
    }

    /**
     * Writes a consistent snapshot of every table into one file while the hub goes on working.
     *
     * @return what was written
     */
    public BackupManifest backUp(Path file) {
        return new Backup(reach.source(), surroundings).write(file);
    }

    @Override
    public void close() {
        pool.close();
        writer.close();
        reach.close();
    }
}

package org.throughline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** The one real PostgreSQL of a test run; each test class gets a database of its own in it. */
final class TestServer implements AutoCloseable {

    private static final int CONNECTIONS = 150;
    private static final String TEMPLATE = "test_template";

    private final Path folder = TestFolders.fresh("shared");
    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();
    private Future<DatabaseSettings.External> prepared;

    TestServer() {
        var settings = new DatabaseSettings.Embedded(folder, TestFolders.binaries(), CONNECTIONS);
        server = EmbeddedPostgres.start(settings, TestSurroundings.real(), Limits.standard());
        DatabaseSettings.External template = create(TEMPLATE, "template0 encoding 'UTF8'");
        Database.open(template, TestSurroundings.real(), Limits.standard()).close();
        prepared = prepare();
    }

    /** A new database with the tables of this release and no rows. */
    synchronized DatabaseSettings.External createDatabase() {
        try {
            return prepared.get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException("No database could be made.", failure);
        } finally {
            prepared = prepare();
        }
    }

    /** Makes the next database while the test with this one runs; most of the time it waits for the disk. */
    private Future<DatabaseSettings.External> prepare() {
        FutureTask<DatabaseSettings.External> next =
                new FutureTask<>(() -> create("test_" + databases.incrementAndGet(), TEMPLATE));
        Thread.startVirtualThread(next);
        return next;
    }

    /** A new database without any table, in the given encoding. */
    DatabaseSettings.External createBareDatabase(String encoding) {
        return create(
                "test_" + databases.incrementAndGet(),
                "template0 locale_provider libc locale 'C' encoding '%s'".formatted(encoding));
    }

    private DatabaseSettings.External create(String name, String template) {
        try {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url("postgres"));
            source.setUser(Cluster.SUPERUSER);
            source.setPassword(new DataFolder(folder.resolve("database"))
                    .password(Cluster.SUPERUSER, TestSurroundings.real().chance())
                    .word());
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database %s owner throughline template %s".formatted(name, template));
            }
            return new DatabaseSettings.External(url(name), Cluster.ROLE, server.password(), 20);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The database (%s) could not be made.".formatted(name), failure);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), database);
    }

    @Override
    public void close() {
        prepared.cancel(true);
        server.close();
        TestFolders.delete(folder);
    }
}

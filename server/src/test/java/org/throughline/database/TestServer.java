package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** The one real PostgreSQL of a test run; each test borrows a database of it. */
final class TestServer implements AutoCloseable {

    private static final int CONNECTIONS = 150;
    private static final String TEMPLATE = "test_template";

    private final Path folder = TestFolders.fresh("shared");
    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();
    private final Deque<String> returned = new ConcurrentLinkedDeque<>();
    private final String schema;

    TestServer() {
        var settings = new DatabaseSettings.Embedded(folder, TestFolders.binaries(), CONNECTIONS);
        server = EmbeddedPostgres.start(settings, TestSurroundings.real(), Limits.standard());
        DatabaseSettings.External template = create(TEMPLATE, "template0 encoding 'UTF8'");
        Database.open(template, TestSurroundings.real(), Limits.standard()).close();
        BorrowedDatabase kept = borrowed(TEMPLATE);
        schema = kept.schema();
        // Opening it has left the name of who did.
        kept.empty(schema);
    }

    /** A database with the tables of this release and no rows, until it is given back; the latest that was. */
    Loan lend() {
        String name = returned.poll();
        return new Loan(name == null ? createDatabase() : reached(name));
    }

    /** A new database with the tables of this release and no rows. */
    DatabaseSettings.External createDatabase() {
        return create(nextName(), TEMPLATE);
    }

    /** A new database without any table, in the given encoding. */
    DatabaseSettings.External createBareDatabase(String encoding) {
        return create(nextName(), "template0 locale_provider libc locale 'C' encoding '%s'".formatted(encoding));
    }

    private String nextName() {
        return "test_" + databases.incrementAndGet();
    }

    private DatabaseSettings.External create(String name, String template) {
        execute("create database %s owner throughline template %s".formatted(name, template));
        return reached(name);
    }

    private void execute(String command) {
        try (Connection connection = superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException("The databases of tests refuse (%s).".formatted(command), failure);
        }
    }

    /** Whoever comes back late to where a database was finds none there. */
    private String renamed(String name) {
        String next = nextName();
        execute("alter database %s rename to %s".formatted(name, next));
        return next;
    }

    private DatabaseSettings.External reached(String name) {
        try {
            return new DatabaseSettings.External(url(name), Cluster.ROLE, server.password(), 20);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BorrowedDatabase borrowed(String name) {
        return new BorrowedDatabase(superuser(name));
    }

    private PGSimpleDataSource superuser(String database) {
        try {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url(database));
            source.setUser(Cluster.SUPERUSER);
            source.setPassword(new DataFolder(folder.resolve("database"))
                    .password(Cluster.SUPERUSER, TestSurroundings.real().chance())
                    .word());
            return source;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), database);
    }

    @Override
    public void close() {
        server.close();
        TestFolders.delete(folder);
    }

    /** A database while one test has it. */
    final class Loan implements AutoCloseable {

        private final DatabaseSettings.External database;

        private Loan(DatabaseSettings.External database) {
            this.database = database;
        }

        DatabaseSettings.External database() {
            return database;
        }

        @Override
        public void close() {
            String name = database.url().substring(database.url().lastIndexOf('/') + 1);
            if (borrowed(name).empty(schema)) {
                returned.push(renamed(name));
            }
        }
    }
}

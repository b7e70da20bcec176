package org.throughline.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** How the database is reached: by the address that somebody gave, or through the server that is started here. */
final class Reach implements AutoCloseable {

    private static final int VERSION_MIN = 150_000;

    private final PGSimpleDataSource source;
    private final @Nullable EmbeddedPostgres server;

    private Reach(PGSimpleDataSource source, @Nullable EmbeddedPostgres server) {
        this.source = source;
        this.server = server;
    }

    /** Starts the embedded server where one is wanted, and proves that the database suits. */
    static Reach open(DatabaseSettings settings, Surroundings surroundings, Limits limits) {
        return switch (settings) {
            case DatabaseSettings.External external -> proved(new Reach(source(external, limits), null));
            case DatabaseSettings.Embedded embedded -> embedded(embedded, surroundings, limits);
        };
    }

    /** Like {@link #open}, but joins a server that a running hub has started; for reading only. */
    static Reach attach(DatabaseSettings settings, Surroundings surroundings, Limits limits) {
        try {
            return open(settings, surroundings, limits);
        } catch (DatabaseException refused) {
            if (refused.fault() == DatabaseFault.FOLDER_IN_USE
                    && settings instanceof DatabaseSettings.Embedded embedded) {
                return joined(embedded, surroundings, limits);
            }
            throw refused;
        }
    }

    private static Reach embedded(DatabaseSettings.Embedded settings, Surroundings surroundings, Limits limits) {
        EmbeddedPostgres server = EmbeddedPostgres.start(settings, surroundings, limits);
        try {
            PGSimpleDataSource source =
                    source(new DataFolder(settings.folder().resolve("database")), server.port(), surroundings, limits);
            server.onRestart(port -> source.setPortNumbers(new int[] {port}));
            return proved(new Reach(source, server));
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static Reach joined(DatabaseSettings.Embedded settings, Surroundings surroundings, Limits limits) {
        DataFolder folder = new DataFolder(settings.folder().resolve("database"));
        try {
            int port = Launch.read(folder).map(Launch::port).orElse(0);
            return proved(new Reach(source(folder, port, surroundings, limits), null));
        } catch (IOException failure) {
            throw notReached(folder.root().toString(), failure);
        }
    }

    PGSimpleDataSource source() {
        return source;
    }

    /** How the embedded server is; stopped when somebody else runs the database. */
    ServerState serverState() {
        EmbeddedPostgres own = server;
        return own == null ? new ServerState.Foreign() : own.state();
    }

    private static PGSimpleDataSource source(DatabaseSettings.External settings, Limits limits) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password().word());
        return withOptions(source, limits);
    }

    private static PGSimpleDataSource source(DataFolder folder, int port, Surroundings surroundings, Limits limits) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(Cluster.ROLE);
        source.setUser(Cluster.ROLE);
        try {
            source.setPassword(
                    folder.password(Cluster.ROLE, surroundings.chance()).word());
        } catch (IOException failure) {
            throw notReached(folder.root().toString(), failure);
        }
        return withOptions(source, limits);
    }

    private static PGSimpleDataSource withOptions(PGSimpleDataSource source, Limits limits) {
        source.setApplicationName("throughline");
        source.setConnectTimeout((int) limits.connectMax().toSeconds());
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setOptions("-c timezone=UTC -c idle_in_transaction_session_timeout="
                + limits.idleTransactionMax().toMillis());
        return source;
    }

    /** Connects once and refuses a server that is too old or does not keep text as UTF-8. */
    private static Reach proved(Reach reach) {
        String shown = "%s:%d/%s"
                .formatted(
                        reach.source.getServerNames()[0],
                        reach.source.getPortNumbers()[0],
                        reach.source.getDatabaseName());
        try (Connection connection = reach.source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version_num')::integer as version_number,
                               current_setting('server_version') as version,
                               current_setting('server_encoding') as encoding,
                               current_setting('fsync') as fsync
                        """)) {
            row.next();
            requireSuitable(shown, row.getInt("version_number"), row.getString("version"), row.getString("encoding"));
            if (row.getString("fsync").equals("off")) {
                System.getLogger(Reach.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "The database ({0}) runs with fsync off: a power cut can destroy it.",
                                shown);
            }
            return reach;
        } catch (SQLException failure) {
            throw notReached(shown, failure);
        }
    }

    static void requireSuitable(String shown, int versionNumber, String version, String encoding) {
        if (versionNumber < VERSION_MIN || !encoding.equals("UTF8")) {
            throw new DatabaseException(
                    DatabaseFault.SERVER_UNSUITABLE,
                    "The database (%s) is PostgreSQL (%s) with the encoding (%s); needed are 15 or newer and UTF8."
                            .formatted(shown, version, encoding),
                    "upgrade it, create the database with: encoding 'UTF8', or leave database.url out.");
        }
    }

    private static DatabaseException notReached(String shown, Exception failure) {
        return new DatabaseException(
                DatabaseFault.NOT_REACHED,
                "The database (%s) cannot be reached: (%s).".formatted(shown, failure.getMessage()),
                "it is not running, or address, user or password in the settings database.* are wrong.",
                failure);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}

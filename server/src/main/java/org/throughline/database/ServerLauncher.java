package org.throughline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Starts the server process and returns when it answers; a port that somebody took meanwhile is exchanged for another.
 */
final class ServerLauncher {

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int PORTS_TRIED_MAX = 5;

    private final Cluster cluster;
    private final Surroundings surroundings;
    private final int connections;
    private final Limits limits;
    private final ServerLog log;

    ServerLauncher(Cluster cluster, Surroundings surroundings, int connections, Limits limits) {
        this.cluster = cluster;
        this.surroundings = surroundings;
        this.connections = connections;
        this.limits = limits;
        this.log = new ServerLog(cluster.folder().log(), limits.logBytesMax());
    }

    ServerLog log() {
        return log;
    }

    ServerControl control() {
        return new ServerControl(cluster.binaries(), cluster.account(), limits);
    }

    void clearLeftovers() throws IOException {
        new Leftovers(cluster.folder(), control(), limits).clear();
    }

    RunningServer launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            log.forget();
            Launch launch = new Launch(token(), freePort(), surroundings.hub().toString());
            launch.write(cluster.folder());
            Process child = cluster.account()
                    .command(cluster.serving(launch, connections))
                    .builder()
                    .redirectErrorStream(true)
                    .start();
            child.getOutputStream().close();
            Thread following = log.follow(child.getInputStream());
            surroundings.crashPoints().passed(DatabaseCrashPoint.WHILE_THE_DATABASE_RECOVERS);
            if (isReady(child)) {
                PostmasterFile file =
                        PostmasterFile.read(cluster.folder().postmasterFile()).orElseThrow();
                RunningServer server = new RunningServer(launch, file.process(), child, following);
                setUp(server);
                return server;
            }
            await(following);
            if (attempt >= PORTS_TRIED_MAX || !log.says("Address already in use")) {
                throw notStarted(child);
            }
        }
    }

    /** True when the server says that it is ready; false when it ended before. */
    private boolean isReady(Process child) throws IOException {
        long end = System.nanoTime() + limits.startMax().toNanos();
        while (child.isAlive()) {
            if (PostmasterFile.read(cluster.folder().postmasterFile())
                    .filter(PostmasterFile::isReady)
                    .isPresent()) {
                return true;
            }
            if (System.nanoTime() > end || !Pauses.sleep(PAUSE)) {
                child.destroy();
                throw notStarted(child);
            }
        }
        return false;
    }

    /** The role and the database of the hub, made once; both steps may be repeated after a kill between them. */
    private void setUp(RunningServer server) throws IOException {
        Password own = cluster.folder().password(Cluster.ROLE, surroundings.chance());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.launch().port()});
        source.setDatabaseName("postgres");
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(cluster.folder()
                .password(Cluster.SUPERUSER, surroundings.chance())
                .word());
        source.setConnectTimeout((int) limits.connectMax().toSeconds());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'throughline'")) {
                createRole(connection, own);
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'throughline'")) {
                statement.execute("create database throughline owner throughline");
            }
        } catch (SQLException failure) {
            control().stop(server.launch(), server.process());
            throw new DatabaseException(
                    DatabaseFault.NOT_STARTED,
                    "The embedded PostgreSQL runs but could not be set up: (%s).".formatted(failure.getMessage()),
                    "the password files in (%s) do not belong to this data folder."
                            .formatted(cluster.folder().root()),
                    failure);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** A password cannot be a parameter of "create role", so the server itself quotes it. */
    private static void createRole(Connection connection, Password password) throws SQLException {
        try (PreparedStatement setting =
                        connection.prepareStatement("select set_config('throughline.password', ?, false)");
                Statement statement = connection.createStatement()) {
            setting.setString(1, password.word());
            setting.execute();
            statement.execute("""
                    do $$
                    begin
                        execute format(
                            'create role throughline login password %L', current_setting('throughline.password'));
                    end
                    $$
                    """);
        }
    }

    private String token() {
        byte[] bytes = new byte[12];
        surroundings.chance().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private DatabaseException notStarted(Process child) {
        String end = child.isAlive()
                ? "no answer in %d s".formatted(limits.startMax().toSeconds())
                : "exit " + child.exitValue();
        return new DatabaseException(
                DatabaseFault.NOT_STARTED,
                "The embedded PostgreSQL did not start (%s): (%s).".formatted(end, String.join(" | ", log.lastLines())),
                "the whole story is in (%s).".formatted(cluster.folder().log()));
    }
}

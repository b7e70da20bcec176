package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class WriterLockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOCK = "6073172930541570630";

    private final DatabaseSettings.External settings;

    WriterLockTest(DatabaseSettings.External settings) {
        this.settings = settings;
    }

    @Test
    void a_second_hub_is_told_who_writes() {
        try (Database first = open()) {
            assertThat(first.status().writer()).isInstanceOf(WriterState.Held.class);
            assertThatThrownBy(() -> Database.open(settings, TestSurroundings.real(), hasty()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("TL-DATABASE-014")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " on test since 20");
        }
        try (Database next = open()) {
            assertThat(next.status().writer()).isInstanceOf(WriterState.Held.class);
        }
    }

    @Test
    void a_hub_that_starts_just_after_another_ended_waits_for_the_lock() throws Exception {
        Database first = open();
        CompletableFuture<Database> second = CompletableFuture.supplyAsync(this::open);
        await().pollDelay(Duration.ofMillis(300)).until(() -> !second.isDone());
        first.close();
        second.get().close();
    }

    @Test
    void a_broken_connection_stops_writing_until_the_lock_is_held_again() throws Exception {
        try (Database database = open();
                Connection other = connect()) {
            WriterState before = database.status().writer();
            cutWriter(other);
            await().atMost(PATIENCE)
                    .until(() -> database.status().writer() instanceof WriterState.Held held && !held.equals(before));
            database.jdbi().useTransaction(handle -> database.writer().enter(handle));
        }
    }

    @Test
    void a_hub_that_was_overtaken_never_writes_again() throws Exception {
        try (Database database = open();
                Connection successor = connect();
                Connection other = connect()) {
            // The successor already waits for the lock, so it gets it the moment the first hub's connection is cut.
            CompletableFuture<Void> taking =
                    CompletableFuture.runAsync(() -> execute(successor, "select pg_advisory_lock(" + LOCK + ")"));
            await().atMost(PATIENCE).until(() -> isAnybodyWaiting(other));
            cutWriter(other);
            taking.get();
            await().atMost(PATIENCE).until(() -> database.status().writer() instanceof WriterState.Lost);
            assertThatThrownBy(() -> database.jdbi()
                            .useTransaction(handle -> database.writer().enter(handle)))
                    .hasMessageContaining("TL-DATABASE-015");
            execute(successor, "update database_writer set term = term + 1, host = 'elsewhere'");
            await().atMost(PATIENCE).until(() -> database.status().writer() instanceof WriterState.TakenOver);
            assertThat(database.status().writer().toString()).contains("elsewhere");
            execute(successor, "select pg_advisory_unlock(" + LOCK + ")");
            assertThatThrownBy(() -> database.jdbi()
                            .useTransaction(handle -> database.writer().enter(handle)))
                    .hasMessageContaining("TL-DATABASE-015");
        }
    }

    @Test
    void a_hub_that_has_not_noticed_its_successor_is_refused_behind_the_gate() throws Exception {
        try (Database database = open();
                Connection successor = connect()) {
            execute(successor, "update database_writer set term = term + 1");
            assertThat(database.status().writer()).isInstanceOf(WriterState.Held.class);
            assertThatThrownBy(() -> database.jdbi()
                            .useTransaction(handle -> database.writer().enter(handle)))
                    .hasMessageContaining("TL-DATABASE-015")
                    .hasMessageContaining("Another hub has become the writer");
        }
    }

    @Test
    void somebody_who_keeps_the_gate_closed_is_named() throws Exception {
        try (Database database = Database.open(settings, TestSurroundings.real(), hasty());
                Connection idle = connect()) {
            idle.setAutoCommit(false);
            idle.setClientInfo("ApplicationName", "somebody with psql");
            execute(idle, "select database_gate()");
            assertThatThrownBy(() -> database.jdbi()
                            .useTransaction(handle -> database.writer().enter(handle)))
                    .hasMessageContaining("somebody with psql");
        }
    }

    private Database open() {
        return Database.open(settings, TestSurroundings.real(), Limits.standard());
    }

    /** As in production, but nobody waits for a lock. */
    private static Limits hasty() {
        Limits usual = Limits.standard();
        return new Limits(
                usual.commandMax(),
                usual.startMax(),
                usual.stopFastMax(),
                usual.stopImmediateMax(),
                usual.restartWaitMin(),
                usual.restartWaitMax(),
                usual.logBytesMax(),
                usual.connectMax(),
                usual.heartbeat(),
                Duration.ofMillis(1),
                Duration.ofMillis(100),
                usual.idleTransactionMax(),
                usual.connectionsSpare());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().word());
    }

    private static void cutWriter(Connection connection) {
        execute(connection, """
                select pg_terminate_backend(pid)
                  from pg_stat_activity
                 where application_name like 'throughline writer%' and datname = current_database()
                """);
    }

    private static boolean isAnybodyWaiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String statement) {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

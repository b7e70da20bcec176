package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseCrashPoint;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Restore;
import org.throughline.database.ServerState;
import org.throughline.database.TestFolders;
import org.throughline.database.TestSurroundings;
import org.throughline.database.Victim;

/** Kills hubs and databases at named places, starts again on what is left, and counts: nothing lost, nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path prepared = TestFolders.fresh("crash-prepared");
    private Path folder = prepared;

    /** A migrated empty database is laid out once and copied for each test. */
    @BeforeAll
    void prepare() {
        open().close();
    }

    @BeforeEach
    void copy() {
        folder = TestFolders.fresh("crash");
        TestFolders.copy(prepared, folder);
    }

    @AfterEach
    void clear() {
        TestFolders.delete(folder);
    }

    @AfterAll
    void clearPrepared() {
        TestFolders.delete(prepared);
    }

    @ParameterizedTest
    @EnumSource(JournalCrashPoint.class)
    void a_hub_that_is_killed_in_the_journal_loses_nothing_and_does_nothing_twice(JournalCrashPoint place) {
        int acknowledged = runUntilKilled(place.name(), place == JournalCrashPoint.AFTER_RESET_BEFORE_COMMIT ? 0 : 5);
        assertThat(acknowledged).isPositive();
        everythingIsThereOnce(acknowledged);
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseCrashPoint.class,
            names = {"AFTER_INITDB_BEFORE_RENAME", "WHILE_THE_DATABASE_RECOVERS", "AFTER_LOCK_BEFORE_MIGRATION"})
    void a_hub_that_is_killed_during_its_first_start_leaves_a_folder_that_starts(DatabaseCrashPoint place) {
        TestFolders.delete(folder.resolve("database"));
        assertThat(runUntilKilled(place.name(), 0)).isZero();
        everythingIsThereOnce(0);
    }

    @Test
    void a_hub_that_is_killed_while_its_killed_database_recovers_loses_nothing() throws Exception {
        int acknowledged = runUntilKilled(JournalCrashPoint.AFTER_COMMIT_OF_EFFECTS.name(), 7);
        killServer();
        assertThat(runUntilKilled(DatabaseCrashPoint.WHILE_THE_DATABASE_RECOVERS.name(), 0))
                .isZero();
        everythingIsThereOnce(acknowledged);
    }

    @Test
    void a_hub_that_is_killed_while_it_backs_up_leaves_no_file_that_looks_like_a_backup() {
        int acknowledged = runUntilKilled(DatabaseCrashPoint.AFTER_BACKUP_BEFORE_RENAME.name(), 0);
        assertThat(folder.resolve("hub.backup")).doesNotExist();
        everythingIsThereOnce(acknowledged);
        try (Database database = open()) {
            assertThat(database.backUp(folder.resolve("hub.backup")).rows()).isPositive();
        }
    }

    @Test
    void a_restore_that_is_killed_before_its_end_has_restored_nothing_and_can_be_repeated() {
        runUntilKilled(DatabaseCrashPoint.AFTER_LOAD_BEFORE_COMMIT.name(), 0);
        folder = folder.resolve("restored");
        try (Database database = open()) {
            assertThat(database.jdbi()
                            .<List<RecordedEvent>, RuntimeException>inTransaction(
                                    handle -> journal(database).read(handle, Position.START, 10)))
                    .isEmpty();
        }
        var settings = new DatabaseSettings.Embedded(folder, TestFolders.binaries(), 6);
        Path file = folder.resolveSibling("hub.backup");
        Restore.read(settings, file, TestSurroundings.real(), org.throughline.database.Limits.standard());
        everythingIsThereOnce(CrashChild.ACTIONS);
        folder = folder.resolveSibling("");
    }

    @Test
    void a_database_that_is_killed_again_and_again_while_facts_are_written_loses_none_and_doubles_none() {
        try (Database database = open();
                Journal journal = journal(database)) {
            Tally.createTables(database.jdbi());
            JournalReader reader = journal.follow(new Tally());
            for (int number = 0; number < 40; number++) {
                if (number % 10 == 5) {
                    killServerBeside(database);
                }
                assertThat(journal.append(CrashChild.action(number))).isInstanceOf(Appending.Appended.class);
            }
            await().atMost(PATIENCE).until(() -> database.status().server() instanceof ServerState.Running);
            assertThat(reader.await(new Position(80), PATIENCE)).isInstanceOf(Arrival.Arrived.class);
            assertThat(Tally.facts(database.jdbi())).hasSize(80).doesNotHaveDuplicates();
            long sum = IntStream.range(0, 40).sum();
            assertThat(Tally.totals(database.jdbi())).containsOnly(Map.entry("LEFT", sum), Map.entry("RIGHT", sum));
        }
    }

    /** Starts a hub, kills it at the place, and tells how many actions it had acknowledged. */
    private int runUntilKilled(String place, int passedBefore) {
        return (int)
                Victim.killed(CrashChild.class, folder, folder.toString(), place, Integer.toString(passedBefore))
                        .stream()
                        .filter(line -> line.startsWith("ACK "))
                        .count();
    }

    private void everythingIsThereOnce(int acknowledged) {
        try (Database database = open();
                Journal journal = journal(database)) {
            Tally.createTables(database.jdbi());
            List<String> found = facts(database, journal);
            for (int number = 0; number < CrashChild.ACTIONS; number++) {
                boolean left = found.contains("left-" + number);
                assertThat(found.contains("right-" + number))
                        .as("both or none of action %d", number)
                        .isEqualTo(left);
                assertThat(left || number >= acknowledged)
                        .as("action %d was acknowledged", number)
                        .isTrue();
            }
            JournalReader reader = journal.follow(new Tally());
            for (int number = 0; number < CrashChild.ACTIONS; number++) {
                assertThat(journal.append(CrashChild.action(number))).isInstanceOf(Appending.Appended.class);
            }
            Position last = new Position(2L * CrashChild.ACTIONS);
            assertThat(reader.await(last, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
            assertThat(facts(database, journal)).hasSize(2 * CrashChild.ACTIONS).doesNotHaveDuplicates();
            assertThat(Tally.facts(database.jdbi())).isEqualTo(facts(database, journal));
            long sum = LongStream.range(0, CrashChild.ACTIONS).sum();
            assertThat(Tally.totals(database.jdbi())).containsOnly(Map.entry("LEFT", sum), Map.entry("RIGHT", sum));
        }
    }

    private static List<String> facts(Database database, Journal journal) {
        List<RecordedEvent> events =
                database.jdbi().inTransaction(handle -> journal.read(handle, Position.START, 1_000));
        assertThat(events)
                .extracting(event -> event.position().value())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        return events.stream().map(event -> event.event().id().value()).toList();
    }

    /** Kills the server while the caller goes on writing. */
    private static void killServerBeside(Database database) {
        await().atMost(PATIENCE).until(() -> database.status().server() instanceof ServerState.Running);
        if (database.status().server() instanceof ServerState.Running running) {
            Thread.startVirtualThread(
                    () -> ProcessHandle.of(running.process()).ifPresent(ProcessHandle::destroyForcibly));
        }
    }

    private void killServer() throws IOException {
        Path file = folder.resolve("database/cluster/postmaster.pid");
        long process = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(process).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        await().atMost(PATIENCE).until(() -> !server.isAlive());
    }

    private Database open() {
        var settings = new DatabaseSettings.Embedded(folder, TestFolders.binaries(), 6);
        return Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
    }

    private static Journal journal(Database database) {
        return Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
    }
}

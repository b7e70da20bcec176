package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Event;

@ExtendWith(FreshDatabase.class)
class JournalTest {

    private final DatabaseSettings.External settings;
    private Database database;
    private Journal journal;

    JournalTest(DatabaseSettings.External settings) {
        this.settings = settings;
        this.database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        this.journal = open(database);
    }

    private static Journal open(Database database) {
        return Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
    }

    @BeforeEach
    void start_empty() {
        assertThat(journal.head()).isEqualTo(Position.START);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void a_fact_that_arrives_again_stands_once_and_keeps_its_position() {
        Position first = appended(Facts.counted("a", "SEAL", 5)).upTo();
        Appending.Appended again = appended(Facts.counted("a", "SEAL", 5));
        assertThat(again.upTo()).isEqualTo(first);
        assertThat(again.receipts()).singleElement().matches(receipt -> !receipt.fresh());
        assertThat(all()).extracting(event -> event.event().id().value()).containsExactly("a");
    }

    @Test
    void a_fact_twice_in_one_action_stands_once() {
        Appending.Appended action = appended(Facts.counted("a", "SEAL", 5), Facts.counted("a", "SEAL", 5));
        assertThat(action.receipts()).extracting(Appending.Receipt::fresh).containsExactly(true, false);
        assertThat(all()).hasSize(1);
    }

    @Test
    void the_same_identity_with_another_content_is_reported_and_changes_nothing() {
        appended(Facts.counted("a", "SEAL", 5));
        Appending outcome = journal.append(List.of(Facts.counted("b", "SEAL", 1), Facts.counted("a", "SEAL", 6)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Appending.Contradicted.class,
                        contradicted -> assertThat(contradicted.contradictions())
                                .singleElement()
                                .satisfies(one -> {
                                    assertThat(one.fact().value()).isEqualTo("a");
                                    assertThat(one.recordedAt()).isEqualTo(new Position(1));
                                }));
        assertThat(all())
                .singleElement()
                .satisfies(event -> assertThat(Facts.quantity(event)).isEqualTo(5));
        assertThat(journal.status().contradictions()).isEqualTo(1);
        journal.append(List.of(Facts.counted("a", "SEAL", 6)));
        assertThat(journal.status().contradictions()).isEqualTo(1);
    }

    @Test
    void a_contradiction_within_one_action_refuses_the_whole_action() {
        Appending outcome = journal.append(List.of(Facts.counted("a", "SEAL", 5), Facts.counted("a", "SEAL", 6)));
        assertThat(outcome).isInstanceOf(Appending.Contradicted.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void what_is_read_is_what_was_written() {
        Event event = Facts.counted("ä-1 ☃ 𝄞", "SEAL/Größe 5", 7);
        appended(event);
        assertThat(all())
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.event()).isEqualTo(event));
    }

    @Test
    void positions_follow_one_another_although_facts_are_repeated_by_many_callers() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appending>> outcomes = new ArrayList<>();
            for (int caller = 0; caller < 16; caller++) {
                for (int fact = 0; fact < 50; fact++) {
                    Event event = Facts.counted("f" + fact, "ITEM-" + fact % 7, fact);
                    outcomes.add(callers.submit(() -> journal.append(List.of(event))));
                }
            }
            for (Future<Appending> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Appending.Appended.class);
            }
        }
        assertThat(all())
                .extracting(event -> event.position().value())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void facts_of_one_subject_keep_their_order_while_many_write() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(caller -> callers.submit(() -> IntStream.range(0, 40)
                            .forEach(number ->
                                    appended(Facts.counted(caller + "/" + number, "ITEM-" + caller, number)))))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        for (int caller = 0; caller < 8; caller++) {
            String item = "ITEM-" + caller;
            assertThat(all().stream()
                            .filter(event -> event.event().subject().value().equals(item)))
                    .extracting(Facts::quantity)
                    .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
        }
    }

    @Test
    void nobody_can_change_a_fact_not_even_the_owner_of_the_table() {
        appended(Facts.counted("a", "SEAL", 5));
        List<String> attempts = List.of(
                "update journal_event set type = 'x'",
                "delete from journal_event",
                "truncate journal_event",
                "delete from journal_contradiction");
        for (String attempt : attempts) {
            assertThatThrownBy(() -> execute(attempt)).hasMessageContaining("permission denied");
        }
        execute("grant update, delete, truncate on journal_event, journal_contradiction to current_user");
        for (String attempt : attempts) {
            assertThatThrownBy(() -> execute(attempt)).hasMessageContaining("the journal is never changed");
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_gap_in_the_positions_is_refused() {
        appended(Facts.counted("a", "SEAL", 5));
        assertThatThrownBy(() -> insertDirectly(database.jdbi().open(), 3, "c"))
                .hasMessageContaining("journal positions must follow one another");
        assertThat(all()).hasSize(1);
    }

    @Test
    void no_reader_steps_over_a_slow_writer_who_writes_past_the_hub() throws Exception {
        appended(Facts.counted("a", "SEAL", 5));
        try (Connection foreign = DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().word())) {
            foreign.setAutoCommit(false);
            insertDirectly(foreign, 2, "slow");
            CompletableFuture<Appending> behind =
                    CompletableFuture.supplyAsync(() -> journal.append(List.of(Facts.counted("quick", "SEAL", 1))));
            await().atMost(Duration.ofSeconds(5)).until(this::somebodyWaitsAtTheGate);
            assertThat(behind).isNotDone();
            assertThat(all()).extracting(event -> event.event().id().value()).containsExactly("a");
            foreign.commit();
            assertThat(behind.get())
                    .isInstanceOfSatisfying(
                            Appending.Appended.class,
                            appended -> assertThat(appended.upTo()).isEqualTo(new Position(3)));
        }
        assertThat(all()).extracting(event -> event.event().id().value()).containsExactly("a", "slow", "quick");
    }

    @Test
    void a_slow_writer_who_gives_up_leaves_no_gap() throws Exception {
        try (Connection foreign = DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().word())) {
            foreign.setAutoCommit(false);
            insertDirectly(foreign, 1, "slow");
            CompletableFuture<Appending> behind =
                    CompletableFuture.supplyAsync(() -> journal.append(List.of(Facts.counted("quick", "SEAL", 1))));
            await().atMost(Duration.ofSeconds(5)).until(this::somebodyWaitsAtTheGate);
            foreign.rollback();
            assertThat(behind.get()).isInstanceOf(Appending.Appended.class);
        }
        assertThat(all()).extracting(event -> event.position().value()).containsExactly(1L);
    }

    @Test
    void facts_written_within_a_transaction_appear_with_it_or_not_at_all() {
        Tally.createTables(database.jdbi());
        assertThatThrownBy(() -> database.jdbi().useTransaction(handle -> {
                    handle.execute("insert into tally_item (item, total) values ('SEAL', 1)");
                    journal.append(handle, List.of(Facts.counted("a", "SEAL", 1)));
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        assertThat(all()).isEmpty();
        assertThat(journal.head()).isEqualTo(Position.START);

        database.jdbi().useTransaction(handle -> {
            handle.execute("insert into tally_item (item, total) values ('SEAL', 1)");
            journal.append(handle, List.of(Facts.counted("a", "SEAL", 1)));
        });
        assertThat(all()).hasSize(1);
        assertThat(journal.head()).isEqualTo(new Position(1));
        assertThat(Tally.totals(database.jdbi())).containsEntry("SEAL", 1L);
    }

    @Test
    void an_action_is_read_whole_however_small_the_batch() {
        appended(Facts.counted("a", "SEAL", 1));
        appended(Facts.counted("b1", "SEAL", 1), Facts.counted("b2", "SEAL", 1), Facts.counted("b3", "SEAL", 1));
        appended(Facts.counted("c", "SEAL", 1));
        assertThat(batches(1)).containsExactly(List.of("a"), List.of("b1", "b2", "b3"), List.of("c"));
        assertThat(batches(2)).containsExactly(List.of("a"), List.of("b1", "b2", "b3"), List.of("c"));
        assertThat(batches(4)).containsExactly(List.of("a", "b1", "b2", "b3"), List.of("c"));
        assertThat(batches(100)).containsExactly(List.of("a", "b1", "b2", "b3", "c"));
    }

    @Test
    void one_action_that_the_database_refuses_does_not_harm_those_beside_it() throws Exception {
        execute("alter table journal_event add constraint test_no_nine check (data::jsonb ->> 'quantity' <> '9')");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appending>> good = IntStream.range(0, 30)
                    .mapToObj(number ->
                            callers.submit(() -> journal.append(List.of(Facts.counted("g" + number, "SEAL", 1)))))
                    .toList();
            Future<Appending> bad = callers.submit(() -> journal.append(List.of(Facts.counted("bad", "SEAL", 9))));
            assertThatThrownBy(bad::get).rootCause().hasMessageContaining("test_no_nine");
            for (Future<Appending> one : good) {
                assertThat(one.get()).isInstanceOf(Appending.Appended.class);
            }
        }
        assertThat(all()).hasSize(30);
    }

    private List<List<String>> batches(int factsMax) {
        List<List<String>> batches = new ArrayList<>();
        Position after = Position.START;
        List<RecordedEvent> batch = read(after, factsMax);
        while (!batch.isEmpty()) {
            batches.add(batch.stream().map(event -> event.event().id().value()).toList());
            after = batch.getLast().position();
            batch = read(after, factsMax);
        }
        return batches;
    }

    private Appending.Appended appended(Event... action) {
        Appending outcome = journal.append(List.of(action));
        assertThat(outcome).isInstanceOf(Appending.Appended.class);
        return (Appending.Appended) outcome;
    }

    private List<RecordedEvent> all() {
        return read(Position.START, 100_000);
    }

    private List<RecordedEvent> read(Position after, int factsMax) {
        return database.jdbi().inTransaction(handle -> journal.read(handle, after, factsMax));
    }

    private void execute(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }

    private boolean somebodyWaitsAtTheGate() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                        .mapTo(Boolean.class)
                        .one());
    }

    private static void insertDirectly(Handle handle, long position, String fact) throws SQLException {
        try (handle) {
            insertDirectly(handle.getConnection(), position, fact);
        }
    }

    private static void insertDirectly(Connection connection, long position, String fact) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into journal_event
                       (position, action_end, fact, type, source, subject, happened_at, recorded_at, data, digest)
                values (?, ?, ?, 'test.item-counted.v1', 'foreign', 'SEAL', now(), now(), '{"quantity": 1}',
                        decode(repeat('00', 32), 'hex'))
                """)) {
            statement.setLong(1, position);
            statement.setLong(2, position);
            statement.setString(3, fact);
            statement.executeUpdate();
        }
    }
}

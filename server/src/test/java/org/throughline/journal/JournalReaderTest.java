package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
class JournalReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database;
    private Journal journal;

    JournalReaderTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = open();
    }

    @BeforeEach
    void create_the_book() {
        Tally.createTables(database.jdbi());
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void a_room_reads_what_was_there_before_it_and_what_comes_after() {
        Position before = count("a", "SEAL", 5);
        journal.follow(new Tally());
        assertThat(journal.await(Tally.NAME, before, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        Position after = count("b", "SEAL", 7);
        assertThat(journal.await(Tally.NAME, after, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        assertThat(Tally.totals(database.jdbi())).containsExactly(Map.entry("SEAL", 12L));
    }

    @Test
    void a_room_goes_on_after_a_restart_where_it_stopped() {
        journal.follow(new Tally());
        journal.await(Tally.NAME, count("a", "SEAL", 5), PATIENCE);
        journal.close();
        journal = open();
        Position meanwhile = count("b", "SEAL", 7);
        journal.follow(new Tally());
        assertThat(journal.await(Tally.NAME, meanwhile, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        assertThat(Tally.facts(database.jdbi())).containsExactly("a", "b");
        assertThat(Tally.totals(database.jdbi())).containsEntry("SEAL", 12L);
    }

    @Test
    void a_room_gets_the_facts_that_it_takes_and_moves_over_all_others() {
        List<List<String>> taken = new CopyOnWriteArrayList<>();
        append(Facts.counted("a", "SEAL", 1), Facts.weighed("b", "SEAL"), Facts.weighed("c", "SEAL"));
        append(Facts.weighed("d", "SEAL"));
        Position before = count("e", "SEAL", 5);
        journal.follow(new Tally() {
            @Override
            public Interest interest() {
                return new Interest.Types(Set.of(Facts.COUNTED));
            }

            @Override
            public void apply(Handle transaction, List<RecordedEvent> events) {
                taken.add(
                        events.stream().map(event -> event.event().id().value()).toList());
                super.apply(transaction, events);
            }
        });

        assertThat(journal.await(Tally.NAME, before, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        Position end = append(Facts.weighed("f", "SEAL"));
        assertThat(journal.await(Tally.NAME, end, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        assertThat(taken).flatMap(events -> events).containsExactly("a", "e");
        assertThat(taken).doesNotContain(List.of());
    }

    @Test
    void facts_that_do_not_concern_a_room_come_together_until_one_does_or_somebody_waits() {
        journal.close();
        journal = open(patient());
        JournalReader reader = journal.follow(new Tally() {
            @Override
            public Interest interest() {
                return new Interest.Types(Set.of(Facts.COUNTED));
            }
        });
        reader.await(count("a", "SEAL", 5), PATIENCE);
        append(Facts.weighed("b", "SEAL"));
        append(Facts.weighed("c", "SEAL"));
        append(Facts.weighed("d", "SEAL"));
        await().during(Duration.ofMillis(200)).until(() -> reader.position().value() == 1);

        assertThat(reader.await(new Position(4), PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        append(Facts.weighed("e", "SEAL"));
        count("f", "SEAL", 7);
        await().atMost(PATIENCE).until(() -> reader.position().value() == 6);
        assertThat(Tally.facts(database.jdbi())).containsExactly("a", "f");
    }

    @Test
    void facts_after_a_mass_of_facts_come_together_until_somebody_waits() {
        journal.close();
        journal = open(patient());
        JournalReader reader = journal.follow(new Tally());
        Position mass = append(IntStream.range(0, limits().massFactsMin())
                .mapToObj(number -> Facts.counted("a" + number, "SEAL", 1))
                .toArray(Event[]::new));
        reader.await(mass, PATIENCE);
        count("b", "SEAL", 5);
        Position last = count("c", "SEAL", 7);
        await().during(Duration.ofMillis(200)).until(() -> reader.position().equals(mass));

        assertThat(reader.await(last, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        Position next = count("d", "SEAL", 1);
        await().atMost(PATIENCE).until(() -> reader.position().equals(next));
    }

    @Test
    void rooms_that_are_halted_come_to_stand_where_they_are_told_to_and_then_go_on() {
        JournalReader reader = journal.follow(new Tally());
        reader.await(count("a", "SEAL", 5), PATIENCE);
        Position second;
        try (Halt halt = journal.halt(List.of(Tally.NAME, new ConsumerName("nobody")), reader.position())) {
            second = count("b", "SEAL", 1);
            Position third = count("c", "SEAL", 1);
            assertThat(reader.await(third, Duration.ofMillis(200))).isInstanceOf(Arrival.StillBehind.class);
            assertThat(reader.position()).isEqualTo(halt.at());

            halt.moveTo(second);
            assertThat(reader.await(second, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
            assertThat(reader.await(third, Duration.ofMillis(200))).isInstanceOf(Arrival.StillBehind.class);
            assertThat(Tally.facts(database.jdbi())).containsExactly("a", "b");
        }
        await().atMost(PATIENCE).until(() -> reader.position().value() > second.value());
        assertThat(Tally.facts(database.jdbi())).containsExactly("a", "b", "c");
    }

    @Test
    void a_room_that_is_halted_behind_where_it_is_stays_and_a_rebuild_of_it_ends_at_the_halt() {
        JournalReader reader = journal.follow(new Tally());
        Position first = count("a", "SEAL", 5);
        Position second = count("b", "SEAL", 1);
        reader.await(second, PATIENCE);
        try (Halt halt = journal.halt(List.of(Tally.NAME), first)) {
            Position third = count("c", "SEAL", 1);
            assertThat(reader.await(third, Duration.ofMillis(200))).isInstanceOf(Arrival.StillBehind.class);
            assertThat(reader.position()).isEqualTo(second);

            reader.rebuild();
            await().atMost(PATIENCE).until(() -> reader.position().equals(halt.at()));
            assertThat(reader.await(second, Duration.ofMillis(200))).isInstanceOf(Arrival.StillBehind.class);
            assertThat(Tally.facts(database.jdbi())).containsExactly("a");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tally.facts(database.jdbi())).containsExactly("a", "b", "c"));
    }

    @Test
    void a_room_that_nothing_concerns_comes_after_all_the_same() {
        JournalReader reader = journal.follow(new Tally() {
            @Override
            public Interest interest() {
                return new Interest.Types(Set.of(Facts.COUNTED));
            }
        });
        reader.await(count("a", "SEAL", 5), PATIENCE);
        append(Facts.weighed("b", "SEAL"));
        await().atMost(PATIENCE).until(() -> reader.position().value() == 2);
    }

    @Test
    void a_rebuild_from_the_journal_gives_the_same_rows() {
        JournalReader reader = journal.follow(new Tally());
        Position last = IntStream.range(0, 60)
                .mapToObj(number -> count("f" + number, "ITEM-" + number % 3, number))
                .reduce(Position.START, (older, newer) -> newer);
        reader.await(last, PATIENCE);
        Map<String, Long> totals = Tally.totals(database.jdbi());
        List<String> facts = Tally.facts(database.jdbi());

        database.jdbi().useHandle(handle -> handle.execute("update tally_item set total = -1"));
        reader.rebuild();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tally.totals(database.jdbi())).isEqualTo(totals));
        assertThat(Tally.facts(database.jdbi())).isEqualTo(facts);
        await().atMost(PATIENCE).until(() -> reader.state() instanceof ReaderState.Reading);
    }

    @Test
    void a_fact_that_a_room_cannot_take_stops_it_visibly_and_is_never_skipped() {
        AtomicBoolean repaired = new AtomicBoolean();
        for (int number = 1; number <= 9; number++) {
            count("f" + number, "SEAL", number);
        }
        JournalReader reader = journal.follow(new Tally() {
            @Override
            public void apply(Handle transaction, List<RecordedEvent> events) {
                super.apply(transaction, events);
                if (!repaired.get() && events.stream().anyMatch(event -> Facts.quantity(event) == 6)) {
                    throw new IllegalStateException("six is not a quantity");
                }
            }
        });

        assertThat(reader.await(new Position(9), PATIENCE))
                .isInstanceOfSatisfying(
                        Arrival.Standing.class,
                        standing -> assertThat(standing.state())
                                .isInstanceOfSatisfying(ReaderState.Stopped.class, stopped -> {
                                    assertThat(stopped.after()).isEqualTo(new Position(5));
                                    assertThat(stopped.why()).contains("six is not a quantity");
                                }));
        assertThat(Tally.facts(database.jdbi())).containsExactly("f1", "f2", "f3", "f4", "f5");
        assertThat(journal.status().consumers()).singleElement().satisfies(status -> {
            assertThat(status.unread()).isEqualTo(4);
            assertThat(status.oldestUnreadAge()).isPositive();
            assertThat(status.state()).isInstanceOf(ReaderState.Stopped.class);
        });

        repaired.set(true);
        reader.start();
        assertThat(reader.await(new Position(9), PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        assertThat(Tally.facts(database.jdbi())).hasSize(9);
    }

    @Test
    void trouble_that_passes_is_waited_out_and_has_no_effect_twice() {
        AtomicInteger cuts = new AtomicInteger();
        JournalReader reader = journal.follow(new Tally() {
            @Override
            public void apply(Handle transaction, List<RecordedEvent> events) {
                super.apply(transaction, events);
                if (cuts.incrementAndGet() <= 7) {
                    transaction.execute("select pg_terminate_backend(pg_backend_pid())");
                }
            }
        });
        Position last = count("a", "SEAL", 5);
        assertThat(reader.await(last, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        assertThat(cuts).hasValueGreaterThan(limits().attemptsMax());
        assertThat(Tally.totals(database.jdbi())).containsEntry("SEAL", 5L);
    }

    @Test
    void somebody_who_waits_is_told_when_a_room_is_still_behind() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        JournalReader reader = journal.follow(new Tally() {
            @Override
            public void apply(Handle transaction, List<RecordedEvent> events) {
                try {
                    held.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                super.apply(transaction, events);
            }
        });
        Position last = count("a", "SEAL", 5);
        assertThat(reader.await(last, Duration.ofMillis(50))).isEqualTo(new Arrival.StillBehind(Position.START));
        held.countDown();
        assertThat(reader.await(last, PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        assertThat(journal.await(new ConsumerName("nobody"), last, PATIENCE)).isInstanceOf(Arrival.Standing.class);
    }

    @Test
    void a_room_may_answer_facts_with_facts_of_its_own_in_the_same_transaction() {
        journal.follow(new Tally() {
            @Override
            public void apply(Handle transaction, List<RecordedEvent> events) {
                super.apply(transaction, events);
                for (RecordedEvent event : events) {
                    if (event.event().subject().value().equals("SEAL")) {
                        String answer = "answer:" + event.event().id();
                        journal.append(transaction, List.of(Facts.counted(answer, "ANSWER", 1)));
                    }
                }
            }
        });
        count("a", "SEAL", 5);
        count("b", "SEAL", 5);
        assertThat(journal.await(Tally.NAME, new Position(4), PATIENCE)).isInstanceOf(Arrival.Arrived.class);
        assertThat(Tally.totals(database.jdbi())).containsOnly(Map.entry("SEAL", 10L), Map.entry("ANSWER", 2L));
    }

    @Test
    void facts_written_past_the_hub_are_found_without_being_told() {
        JournalReader reader = journal.follow(new Tally());
        reader.await(count("a", "SEAL", 1), PATIENCE);
        database.jdbi().useHandle(handle -> handle.execute("""
                insert into journal_event
                       (position, action_end, fact, type, source, subject, happened_at, recorded_at, data, digest)
                select 2, 2, 'foreign', type, source, subject, happened_at, recorded_at, data, digest
                  from journal_event
                """));
        assertThat(reader.await(new Position(2), PATIENCE)).isInstanceOf(Arrival.Arrived.class);
    }

    @Test
    void the_places_of_all_rooms_can_be_seen_in_one_snapshot() {
        journal.follow(new Tally());
        Position last = count("a", "SEAL", 5);
        journal.await(Tally.NAME, last, PATIENCE);
        assertThat(database.jdbi().<Map<ConsumerName, Position>, RuntimeException>inTransaction(journal::positions))
                .containsExactly(Map.entry(Tally.NAME, last));
    }

    private Journal open() {
        return open(limits());
    }

    private Journal open(Limits limits) {
        return Journal.open(database, limits, InstantSource.system(), CrashPoints.UNOBSERVED);
    }

    /** As in production, but with short pauses, so that five failures take less than a second. */
    private static Limits limits() {
        return limits(Limits.standard().gatherWaitMax());
    }

    /** Rooms wait longer than any test for facts to come together. */
    private static Limits patient() {
        return limits(PATIENCE.multipliedBy(2));
    }

    private static Limits limits(Duration gatherWaitMax) {
        Limits usual = Limits.standard();
        return new Limits(
                usual.actionFactsMax(),
                usual.groupFactsMax(),
                usual.queueMax(),
                usual.appendWaitMax(),
                usual.readFactsMax(),
                usual.readCharactersMax(),
                usual.tailCharactersMax(),
                usual.attemptsMax(),
                Duration.ofMillis(5),
                Duration.ofMillis(50),
                usual.massFactsMin(),
                gatherWaitMax,
                Duration.ofMillis(500));
    }

    private Position count(String id, String item, int quantity) {
        return append(Facts.counted(id, item, quantity));
    }

    private Position append(Event... action) {
        Appending outcome = journal.append(List.of(action));
        assertThat(outcome).isInstanceOf(Appending.Appended.class);
        return ((Appending.Appended) outcome).upTo();
    }
}

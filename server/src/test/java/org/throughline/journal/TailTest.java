package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Event;

@ExtendWith(FreshDatabase.class)
class TailTest {

    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00.123456789Z");
    private static final int PLENTY = 1_000_000;

    private final DatabaseSettings.External settings;

    TailTest(DatabaseSettings.External settings) {
        this.settings = settings;
    }

    @Test
    void it_gives_what_the_store_gives() {
        Tail tail = new Tail(PLENTY);
        try (Database database =
                        Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
                Appender appender = appender(database, tail)) {
            for (int action = 0; action < 12; action++) {
                appender.append(action(action));
            }
            for (Interest interest : List.of(new Interest.Everything(), new Interest.Types(Set.of(Facts.COUNTED)))) {
                for (int after = 0; after < 30; after++) {
                    for (int factsMax : List.of(1, 4, 100)) {
                        for (int charactersMax : List.of(1, PLENTY)) {
                            Position from = new Position(after);
                            Batch stored = database.jdbi()
                                    .withHandle(handle -> new SqlJournal(handle.getConnection())
                                            .read(from, interest, factsMax, charactersMax));
                            assertThat(tail.read(from, interest, factsMax, charactersMax)
                                            .orElseThrow())
                                    .isEqualTo(stored);
                        }
                    }
                }
            }
        }
    }

    @Test
    void what_was_not_committed_never_comes_in() {
        Tail tail = new Tail(PLENTY);
        try (Database database =
                        Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
                Appender appender = appender(database, tail)) {
            database.jdbi().useHandle(handle -> {
                handle.begin();
                appender.appendWithin(handle, action(2));
                assertThat(everything(tail, 0)).isEmpty();
                handle.rollback();
                assertThat(everything(tail, 0)).isEmpty();
                handle.begin();
                appender.appendWithin(handle, action(2));
                handle.commit();
            });
            assertThat(everything(tail, 0)).hasSize(3);
        }
    }

    @Test
    void beyond_a_gap_the_store_is_asked_until_it_is_filled() {
        Tail tail = new Tail(PLENTY);
        tail.add(recorded(1, 2));
        tail.add(recorded(5, 6));

        assertThat(everything(tail, 0)).extracting(RecordedEvent::position).containsExactly(at(1), at(2));
        assertThat(everything(tail, 2)).isEmpty();
        tail.add(recorded(3, 4));
        assertThat(everything(tail, 0)).hasSize(6);
    }

    @Test
    void the_oldest_facts_make_room_for_the_newest() {
        Tail tail = new Tail(3 * recorded(1, 1).getFirst().event().data().length());
        tail.add(recorded(1, 1));
        tail.add(recorded(2, 5));

        assertThat(everything(tail, 0)).isEmpty();
        assertThat(everything(tail, 2)).extracting(RecordedEvent::position).containsExactly(at(3), at(4), at(5));
    }

    @Test
    void an_action_that_is_not_here_whole_is_read_from_the_store() {
        Tail tail = new Tail(PLENTY);
        tail.add(recorded(1, 3).subList(0, 2));
        assertThat(everything(tail, 0)).isEmpty();
    }

    @Test
    void it_passes_what_is_of_no_interest_up_to_the_first_fact_that_is_or_that_is_not_here() {
        Tail tail = new Tail(PLENTY);
        Interest counts = new Interest.Types(Set.of(Facts.COUNTED));
        Interest weights = new Interest.Types(Set.of(Facts.weighed("w", "SEAL").type()));
        tail.add(recorded(1, 3));
        tail.add(recorded(5, 6));

        assertThat(tail.passed(at(0), weights)).isEqualTo(at(3));
        assertThat(tail.passed(at(1), weights)).isEqualTo(at(3));
        assertThat(tail.passed(at(3), weights)).isEqualTo(at(3));
        assertThat(tail.passed(at(4), weights)).isEqualTo(at(6));
        assertThat(tail.passed(at(0), counts)).isEqualTo(at(0));
        assertThat(tail.passed(at(9), weights)).isEqualTo(at(9));
    }

    private static Appender appender(Database database, Tail tail) {
        return Appender.start(
                database,
                Limits.standard(),
                InstantSource.fixed(NOW),
                new Appender.Listeners(new Marker(), tail, CrashPoints.UNOBSERVED));
    }

    /** Actions of one to five facts, some of them all of no interest to who counts. */
    private static List<Fact> action(int number) {
        return IntStream.rangeClosed(0, number % 5)
                .mapToObj(fact -> "a" + number + "." + fact)
                .map(id -> number % 3 == 1 ? Facts.weighed(id, "SEAL") : counted(id))
                .map(Fact::new)
                .toList();
    }

    private static Event counted(String id) {
        return Facts.counted(id, "SEAL", id.length());
    }

    private static List<RecordedEvent> recorded(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(position -> new RecordedEvent(at(position), at(to), NOW, counted("f" + position)))
                .toList();
    }

    private static List<RecordedEvent> everything(Tail tail, int after) {
        return tail.read(at(after), new Interest.Everything(), PLENTY, PLENTY)
                .map(Batch::events)
                .orElse(List.of());
    }

    private static Position at(int position) {
        return new Position(position);
    }
}

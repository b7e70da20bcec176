package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.exchange.ExchangeFixture.lotOf;
import static org.throughline.exchange.ExchangeFixture.moveOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.StockFact;
import org.throughline.journal.RecordedEvent;

/** What moves is said in a quiet moment: whole actions, and with as few questions as that allows. */
@ExtendWith(FreshDatabase.class)
class QuietReadingTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int QUESTIONS_MAX = 40;

    private ExchangeFixture hub;

    /** Why a reading takes place. */
    enum Occasion {
        /** It is its turn. */
        IN_TURN {
            @Override
            void read(ExchangeFixture hub) {
                hub.exchange().turn();
            }
        },
        /** Something was seen between turns. */
        HASTENED {
            @Override
            void read(ExchangeFixture hub) {
                hub.exchange().hasten();
            }
        };

        abstract void read(ExchangeFixture hub);
    }

    @BeforeEach
    void open(DatabaseSettings.External settings) {
        hub = new ExchangeFixture(settings);
        hub.opened();
        hub.news();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @EnumSource
    void before_whatever_question_an_action_falls_it_is_said_whole_or_not_at_all(Occasion occasion) {
        int asked = QUESTIONS_MAX;
        for (int before = 1; before <= asked; before++) {
            hub.plant.write("lot", 1_000 + before, lotOf("old"));
            hub.plant.write("lot", 2_000 + before, lotOf("gone"));
            hub.turnAfter(A_MINUTE);
            hub.news();
            hub.plant.pass(A_SECOND);
            hub.move(3_000 + before, "1");
            asked = readWith(occasion, before);
            if (asked < before) {
                break;
            }

            List<RecordedEvent> said = ofTheAction(before, hub.events());
            assertThat(said.size()).as("before question %d", before).isIn(0, 3);
            assertThat(said.stream().map(RecordedEvent::actionEnd).distinct()).hasSizeLessThanOrEqualTo(1);
            hub.turnAfter(A_MINUTE);
            List<RecordedEvent> later = ofTheAction(before, hub.events());
            assertThat(said.size() + later.size())
                    .as("before question %d", before)
                    .isEqualTo(3);
        }
        assertThat(asked).isLessThan(QUESTIONS_MAX);
    }

    /** Changes one record, deletes another and writes a third before this question; returns how many were asked. */
    private int readWith(Occasion occasion, int before) {
        AtomicInteger asked = new AtomicInteger();
        FakeSystem.Transaction action = hub.plant
                .begin()
                .write("lot", 1_000 + before, lotOf("new"))
                .delete("lot", 2_000 + before)
                .write("move", 4_000 + before, moveOf("2"));
        hub.plant.beforeEach(() -> {
            if (asked.incrementAndGet() == before) {
                action.commit();
            }
        });
        occasion.read(hub);
        hub.plant.beforeEach(() -> {});
        return asked.get();
    }

    private static List<RecordedEvent> ofTheAction(int before, List<RecordedEvent> said) {
        List<String> subjects =
                List.of("lot:" + (1_000 + before), "lot:" + (2_000 + before), "move:" + (4_000 + before));
        return said.stream()
                .filter(recorded -> subjects.contains(recorded.event().subject().value()))
                .toList();
    }

    @Test
    void where_nothing_is_new_one_small_question_tells_it_and_only_what_was_looked_at_before_is_looked_at_again() {
        hub.move(7, "2");
        hub.turnAfter(A_MINUTE);
        hub.plant.pass(A_SECOND);
        hub.plant.write("lot", 4, lotOf("A"));
        hub.plant.questions().clear();
        hub.exchange().hasten();
        assertThat(hub.plant.questions())
                .containsExactly("situation", "extent lot", "lot", "extent move", "extent lot", "lot");

        hub.move(8, "2");
        hub.plant.questions().clear();
        hub.exchange().hasten();
        assertThat(hub.plant.questions())
                .containsExactly(
                        "situation",
                        "extent lot",
                        "lot",
                        "extent move",
                        "move",
                        "extent lot",
                        "lot",
                        "extent move",
                        "move");
    }

    @Test
    void an_action_is_said_whole_where_the_change_that_hastens_a_reading_is_written_upon_it() {
        hub.plant.write("lot", 4, lotOf("A"));
        hub.move(7, "1");
        hub.turnAfter(A_MINUTE);
        hub.news();
        hub.plant
                .begin()
                .write("lot", 4, lotOf("B"))
                .write("move", 7, moveOf("3"))
                .commit();
        hub.plant.pass(A_SECOND.multipliedBy(2));
        hub.move(7, "4");

        hub.exchange().hasten();

        assertThat(hub.said())
                .extracting(event -> event.subject().value())
                .containsExactlyInAnyOrder("lot:4", "move:7");
    }

    @Test
    void what_a_slow_transaction_left_behind_waits_whole_for_the_reading_in_its_turn() {
        hub.plant.write("lot", 4, lotOf("A"));
        hub.move(7, "1");
        hub.turnAfter(A_MINUTE);
        var slow = hub.plant.begin().write("lot", 4, lotOf("B")).write("move", 7, moveOf("3"));
        hub.turnAfter(A_MINUTE);
        hub.news();
        hub.plant.pass(A_SECOND);
        hub.move(8, "1");
        slow.commit();
        hub.exchange().hasten();
        assertThat(hub.said()).extracting(event -> event.subject().value()).containsExactly("move:8");

        hub.turnAfter(A_MINUTE);
        assertThat(hub.said())
                .extracting(event -> event.subject().value())
                .containsExactlyInAnyOrder("lot:4", "move:7");
    }

    @Test
    void however_often_something_happens_what_slow_transactions_left_behind_is_read_in_its_turn() {
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        var slow = hub.plant.begin().write("lot", 4, lotOf("slow"));
        hub.turnAfter(A_MINUTE);
        hub.news();
        hub.plant.pass(A_SECOND);
        slow.commit();
        for (int second = 0; second < 25; second++) {
            hub.plant.pass(A_SECOND);
            hub.move(100 + second, "1");
            hub.exchange().hasten();
            assertThat(hub.said().stream()
                            .anyMatch(event -> event.subject().value().equals("lot:4")))
                    .as("after %d seconds", second)
                    .isEqualTo(second == 18);
        }
    }

    @Test
    void who_waits_for_what_he_moved_does_not_wait_for_a_count_unless_it_is_long_overdue() {
        hub.plant.pass(Duration.ofMinutes(6));
        hub.move(7, "1");
        hub.plant.questions().clear();
        hub.exchange().hasten();
        assertThat(hub.news(StockFact.StockMoved.class)).hasSize(1);
        assertThat(hub.plant.questions()).doesNotContain("balance");

        hub.plant.pass(Duration.ofMinutes(5));
        hub.exchange().hasten();
        assertThat(hub.plant.questions()).contains("balance");
    }

    @Test
    void a_count_that_is_due_in_a_hastened_reading_looks_as_far_back_as_one_in_its_turn() {
        var slow = hub.plant
                .begin()
                .write("move", 7, moveOf("3"))
                .write("balance", 1, "{'item': 3, 'place': 2, 'amount': 11}");
        hub.plant.pass(A_SECOND);
        hub.move(8, "0");
        slow.commit();
        hub.plant.pass(Duration.ofMinutes(11));
        hub.exchange().hasten();

        assertThat(hub.news(StockFact.StockMoved.class)).hasSize(2);
        assertThat(hub.plant.questions()).contains("balance");
    }

    @Test
    void who_moves_something_while_master_data_is_read_does_not_wait_for_the_rest_of_it() {
        hub.reopen(PulseTest.quickenedBy("plant-moves"));
        hub.turnAfter(A_MINUTE);
        hub.turnAfter(A_MINUTE);
        hub.plant.pass(A_MINUTE);
        hub.plant.questions().clear();
        hub.plant.beforeNextOf("cost", () -> {
            hub.plant.pass(A_SECOND.multipliedBy(2));
            hub.move(9, "1");
        });
        hub.exchange().turn();
        assertThat(hub.plant.questions()).endsWith("cost", "cost", "move");

        hub.plant.questions().clear();
        hub.exchange().turn();
        assertThat(hub.plant.questions()).contains("works", "place");
        assertThat(hub.plant.questions().indexOf("extent move"))
                .isLessThan(hub.plant.questions().indexOf("works"));
    }
}

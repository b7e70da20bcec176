package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;

/** How interfaces went lately. */
@ExtendWith(FreshDatabase.class)
class TrendsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String MOVES = "plant-moves";

    private ExchangeFixture hub;

    @BeforeEach
    void open(DatabaseSettings.External settings) {
        hub = new ExchangeFixture(settings);
        hub.opened();
        hub.exchange().sample();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_sample_counts_the_rows_that_came_since_the_one_before() {
        hub.move(7, "2");
        hub.move(8, "3");
        hub.turnAfter(A_MINUTE);
        hub.exchange().sample();
        hub.plant.pass(A_MINUTE);
        hub.exchange().sample();

        List<Sample> samples = hub.status(MOVES).samples();
        assertThat(samples).hasSize(3);
        assertThat(samples.get(1).rows()).isGreaterThanOrEqualTo(2);
        assertThat(samples.get(2).rows()).isZero();
        assertThat(samples).extracting(Sample::backlog).containsOnly(0L);
        assertThat(samples.get(2).at()).isEqualTo(hub.time());
    }

    @Test
    void the_time_of_an_answer_is_that_of_the_last_ones_where_none_was_asked_for() {
        hub.plant.beforeEach(() -> pause(20));
        hub.turnAfter(A_MINUTE);
        hub.exchange().sample();
        hub.exchange().sample();

        List<Sample> samples = hub.status(MOVES).samples();
        assertThat(samples.get(1).answerMillis()).isPositive();
        assertThat(samples.get(2).answerMillis()).isEqualTo(samples.get(1).answerMillis());
    }

    @Test
    void two_hours_are_kept() {
        for (int minute = 0; minute < Trends.SAMPLES_MAX + 5; minute++) {
            hub.plant.pass(A_MINUTE);
            hub.exchange().sample();
        }

        List<Sample> samples = hub.status(MOVES).samples();
        assertThat(samples).hasSize(Trends.SAMPLES_MAX);
        assertThat(Duration.between(samples.getFirst().at(), samples.getLast().at()))
                .isEqualTo(A_MINUTE.multipliedBy(Trends.SAMPLES_MAX - 1));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.throughline.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A quiet time saves up for one quick round; in the long run only so many questions a second are asked. */
class PaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> rests = new ArrayList<>();
    private final OdooLimits limits = OdooLimits.standard();

    private Pace pace() {
        return new Pace(limits, nanos::get, pause -> {
            rests.add(pause);
            nanos.addAndGet(pause.toNanos());
        });
    }

    @Test
    void one_round_of_all_tables_is_asked_without_a_pause() throws InterruptedException {
        ask(pace(), 100, Duration.ZERO);
        assertThat(rests).isEmpty();
    }

    @Test
    void who_goes_on_asking_is_held_to_five_questions_a_second() throws InterruptedException {
        Pace pace = pace();
        ask(pace, 200, Duration.ZERO);
        assertThat(rests).hasSize(100);
        assertThat(Duration.ofNanos(nanos.get())).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void questions_that_take_longer_than_a_fifth_of_a_second_never_wait() throws InterruptedException {
        ask(pace(), 500, Duration.ofMillis(200));
        assertThat(rests).isEmpty();
    }

    @Test
    void a_third_question_waits_until_one_of_two_is_answered() throws InterruptedException {
        Pace pace = pace();
        pace.begin();
        pace.begin();
        CountDownLatch third = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                pace.begin();
                third.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(third.await(100, TimeUnit.MILLISECONDS)).isFalse();
        pace.end(Duration.ZERO);
        assertThat(third.await(5, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }

    @Test
    void while_more_than_one_answer_in_twenty_is_slow_it_is_asked_once_a_second() throws InterruptedException {
        Pace pace = pace();
        ask(pace, 2, Duration.ofMillis(2_100));
        long tired = nanos.get();
        ask(pace, 18, Duration.ZERO);

        assertThat(Duration.ofNanos(nanos.get() - tired)).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void one_slow_answer_in_twenty_changes_nothing() throws InterruptedException {
        Pace pace = pace();
        ask(pace, 1, Duration.ofSeconds(10));
        ask(pace, 98, Duration.ZERO);

        assertThat(rests).isEmpty();
    }

    @Test
    void an_odoo_that_wants_one_question_a_second_gets_no_two_at_once() {
        assertThat(OdooLimits.standard(1).parallelMax()).isOne();
        assertThat(OdooLimits.standard(1).callsPerSecond()).isOne();
    }

    private void ask(Pace pace, int times, Duration each) throws InterruptedException {
        for (int time = 0; time < times; time++) {
            pace.begin();
            nanos.addAndGet(each.toNanos());
            pace.end(each);
        }
    }
}

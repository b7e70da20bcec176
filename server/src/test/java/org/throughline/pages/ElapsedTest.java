package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ElapsedTest {

    @Test
    void a_time_is_told_in_the_largest_unit_of_which_there_are_two() {
        assertThat(Elapsed.of(Duration.ofSeconds(119))).isEqualTo(new Elapsed(119, Elapsed.Span.SECONDS, 119_000));
        assertThat(Elapsed.of(Duration.ofMinutes(119))).isEqualTo(new Elapsed(119, Elapsed.Span.MINUTES, 7_140_000));
        assertThat(Elapsed.of(Duration.ofHours(47))).isEqualTo(new Elapsed(47, Elapsed.Span.HOURS, 169_200_000));
        assertThat(Elapsed.of(Duration.ofHours(71))).isEqualTo(new Elapsed(2, Elapsed.Span.DAYS, 255_600_000));
    }

    @Test
    void a_clock_that_runs_ahead_makes_nothing_negative() {
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        assertThat(Elapsed.between(now.plusSeconds(5), now)).isEqualTo(new Elapsed(0, Elapsed.Span.SECONDS, 0));
    }
}

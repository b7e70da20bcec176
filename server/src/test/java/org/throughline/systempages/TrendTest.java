package org.throughline.systempages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.Sample;

class TrendTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void the_line_ends_at_the_right_and_reaches_the_top_with_the_most() {
        Trend trend = trend(0, 50, 100);

        assertThat(trend.backlog().line()).isEqualTo("117,18 118,10 119,2");
        assertThat(trend.backlog().least()).isZero();
        assertThat(trend.backlog().most()).isEqualTo(100);
        assertThat(trend.backlog().last()).isEqualTo(100);
        assertThat(trend.from()).contains(NOON);
        assertThat(trend.to()).contains(NOON.plusSeconds(120));
    }

    @Test
    void what_lies_straight_between_is_left_out() {
        assertThat(trend(7, 7, 7, 7, 7).backlog().line()).isEqualTo("115,2 119,2");
        assertThat(trend(0, 0, 0, 4, 4, 4, 0).backlog().line()).isEqualTo("113,18 115,18 116,2 118,2 119,18");
    }

    @Test
    void without_anything_to_come_it_lies_at_the_bottom() {
        assertThat(trend(0, 0, 0).backlog().line()).isEqualTo("117,18 119,18");
    }

    @Test
    void one_value_is_no_line() {
        assertThat(trend(3).isDrawn()).isFalse();
        assertThat(trend(3, 4).isDrawn()).isTrue();
        assertThat(trend().backlog().last()).isZero();
    }

    private static Trend trend(long... backlogs) {
        List<Sample> samples = IntStream.range(0, backlogs.length)
                .mapToObj(minute -> new Sample(NOON.plusSeconds(60L * minute), backlogs[minute], 12, 3))
                .toList();
        return Trend.of(samples);
    }
}

package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private record Order(String item, String serves, int day, int quantity) {}

    private static final List<Function<Order, ?>> KEYS = List.of(
            order -> List.of(order.item(), order.serves(), order.day()),
            order -> List.of(order.item(), order.serves()));

    private static final Order FRAME = new Order("frame", "SO-1", 10, 5);

    @Test
    void equal_rows_in_another_order_are_no_difference() {
        Order seal = new Order("seal", "SO-1", 9, 10);

        assertThat(Difference.between(List.of(FRAME, seal), List.of(seal, FRAME), KEYS)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_row_without_counterpart_is_fresh_and_one_that_lost_it_is_gone() {
        Order seal = new Order("seal", "SO-1", 9, 10);

        assertThat(Difference.between(List.of(FRAME), List.of(seal), KEYS))
                .isEqualTo(new Difference<>(List.of(seal), List.of(FRAME), List.of()));
    }

    @Test
    void a_row_that_agrees_in_the_first_key_is_matched_before_one_that_agrees_in_the_second_only() {
        Order moved = new Order("frame", "SO-1", 12, 5);
        Order more = new Order("frame", "SO-1", 10, 8);

        assertThat(Difference.between(List.of(FRAME), List.of(moved, more), KEYS))
                .isEqualTo(new Difference<>(List.of(moved), List.of(), List.of(new Difference.Pair<>(FRAME, more))));
    }

    @Test
    void equal_rows_match_first_so_that_twins_are_told_apart() {
        Order twin = new Order("frame", "SO-1", 10, 5);
        Order third = new Order("frame", "SO-1", 10, 7);

        assertThat(Difference.between(List.of(FRAME, third), List.of(third, twin, twin), KEYS))
                .isEqualTo(new Difference<>(List.of(twin), List.of(), List.of()));
    }
}

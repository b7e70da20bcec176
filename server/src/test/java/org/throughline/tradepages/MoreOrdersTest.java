package org.throughline.tradepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.planning.Different;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

class MoreOrdersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static PlannedOrder order(String item, int number, int quantity, int days) {
        LocalDate day = MONDAY.plusDays(days);
        return new PlannedOrder(
                "P-%s-M-%d".formatted(item, number),
                item,
                "M",
                Source.BUY,
                quantity * Micros.ONE,
                quantity * Micros.ONE,
                day,
                day.plusDays(5),
                day.plusDays(5),
                new PlanDay(Math.toIntExact(day.plusDays(5).toEpochDay())),
                "",
                "",
                "");
    }

    private static Different<PlannedOrder> different(PlannedOrder before, PlannedOrder after) {
        return new Different<>(Optional.of(before), Optional.of(after));
    }

    private static Different<PlannedOrder> fresh(PlannedOrder after) {
        return new Different<>(Optional.empty(), Optional.of(after));
    }

    @Test
    void one_order_between_others_is_so_much_more_however_they_are_numbered_then() {
        assertThat(MoreOrders.of(List.of(
                        different(order("SEAL", 2, 20, 3), order("SEAL", 2, 5, 2)),
                        different(order("SEAL", 3, 30, 7), order("SEAL", 3, 20, 3)),
                        fresh(order("SEAL", 4, 30, 7)))))
                .containsExactly(new MoreOrders(5 * Micros.ONE, order("SEAL", 2, 5, 2)));
    }

    @Test
    void an_order_that_grows_counts_with_what_it_grows_by() {
        assertThat(MoreOrders.of(List.of(
                        different(order("PUMP", 1, 100, 1), order("PUMP", 1, 101, 1)), fresh(order("SEAL", 1, 2, 0)))))
                .containsExactly(
                        new MoreOrders(Micros.ONE, order("PUMP", 1, 101, 1)),
                        new MoreOrders(2 * Micros.ONE, order("SEAL", 1, 2, 0)));
    }

    @Test
    void orders_that_only_move_or_fall_away_are_not_more() {
        assertThat(MoreOrders.of(List.of(
                        different(order("PUMP", 1, 4, 1), order("PUMP", 1, 4, 3)),
                        new Different<>(Optional.of(order("SEAL", 1, 2, 0)), Optional.empty()))))
                .isEmpty();
    }
}

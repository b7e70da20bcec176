package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.pages.Table.Column;

/** What is made once and shown to many. */
class KeptTest {

    private final Kept<Integer, String> kept = new Kept<>();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void it_is_made_once_until_what_it_was_made_of_is_another() {
        assertThat(of(1)).isEqualTo("1 made of 1");
        assertThat(of(1)).isEqualTo("1 made of 1");
        assertThat(of(2)).isEqualTo("2 made of 2");
        assertThat(of(1)).isEqualTo("3 made of 1");
    }

    @Test
    void many_who_ask_at_one_time_have_it_made_once() throws Exception {
        List<Callable<String>> asked =
                Stream.<Callable<String>>generate(() -> () -> of(7)).limit(50).toList();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : visitors.invokeAll(asked)) {
                assertThat(answer.get()).isEqualTo("1 made of 7");
            }
        }
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.of(1, () -> {
                    throw new IllegalStateException("The database is away.");
                }));

        assertThat(of(1)).isEqualTo("1 made of 1");
    }

    @Test
    void rows_are_sorted_once_for_each_order() {
        Table<Integer> table = new Table<>(List.of(new Column<>("number", "number", number -> {
            made.incrementAndGet();
            return Cell.of(number);
        })));
        Rows<Integer> rows = new Rows<>(table, List.of(2, 3, 1));

        assertThat(rows.in(Sorting.of("-number"))).containsExactly(3, 2, 1);
        assertThat(rows.in(Sorting.of("-number"))).containsExactly(3, 2, 1);
        assertThat(made).hasValue(3);
        assertThat(rows.in(Sorting.of("number"))).containsExactly(1, 2, 3);
        assertThat(rows.in(Sorting.of("colour"))).isSameAs(rows.all());
        assertThat(rows.all()).containsExactly(2, 3, 1);
    }

    private String of(int state) {
        return kept.of(state, () -> made.incrementAndGet() + " made of " + state);
    }
}

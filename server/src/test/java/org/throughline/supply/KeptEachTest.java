package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptEachTest {

    private static final long SEED = 8;
    private static final int LISTS = 500;

    private final KeptEach<String, Object, Object> kept = new KeptEach<>();
    private final List<Object> made = new ArrayList<>();

    /** What is made of a row is the row in a list of its own. */
    private List<Object> of(String basis, List<Object> rows) {
        made.clear();
        return kept.of(basis, rows, row -> {
            made.add(row);
            return List.of(row);
        });
    }

    @Test
    void only_of_rows_that_are_new_something_is_made() {
        Object first = new Object();
        Object second = new Object();
        Object third = new Object();
        of("basis", List.of(first, second));

        assertThat(of("basis", List.of(second, third, first)))
                .containsExactly(List.of(second), List.of(third), List.of(first));
        assertThat(made).containsExactly(third);
    }

    @Test
    void on_another_basis_everything_is_made_again() {
        Object row = new Object();
        of("basis", List.of(row));

        of("other", List.of(row));

        assertThat(made).containsExactly(row);
    }

    @Test
    void of_rows_that_are_stale_something_is_made_again() {
        Object first = new Object();
        Object second = new Object();
        Object third = new Object();
        of("basis", List.of(first, second, third));
        made.clear();

        assertThat(kept.of("basis", List.of(first, second, third), Stale.of(second::equals), row -> List.of(row, row)))
                .containsExactly(List.of(first), List.of(second, second), List.of(third));
        assertThat(kept.of("basis", List.of(third, first), Stale.of(third::equals), row -> List.of(row, row, row)))
                .containsExactly(List.of(third, third, third), List.of(first));
    }

    @Test
    void whatever_comes_goes_and_changes_places_each_row_has_what_was_made_of_it() {
        Random dice = new Random(SEED);
        List<Object> rows = new ArrayList<>();
        for (int list = 0; list < LISTS; list++) {
            for (int change = dice.nextInt(4); change >= 0; change--) {
                change(rows, dice);
            }
            assertThat(of("basis", List.copyOf(rows)))
                    .isEqualTo(rows.stream().map(List::of).toList());
        }
    }

    private static void change(List<Object> rows, Random dice) {
        int at = dice.nextInt(rows.size() + 1);
        switch (dice.nextInt(3)) {
            case 0 -> rows.add(at, new Object());
            case 1 -> rows.add(at, rows.isEmpty() ? new Object() : rows.get(dice.nextInt(rows.size())));
            case 2 -> {
                if (at < rows.size()) {
                    rows.remove(at);
                }
            }
        }
    }
}

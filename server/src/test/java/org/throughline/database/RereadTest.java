package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RereadTest {

    private record Row(String key, String text) {}

    private static final Row A = new Row("a", "first");
    private static final Row C = new Row("c", "third");
    private static final Row E = new Row("e", "fifth");

    @Test
    void what_was_read_again_stands_where_it_stood_and_all_else_is_the_same_object() {
        Row other = new Row("c", "other");

        List<Row> rows =
                Reread.with(List.of(A, C, E), Row::key, row -> row.key().equals("c"), List.of(other));

        assertThat(rows).containsExactly(A, other, E);
        assertThat(rows.getFirst()).isSameAs(A);
    }

    @Test
    void where_the_same_is_found_again_the_list_is_the_same_object() {
        List<Row> rows = List.of(A, C, E);

        assertThat(Reread.with(rows, Row::key, row -> row.key().equals("c"), List.of(new Row("c", "third"))))
                .isSameAs(rows);
    }

    @Test
    void what_is_not_found_again_is_gone() {
        assertThat(Reread.with(List.of(A, C, E), Row::key, row -> row.key().equals("c"), List.of()))
                .containsExactly(A, E);
    }

    @Test
    void what_is_new_stands_in_the_order_of_keys() {
        Row first = new Row("0", "new");
        Row middle = new Row("d", "new");
        Row twin = new Row("d", "twin");
        Row last = new Row("f", "new");

        assertThat(Reread.with(List.of(A, C, E), Row::key, _ -> false, List.of(first, middle, twin, last)))
                .containsExactly(first, A, C, middle, twin, E, last);
    }

    @Test
    void what_nobody_spoke_of_is_not_read() {
        List<Row> rows = List.of(A, C);

        assertThat(Reread.with(rows, Row::key, Set.<String>of(), _ -> List.of(E)))
                .isSameAs(rows);
        assertThat(Reread.with(rows, Row::key, Set.of("c"), _ -> List.of())).containsExactly(A);
    }
}

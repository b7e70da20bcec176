package org.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTest {

    private final Index index = new Index(List.of("b", "a", "Z", "a-1"));

    @Test
    void keys_are_numbered_in_the_order_of_their_text() {
        assertThat(index.size()).isEqualTo(4);
        assertThat(List.of(index.key(0), index.key(1), index.key(2), index.key(3)))
                .containsExactly("Z", "a", "a-1", "b");
        assertThat(index.of("a-1")).isEqualTo(2);
    }

    @Test
    void a_number_knows_its_row() {
        assertThat(index.rowOf(0)).isEqualTo(2);
        assertThat(index.row("b")).isZero();
    }

    @Test
    void a_key_that_is_not_there_is_not_found() {
        assertThat(index.find("c")).isEmpty();
        assertThatThrownBy(() -> index.of("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key (c) is not there.");
    }
}

package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Parameter ORDER = Parameter.text("order", "sales.parameter.order");

    @Test
    void what_a_page_declares_it_reads() {
        Visit visit = Visits.declaring(List.of(ORDER), Map.of("order", List.of("S-1", "S-2")));

        assertThat(visit.parameter(ORDER)).contains("S-1");
        assertThat(visit.all(ORDER)).containsExactly("S-1", "S-2");
    }

    @Test
    void what_is_not_declared_cannot_be_read_whether_it_is_there_or_not() {
        Visit visit = Visits.declaring(List.of(Parameter.PAGE), Map.of());

        assertThatThrownBy(() -> visit.parameter(ORDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("What is read (order) is not declared. Maybe add it to the page's parameters.");
    }
}

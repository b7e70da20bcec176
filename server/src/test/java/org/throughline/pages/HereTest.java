package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an address keeps of what somebody has chosen. */
class HereTest {

    private final Here here = new Here(
            "/purchases",
            Map.of(
                    "buyer",
                    List.of("Ann"),
                    "columns",
                    List.of("order", "due"),
                    "page",
                    List.of("3"),
                    "text",
                    List.of("")));

    @Test
    void where_no_column_is_chosen_all_are_shown() {
        assertThat(new Here("/purchases", Map.of("columns", List.of(""))).shows("money"))
                .isTrue();
    }

    @Test
    void of_chosen_columns_no_other_is_shown() {
        assertThat(here.shows("due")).isTrue();
        assertThat(here.shows("money")).isFalse();
    }

    @Test
    void chosen_columns_stay_with_another_order_and_on_another_page() {
        assertThat(here.sortedBy("due")).contains("columns=order&columns=due").contains("sort=due");
        assertThat(here.onPage(4)).contains("columns=order&columns=due").contains("page=4");
    }

    @Test
    void who_chooses_columns_keeps_all_else() {
        assertThat(here.besidesColumns()).containsOnlyKeys("buyer", "page");
    }

    @Test
    void a_file_has_all_rows_and_columns_of_what_is_chosen() {
        assertThat(here.file("lines", FileKind.CSV)).isEqualTo("/purchases/lines.csv?buyer=Ann");
    }
}

package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ItemFact.ItemKind;

class DefaultsTest {

    private final PlantStory story = PlantStory.ofThePumpMaker().item("SEAL").item("A-1");

    @Test
    void nothing_rests_on_a_default_where_the_data_says_all() {
        story.partner("Ferro").bought("SEAL", "Ferro", 5);

        assertThat(of("SEAL")).isEmpty();
    }

    @Test
    void fields_of_the_item_of_the_item_at_the_site_and_of_its_suppliers_are_found() {
        story.item("NUT", "piece", ItemKind.STORED)
                .term(new Term("NUT", "Yankee", 0).at("5", "USD", "0"))
                .reorder("NUT", PlantStory.SHELF, "5", "10");

        assertThat(of("NUT")).containsExactly("unit_cost", "lead_time_days", "price");
        assertThat(of("SEAL")).isEmpty();
    }

    @Test
    void an_item_whose_code_begins_alike_is_another() {
        story.item("A-10")
                .term(new Term("A-10", "Yankee", 5).at("5", "USD", "0"))
                .term(new Term("A-1", "Ferro", 5).at("5", "EUR", "0"));

        assertThat(of("A-10")).containsExactly("price");
        assertThat(of("A-1")).isEmpty();
    }

    @Test
    void a_code_with_a_comma_is_no_other_item() {
        story.item("M8, WH").item("M8").item("BOLT, M8").term(new Term("BOLT, M8", "Yankee", 5).at("5", "USD", "0"));

        assertThat(of("BOLT, M8")).containsExactly("price");
        assertThat(of("M8")).isEmpty();
    }

    @Test
    void the_price_of_a_demand_and_the_calendar_of_the_site_count_for_the_item() {
        story.item("PUMP").company(PlantStory.PUMPS, "Pumps", "EUR", "", 0);
        story.orders
                .sold("SO-1", "Acme", "USD", SalesState.CONFIRMED, "4 PUMP")
                .deliver("move:1", "PUMP", "3", "2026-03-09", story.orders.line(0));

        assertThat(of("PUMP")).contains("unit_price", "calendar");
        assertThat(of("SEAL")).containsExactly("calendar");
    }

    private List<String> of(String item) {
        return new Defaults(story.assembled().assembly())
                .of(item, "WH").stream().map(DefaultMark::column).toList();
    }
}

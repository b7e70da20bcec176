package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.events.CompanyId;
import org.throughline.events.Standing;
import org.throughline.structure.SupplierItem;
import org.throughline.values.Micros;

class SupplierTableTest {

    private final PlantStory story = PlantStory.ofThePumpMaker().item("SEAL");

    @Test
    void suppliers_are_asked_in_the_order_of_their_rank() {
        story.term(new Term("SEAL", "Second", 5).ranked(2)).term(new Term("SEAL", "First", 9).ranked(1));

        assertThat(story.assembled().suppliers("SEAL"))
                .extracting(row -> row.priority() + " " + row.supplier() + " " + row.site())
                .containsExactly("1 First WH", "2 Second WH");
    }

    @Test
    void of_equal_rank_the_greater_minimum_then_the_lower_price_comes_first() {
        story.term(new Term("SEAL", "Dear", 5).at("4", "EUR", "0"))
                .term(new Term("SEAL", "Cheap", 5).at("3", "EUR", "0"))
                .term(new Term("SEAL", "Large", 5).from(PlantStory.pieces("100")));

        assertThat(story.assembled().suppliers("SEAL"))
                .extracting(row -> row.supplier())
                .containsExactly("Large", "Cheap", "Dear");
    }

    @Test
    void terms_that_do_not_hold_today_or_are_of_another_company_do_not_count() {
        story.term(new Term("SEAL", "Past", 5).between("2025-01-01", "2026-03-01"))
                .term(new Term("SEAL", "Today", 5).between("2026-03-02", "2026-03-02"))
                .term(new Term("SEAL", "Future", 5).between("2026-03-03", "2027-01-01"))
                .term(new Term("SEAL", "Other", 5).only(new CompanyId("company:9")));

        assertThat(story.assembled().suppliers("SEAL"))
                .extracting(row -> row.supplier())
                .containsExactly("Today");
    }

    @Test
    void the_price_is_less_discount_for_one_unit_of_the_item() {
        story.term(
                new Term("SEAL", "Sealco", 5).from(PlantStory.of("2", "dozen")).at("36", "EUR", "50"));

        assertThat(story.assembled().suppliers("SEAL")).singleElement().satisfies(row -> {
            assertThat(row.price()).isEqualTo(1_500_000);
            assertThat(row.lotMinimum()).isEqualTo(24 * Micros.ONE);
            assertThat(row.lotMultiple()).isEqualTo(SupplierItem.AS_ITEM_SITE);
        });
    }

    @Test
    void a_price_in_another_currency_is_converted_by_the_rate_of_the_day() {
        story.rate("USD", "2026-01-01", "1.25")
                .rate("USD", "2026-04-01", "9")
                .term(new Term("SEAL", "Yankee", 5).at("5", "USD", "0"));

        assertThat(story.assembled().suppliers("SEAL"))
                .extracting(SupplierItem::price)
                .containsExactly(4 * Micros.ONE);
    }

    @Test
    void a_price_without_a_rate_is_zero_marked_and_a_problem() {
        story.rate("USD", "2026-04-01", "9").term(new Term("SEAL", "Yankee", 5).at("5", "USD", "0"));

        Assembled assembled = story.assembled();

        assertThat(assembled.suppliers("SEAL")).extracting(SupplierItem::price).containsExactly(0L);
        assertThat(assembled.problems()).contains(DataProblemCode.RATE_MISSING);
        assertThat(assembled.marks()).contains("SUPPLIERS Yankee, SEAL, WH price");
    }

    @Test
    void of_several_prices_that_for_the_least_quantity_counts() {
        story.term(new Term("SEAL", "Sealco", 5).from(PlantStory.pieces("1000")).at("1", "EUR", "0"))
                .term(new Term("SEAL", "Sealco", 7)
                        .from(PlantStory.pieces("10"))
                        .at("2", "EUR", "0"));

        Assembled assembled = story.assembled();

        assertThat(assembled.suppliers("SEAL")).extracting(SupplierItem::price).containsExactly(2 * Micros.ONE);
        assertThat(assembled.problems()).contains(DataProblemCode.PRICE_BREAKS_IGNORED);
    }

    @Test
    void the_least_lot_of_a_reorder_point_is_not_lost_behind_a_minimum_of_the_supplier() {
        story.term(new Term("SEAL", "Sealco", 5).from(PlantStory.pieces("10")))
                .reorder("SEAL", PlantStory.SHELF, "20", "50");

        assertThat(story.assembled().suppliers("SEAL"))
                .extracting(SupplierItem::lotMinimum)
                .containsExactly(30 * Micros.ONE);
    }

    @Test
    void a_minimum_in_a_unit_of_another_family_is_a_problem() {
        story.term(new Term("SEAL", "Sealco", 5).from(PlantStory.of("2", "kilogram")));

        Assembled assembled = story.assembled();

        assertThat(assembled.suppliers("SEAL"))
                .extracting(SupplierItem::lotMinimum)
                .containsExactly(-1L);
        assertThat(assembled.problems()).contains(DataProblemCode.UNIT_NOT_CONVERTIBLE);
    }

    @Test
    void the_rate_of_a_company_stands_before_one_for_all() {
        story.rate("USD", "2026-01-01", "1.25");
        Restated.last(story.rates, "company", PlantStory.PUMPS);
        story.rate("USD", "2026-02-01", "5");
        Restated.last(story.rates, "company", CompanyId.NONE);
        story.term(new Term("SEAL", "Yankee", 5).at("5", "USD", "0"));

        assertThat(story.assembled().suppliers("SEAL"))
                .extracting(SupplierItem::price)
                .containsExactly(4 * Micros.ONE);
    }

    @Test
    void a_price_below_zero_counts_as_zero_and_is_a_problem() {
        story.term(new Term("SEAL", "Sealco", 5).at("-1", "EUR", "0"));

        Assembled assembled = story.assembled();

        assertThat(assembled.suppliers("SEAL")).extracting(SupplierItem::price).containsExactly(0L);
        assertThat(assembled.problems()).contains(DataProblemCode.PRICE_BELOW_ZERO);
    }

    @Test
    void a_supplier_who_is_archived_is_not_asked() {
        story.bought("SEAL", "Other", 5).bought("SEAL", "Sealco", 5);
        Restated.last(story.partners, "standing", Standing.ARCHIVED);

        assertThat(story.assembled().suppliers("SEAL"))
                .extracting(SupplierItem::supplier)
                .containsExactly("Other");
    }
}

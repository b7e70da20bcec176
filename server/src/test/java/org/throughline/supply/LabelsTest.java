package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.SiteId;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.ModelTable;
import org.throughline.structure.Source;

class LabelsTest {

    private final PlantStory story = PlantStory.ofThePumpMaker();

    @Test
    void an_item_is_called_by_its_code() {
        assertThat(story.item("SEAL").assembled().item("SEAL").description()).isEqualTo("Item SEAL");
    }

    @Test
    void items_of_one_code_are_told_apart_by_their_numbers_and_named_as_a_problem() {
        story.item("SEAL").item("GASKET").coded("GASKET", "SEAL");

        Assembled assembled = story.assembled();

        assertThat(assembled.model().items())
                .extracting(row -> row.item())
                .containsExactlyInAnyOrder("SEAL #SEAL", "SEAL #GASKET");
        assertThat(assembled.problems()).contains(DataProblemCode.DOUBLE_CODE);
    }

    @Test
    void an_item_without_a_code_is_called_by_name_and_number() {
        story.item("SEAL").coded("SEAL", "");

        assertThat(story.assembled().model().items())
                .extracting(row -> row.item())
                .containsExactly("Item SEAL #SEAL");
    }

    @Test
    void a_label_leads_back_to_the_item() {
        Labels labels = story.item("SEAL").assembled().assembly().labels();

        assertThat(labels.items().named("SEAL")).contains(PlantStory.itemId("SEAL"));
    }

    @Test
    void services_are_left_out_and_consumables_are_unplanned() {
        story.item("ADVICE", "piece", ItemKind.SERVICE).item("GREASE", "piece", ItemKind.CONSUMABLE);

        Assembled assembled = story.assembled();

        assertThat(assembled.model().items()).extracting(row -> row.item()).containsExactly("GREASE");
        assertThat(assembled.supply("GREASE").source()).isEqualTo(Source.UNPLANNED);
    }

    @Test
    void an_archived_item_stays_only_where_facts_speak_of_it() {
        story.archivedItem("OLD").archivedItem("OLDER").stock("OLD", "3", PlantStory.SHELF);

        assertThat(story.assembled().model().items())
                .extracting(row -> row.item())
                .containsExactly("OLD");
    }

    @Test
    void quantities_of_an_item_are_in_its_unit() {
        assertThat(story.item("SEAL").assembled().item("SEAL").uom()).isEqualTo("piece");
    }

    @Test
    void each_unit_is_told_as_a_multiple_of_the_first_of_its_family() {
        assertThat(story.assembled().model().conversions())
                .extracting(row ->
                        row.uom() + " " + row.baseUom() + " " + row.factor().numerator())
                .containsExactlyInAnyOrder("dozen piece 12", "kilogram gram 1000");
    }

    @Test
    void a_site_is_called_by_its_code_and_without_a_dash() {
        story.site("W-2", PlantStory.PUMPS);

        Assembled assembled = story.assembled();

        assertThat(assembled.model().sites()).extracting(row -> row.site()).containsExactly("WH", "W_2");
        assertThat(assembled.model().sites())
                .extracting(row -> row.description())
                .contains("Site WH");
        assertThat(assembled.model().sites()).extracting(row -> row.company()).containsOnly("Pumps");
    }

    @Test
    void a_model_is_refused_until_the_stock_of_every_site_is_known() {
        story.site("P2", PlantStory.PUMPS).opened.remove(new SiteId("site:P2"));

        assertThat(story.outcome())
                .isInstanceOfSatisfying(
                        AssemblyOutcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .extracting(DataProblem::code)
                                .isEqualTo(List.of(DataProblemCode.SITE_NOT_OPENED)));
    }

    @Test
    void nothing_is_planned_without_a_site() {
        story.sites.clear();

        assertThat(story.outcome())
                .isInstanceOfSatisfying(
                        AssemblyOutcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .extracting(DataProblem::code)
                                .containsExactly(DataProblemCode.NO_SITE));
    }

    @Test
    void nothing_is_planned_while_the_company_of_a_site_is_unknown() {
        story.companies.clear();

        assertThat(story.outcome())
                .isInstanceOfSatisfying(
                        AssemblyOutcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .extracting(DataProblem::code)
                                .contains(DataProblemCode.SITE_WITHOUT_COMPANY));
    }

    @Test
    void what_the_planning_engine_says_against_a_model_is_a_problem_of_the_table() {
        ModelProblem said = new ModelProblem(
                "TL-MODEL-012", ModelTable.SUPPLIERS, 0, "lot_min", "the value (-1) is below zero", "Enter zero");

        AssemblyOutcome.Refused refused = story.assembled().assembly().refused(List.of(said));

        assertThat(refused.why()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DataProblemCode.MODEL_REFUSED);
            assertThat(problem.object()).isEqualTo("suppliers.csv");
            assertThat(problem.text()).contains("TL-MODEL-012", "the value (-1) is below zero", "Enter zero");
        });
    }
}

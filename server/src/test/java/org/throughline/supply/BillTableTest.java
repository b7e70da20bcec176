package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CompanyId;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemReference;
import org.throughline.events.PartnerId;
import org.throughline.events.RouteId;
import org.throughline.events.Standing;
import org.throughline.events.UnitReference;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BomType;
import org.throughline.structure.Validity;
import org.throughline.values.Micros;

class BillTableTest {

    private static final CompanyId OTHER = new CompanyId("company:2");

    private final PlantStory story =
            PlantStory.ofThePumpMaker().item("SEAL").item("HOUSING").item("PUMP");

    @Test
    void a_bill_makes_its_output_of_its_lines() {
        story.made("PUMP", "2 SEAL", "1 HOUSING");

        Assembled assembled = story.assembled();

        assertThat(assembled.bills("PUMP")).singleElement().satisfies(bill -> {
            assertThat(bill.bom()).isEqualTo("PUMP");
            assertThat(bill.site()).isEmpty();
            assertThat(bill.type()).isEqualTo(BomType.NORMAL);
            assertThat(bill.outputQuantity()).isEqualTo(Micros.ONE);
            assertThat(bill.uom()).isEqualTo("piece");
            assertThat(bill.validity()).isEqualTo(Validity.ALWAYS);
        });
        assertThat(assembled.lines("PUMP")).containsExactly("1 HOUSING", "2 SEAL");
        assertThat(assembled.model().bomLines()).allSatisfy(line -> {
            assertThat(line.scrap()).isZero();
            assertThat(line.offsetDays()).isZero();
            assertThat(line.validity()).isEqualTo(Validity.ALWAYS);
        });
    }

    @Test
    void bills_are_taken_by_rank_and_those_without_one_last() {
        story.bill("unranked", "PUMP", BillKind.NORMAL, 0, "1 SEAL")
                .bill("second", "PUMP", BillKind.NORMAL, 2, "2 SEAL")
                .bill("first", "PUMP", BillKind.NORMAL, 1, "3 SEAL");

        Assembled assembled = story.assembled();

        assertThat(assembled.bills("PUMP"))
                .extracting(bill -> bill.priority() + " " + bill.bom())
                .containsExactlyInAnyOrder("1 PUMP #first", "2 PUMP #second", "3 PUMP #unranked");
        assertThat(assembled.problems()).contains(DataProblemCode.BILL_ORDER_UNCLEAR);
    }

    @Test
    void a_bill_of_a_family_is_there_for_each_variant_with_the_lines_that_are_for_it() {
        story.variant("RED-S", "SHIRT", "red", "small")
                .variant("RED-L", "SHIRT", "red", "large")
                .variant("BLUE-L", "SHIRT", "blue", "large");
        story.made("RED-S", "1 HOUSING")
                .line("bill of RED-S", "2 SEAL", "red", "large")
                .line("bill of RED-S", "3 SEAL", "red", "blue", "large");

        Assembled assembled = story.assembled();

        assertThat(assembled.lines("RED-S")).containsExactly("1 HOUSING");
        assertThat(assembled.lines("RED-L")).containsExactly("1 HOUSING", "2 SEAL", "3 SEAL");
        assertThat(assembled.lines("BLUE-L")).containsExactly("1 HOUSING", "3 SEAL");
    }

    @Test
    void a_line_for_an_attribute_that_no_variant_has_is_for_nobody() {
        story.made("PUMP", "1 HOUSING").line("bill of PUMP", "2 SEAL", "engraved");

        assertThat(story.assembled().lines("PUMP")).containsExactly("1 HOUSING");
    }

    @Test
    void a_bill_of_another_company_holds_only_at_its_sites() {
        story.company(OTHER, "Other", "EUR", "cal:1", 0)
                .site("O", OTHER)
                .bill("for all", "PUMP", BillKind.NORMAL, 2, "1 SEAL")
                .bill(new PlantStory.Recipe("theirs", "PUMP", BillKind.NORMAL, 1, OTHER, List.of(), List.of("2 SEAL")));

        assertThat(story.assembled().bills("PUMP"))
                .extracting(bill -> "%s %d %s".formatted(bill.site(), bill.priority(), bill.bom()))
                .containsExactlyInAnyOrder("WH 1 PUMP #for all at WH", "O 1 PUMP #theirs", "O 2 PUMP #for all at O");
    }

    @Test
    void the_bill_of_a_reorder_point_comes_first() {
        story.bill("usual", "PUMP", BillKind.NORMAL, 1, "1 SEAL")
                .bill("special", "PUMP", BillKind.NORMAL, 2, "2 SEAL")
                .reorder(new PlantStory.Point(
                        "PUMP",
                        PlantStory.SHELF,
                        "1",
                        "1",
                        UnitReference.NONE,
                        RouteId.NONE,
                        PartnerId.NONE,
                        new BillOfMaterialId("special")));

        assertThat(story.assembled().bills("PUMP"))
                .extracting(bill -> bill.priority() + " " + bill.bom())
                .containsExactlyInAnyOrder("1 PUMP #special", "2 PUMP #usual");
    }

    @Test
    void a_kit_stands_before_other_bills_and_needs_no_source() {
        story.bill("made", "PUMP", BillKind.NORMAL, 1, "1 SEAL").bill("kit", "PUMP", BillKind.PHANTOM, 2, "2 SEAL");

        Assembled assembled = story.assembled();

        assertThat(assembled.bills("PUMP"))
                .filteredOn(bill -> bill.priority() == 1)
                .extracting(BillOfMaterial::type)
                .containsExactly(BomType.PHANTOM);
        assertThat(assembled.model().itemSites()).extracting(row -> row.item()).doesNotContain("PUMP");
        assertThat(assembled.problems()).contains(DataProblemCode.KIT_WITH_OTHER_BILL);
    }

    @Test
    void lines_keep_their_unit_where_it_can_be_converted() {
        story.made("PUMP").line("bill of PUMP", "SEAL", PlantStory.of("0.5", "dozen"));

        assertThat(story.assembled().model().bomLines()).singleElement().satisfies(line -> {
            assertThat(line.uom()).isEqualTo("dozen");
            assertThat(line.quantity()).isEqualTo(500_000);
        });
    }

    @Test
    void a_line_in_a_unit_of_another_family_is_left_out_and_a_problem() {
        story.made("PUMP").line("bill of PUMP", "SEAL", PlantStory.of("3", "kilogram"));

        Assembled assembled = story.assembled();

        assertThat(assembled.model().bomLines()).isEmpty();
        assertThat(assembled.problems())
                .contains(DataProblemCode.UNIT_NOT_CONVERTIBLE, DataProblemCode.BILL_WITHOUT_LINES);
    }

    @Test
    void a_circle_is_refused_with_its_path() {
        story.made("PUMP", "1 HOUSING").made("HOUSING", "1 PUMP");

        assertThat(story.outcome())
                .isInstanceOfSatisfying(
                        AssemblyOutcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .filteredOn(problem -> problem.code() == DataProblemCode.CIRCULAR_STRUCTURE)
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.text())
                                        .contains("HOUSING at WH -> PUMP at WH -> HOUSING at WH")));
    }

    @Test
    void each_circle_is_a_problem_of_its_own() {
        story.made("PUMP", "1 HOUSING").made("HOUSING", "1 PUMP").made("SEAL", "1 SEAL");

        assertThat(story.outcome())
                .isInstanceOfSatisfying(
                        AssemblyOutcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .filteredOn(problem -> problem.code() == DataProblemCode.CIRCULAR_STRUCTURE)
                                .extracting(DataProblem::text)
                                .satisfiesExactlyInAnyOrder(
                                        text -> assertThat(text)
                                                .contains("(HOUSING at WH -> PUMP at WH -> HOUSING at WH)"),
                                        text -> assertThat(text).contains("(SEAL at WH -> SEAL at WH)")));
    }

    @Test
    void what_a_bill_makes_is_rounded_down_and_what_it_takes_is_rounded_up() {
        story.made("PUMP").line("bill of PUMP", "SEAL", PlantStory.pieces("0.3333333"));
        Restated.last(story.bills, "output", PlantStory.pieces("1.6666666"));

        Assembled assembled = story.assembled();

        assertThat(assembled.bills("PUMP"))
                .extracting(BillOfMaterial::outputQuantity)
                .containsExactly(1_666_666L);
        assertThat(assembled.lines("PUMP")).containsExactly("0.333334 SEAL");
    }

    @Test
    void a_bill_that_makes_nothing_is_left_out_and_a_problem() {
        story.made("PUMP", "2 SEAL");
        Restated.last(story.bills, "output", PlantStory.pieces("0"));

        Assembled assembled = story.assembled();

        assertThat(assembled.bills("PUMP")).isEmpty();
        assertThat(assembled.model().bomLines()).isEmpty();
        assertThat(assembled.problems()).contains(DataProblemCode.BILL_WITHOUT_OUTPUT);
    }

    @Test
    void a_line_of_zero_is_left_out() {
        story.made("PUMP", "0 SEAL", "1 HOUSING");

        assertThat(story.assembled().lines("PUMP")).containsExactly("1 HOUSING");
    }

    @Test
    void a_bill_that_is_archived_is_not_used() {
        story.bill("usual", "PUMP", BillKind.NORMAL, 2, "1 SEAL").bill("old", "PUMP", BillKind.NORMAL, 1, "2 SEAL");
        Restated.last(story.bills, "standing", Standing.ARCHIVED);

        Assembled assembled = story.assembled();

        assertThat(assembled.bills("PUMP")).hasSize(1);
        assertThat(assembled.lines("PUMP")).containsExactly("1 SEAL");
    }

    @Test
    void of_equal_rank_the_bill_of_the_variant_stands_before_that_of_its_family() {
        story.variant("RED", "SHIRT", "red")
                .bill("1", "RED", BillKind.NORMAL, 1, "1 SEAL")
                .bill("2", "RED", BillKind.NORMAL, 1, "2 SEAL");
        Restated.last(story.bills, "item", new ItemReference("item:RED"));

        assertThat(story.assembled().bills("RED"))
                .extracting(bill -> bill.priority() + " " + bill.bom())
                .containsExactlyInAnyOrder("1 RED #2", "2 RED #1");
    }
}

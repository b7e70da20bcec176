package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CompanyId;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.RuleAction;
import org.throughline.events.PartnerId;
import org.throughline.events.RouteId;
import org.throughline.events.SalesLineId;
import org.throughline.events.Standing;
import org.throughline.events.UnitReference;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

class SourcingTest {

    private final PlantStory story = PlantStory.ofThePumpMaker().item("SEAL").item("PUMP");

    @Test
    void an_item_with_a_bill_is_made_and_one_with_a_supplier_is_bought() {
        story.bought("SEAL", "Sealco", 5).made("PUMP", "2 SEAL");

        Assembled assembled = story.assembled();

        assertThat(assembled.supply("SEAL").source()).isEqualTo(Source.BUY);
        assertThat(assembled.supply("PUMP").source()).isEqualTo(Source.MAKE);
        assertThat(assembled.supply("PUMP").yield()).isEqualTo(Micros.ONE);
        assertThat(assembled.supply("PUMP").safetyLeadTimeDays()).isZero();
    }

    @Test
    void the_routes_of_an_item_stand_before_those_of_the_site() {
        story.bought("PUMP", "Rival", 5).made("PUMP", "2 SEAL").routed("PUMP", "Buy");

        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.BUY);
    }

    @Test
    void the_routes_of_a_category_above_hold_for_its_items() {
        story.bought("PUMP", "Rival", 5)
                .made("PUMP", "2 SEAL")
                .category("all", "top")
                .category("top", "", "Buy");

        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.BUY);
    }

    @Test
    void of_several_routes_of_an_item_that_with_the_lowest_rank_is_taken() {
        story.bought("PUMP", "Rival", 5).made("PUMP", "2 SEAL").routed("PUMP", "Buy", "Make");

        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.MAKE);
    }

    @Test
    void a_rule_of_the_site_stands_before_one_of_all_sites() {
        story.route("Mixed", 1)
                .rule(new PlantStory.Step("Bought anywhere", "Mixed", RuleAction.BUY, "", PlantStory.SHELF, 0, ""))
                .rule(new PlantStory.Step("Made here", "Mixed", RuleAction.MAKE, "", PlantStory.SHELF, 0, "WH"))
                .routed("PUMP", "Mixed");

        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.MAKE);
    }

    @Test
    void a_rule_to_the_root_of_the_site_serves_where_none_leads_to_its_stock() {
        story.route("Rooted", 1)
                .rule(new PlantStory.Step("To the root", "Rooted", RuleAction.BUY, "", "WH", 0, ""))
                .bought("SEAL", "Sealco", 5)
                .routed("SEAL", "Rooted");
        story.rules.removeIf(rule -> rule.to().value().equals(PlantStory.SHELF));

        assertThat(story.assembled().supply("SEAL").source()).isEqualTo(Source.BUY);
    }

    @Test
    void a_rule_that_only_hands_on_is_followed_and_its_days_are_added() {
        story.route("Two steps", 1)
                .rule(new PlantStory.Step(
                        "In to stock", "Two steps", RuleAction.PULL, "WH/Output", PlantStory.SHELF, 2, "WH"))
                .rule(new PlantStory.Step("Bought to in", "Two steps", RuleAction.BUY, "", "WH/Output", 0, "WH"))
                .bought("SEAL", "Sealco", 5)
                .routed("SEAL", "Two steps");

        ItemSite supply = story.assembled().supply("SEAL");

        assertThat(supply.source()).isEqualTo(Source.BUY);
        assertThat(supply.leadTimeDays()).isEqualTo(7);
    }

    @Test
    void goods_from_another_site_are_a_transfer_that_takes_the_days_of_its_rules() {
        story.bought("SEAL", "Sealco", 5).branch("P2");

        ItemSite supply = story.assembled().supply("SEAL", "P2");

        assertThat(supply.source()).isEqualTo(Source.TRANSFER);
        assertThat(supply.fromSite()).isEqualTo("WH");
        assertThat(supply.leadTimeDays()).isEqualTo(4);
    }

    @Test
    void an_item_that_no_rule_brings_is_a_problem_where_somebody_asks_for_it() {
        story.orders.deliver("move:1", "PUMP", "1", "2026-03-09", SalesLineId.NONE);

        Assembled assembled = story.assembled();

        assertThat(assembled.supply("PUMP").source()).isEqualTo(Source.NONE);
        assertThat(assembled.problems()).contains(DataProblemCode.NO_ROUTE);
        assertThat(assembled.model().itemSites()).extracting(ItemSite::item).doesNotContain("SEAL");
    }

    @Test
    void a_purchase_from_a_subcontractor_is_subcontracted_and_counts_working_days() {
        PartnerId coater = PlantStory.partnerId("Coater Inc");
        story.bought("PUMP", "Coater Inc", 14)
                .bill(new PlantStory.Recipe(
                        "coating",
                        "PUMP",
                        BillKind.SUBCONTRACT,
                        1,
                        CompanyId.NONE,
                        List.of(coater),
                        List.of("1 SEAL")));

        ItemSite supply = story.assembled().supply("PUMP");

        assertThat(supply.source()).isEqualTo(Source.SUBCONTRACT);
        assertThat(supply.leadTimeDays()).isEqualTo(10);
    }

    @Test
    void a_purchase_from_another_supplier_is_no_subcontract() {
        story.bought("PUMP", "Rival", 14)
                .bill(new PlantStory.Recipe(
                        "coating",
                        "PUMP",
                        BillKind.SUBCONTRACT,
                        1,
                        CompanyId.NONE,
                        List.of(PlantStory.partnerId("Coater Inc")),
                        List.of("1 SEAL")));

        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.BUY);
    }

    @Test
    void buying_takes_the_days_of_the_supplier_and_of_the_buyers() {
        story.bought("SEAL", "Sealco", 5).company(PlantStory.PUMPS, "Pumps", "EUR", "cal:1", 2);

        Assembled assembled = story.assembled();

        assertThat(assembled.supply("SEAL").leadTimeDays()).isEqualTo(7);
        assertThat(assembled.suppliers("SEAL"))
                .extracting(row -> row.leadTimeDays())
                .containsExactly(7);
    }

    @Test
    void making_takes_as_many_working_days_as_lie_in_its_calendar_days() {
        story.made("PUMP", "2 SEAL");
        story.bills.replaceAll(bill -> new BillOfMaterialDescribed(
                bill.bill(),
                bill.family(),
                bill.item(),
                bill.code(),
                bill.kind(),
                bill.output(),
                bill.rank(),
                new BigDecimal("10.5"),
                new BigDecimal("3.5"),
                bill.company(),
                bill.subcontractors(),
                bill.standing()));

        assertThat(story.assembled().supply("PUMP").leadTimeDays()).isEqualTo(10);
    }

    @Test
    void a_lead_time_of_zero_is_a_problem_and_marked() {
        story.bought("SEAL", "Sealco", 0);

        Assembled assembled = story.assembled();

        assertThat(assembled.problems()).contains(DataProblemCode.ITEM_WITHOUT_LEAD_TIME);
        assertThat(assembled.marks()).contains("ITEM_SITES SEAL, WH lead_time_days");
    }

    @Test
    void an_item_to_be_bought_without_a_vendor_is_a_problem() {
        story.routed("SEAL", "Buy");

        assertThat(story.assembled().problems()).contains(DataProblemCode.ITEM_WITHOUT_VENDOR);
    }

    @Test
    void an_item_to_be_made_without_a_bill_is_a_problem() {
        story.routed("PUMP", "Make");

        assertThat(story.assembled().problems()).contains(DataProblemCode.ITEM_WITHOUT_BILL);
    }

    @Test
    void the_minimum_of_a_reorder_point_is_safety_stock_and_the_stretch_to_its_maximum_the_least_lot() {
        story.bought("SEAL", "Sealco", 5).reorder("SEAL", PlantStory.SHELF, "20", "50");

        ItemSite supply = story.assembled().supply("SEAL");

        assertThat(supply.safetyStock()).isEqualTo(20 * Micros.ONE);
        assertThat(supply.lotSizing().minimum()).isEqualTo(30 * Micros.ONE);
        assertThat(supply.lotSizing().maximum()).isZero();
    }

    @Test
    void the_multiple_of_a_reorder_point_is_its_unit_in_units_of_the_item() {
        story.bought("SEAL", "Sealco", 5)
                .reorder(new PlantStory.Point(
                        "SEAL",
                        PlantStory.SHELF,
                        "20",
                        "0",
                        new UnitReference("unit:dozen"),
                        RouteId.NONE,
                        PartnerId.NONE,
                        BillOfMaterialId.NONE));

        assertThat(story.assembled().supply("SEAL").lotSizing().multiple()).isEqualTo(12 * Micros.ONE);
    }

    @Test
    void a_reorder_point_prefers_its_route_and_its_supplier() {
        story.made("PUMP", "2 SEAL")
                .bought("PUMP", "Rival", 5)
                .bought("PUMP", "Friend", 9)
                .reorder(new PlantStory.Point(
                        "PUMP",
                        PlantStory.SHELF,
                        "1",
                        "1",
                        UnitReference.NONE,
                        new RouteId("Buy"),
                        PlantStory.partnerId("Friend"),
                        BillOfMaterialId.NONE));

        Assembled assembled = story.assembled();

        assertThat(assembled.supply("PUMP").source()).isEqualTo(Source.BUY);
        assertThat(assembled.suppliers("PUMP"))
                .extracting(row -> row.supplier())
                .containsExactly("Friend", "Rival");
    }

    @Test
    void a_reorder_point_of_another_place_is_a_problem() {
        story.bought("SEAL", "Sealco", 5).reorder("SEAL", "WH/Output", "20", "50");

        Assembled assembled = story.assembled();

        assertThat(assembled.supply("SEAL").safetyStock()).isZero();
        assertThat(assembled.problems()).contains(DataProblemCode.REORDER_POINT_ELSEWHERE);
    }

    @Test
    void what_nobody_says_is_lot_for_lot() {
        story.bought("SEAL", "Sealco", 5);

        ItemSite supply = story.assembled().supply("SEAL");

        assertThat(supply.lotSizing()).isEqualTo(LotSizing.LOT_FOR_LOT);
        assertThat(supply.planner()).isEmpty();
    }

    @Test
    void the_company_of_a_site_says_who_plans_there() {
        CompanyId valves = new CompanyId("company:2");
        CompanyId taps = new CompanyId("company:3");
        story.company(valves, "Valves", "EUR", "cal:1", 0)
                .site("EAST", valves)
                .company(taps, "Taps", "EUR", "cal:1", 0)
                .site("SOUTH", taps)
                .planned("EAST")
                .planned("SOUTH")
                .bought("SEAL", "Sealco", 5)
                .planner("SEAL", PlantStory.PUMPS, "Ada")
                .planner("SEAL", valves, "Bo")
                .reorder("SEAL", "EAST/Stock", "1", "1")
                .reorder("SEAL", "SOUTH/Stock", "1", "1");

        Assembled assembled = story.assembled();

        assertThat(assembled.supply("SEAL").planner()).isEqualTo("Ada");
        assertThat(assembled.supply("SEAL", "EAST").planner()).isEqualTo("Bo");
        assertThat(assembled.supply("SEAL", "SOUTH").planner()).isEmpty();
    }

    @Test
    void a_subcontract_takes_the_longer_of_supplier_and_making() {
        story.company(PlantStory.PUMPS, "Pumps", "EUR", "cal:1", 7)
                .bought("PUMP", "Coater Inc", 3)
                .bill(new PlantStory.Recipe(
                        "coating",
                        "PUMP",
                        BillKind.SUBCONTRACT,
                        1,
                        CompanyId.NONE,
                        List.of(PlantStory.partnerId("Coater Inc")),
                        List.of("1 SEAL")));
        Restated.last(story.bills, "leadTimeDays", new BigDecimal("14"));

        assertThat(story.assembled().supply("PUMP").leadTimeDays()).isEqualTo(15);
    }

    @Test
    void a_reorder_point_that_is_archived_keeps_no_stock() {
        story.bought("SEAL", "Sealco", 5).reorder("SEAL", PlantStory.SHELF, "20", "50");
        Restated.last(story.reorderPoints, "standing", Standing.ARCHIVED);

        assertThat(story.assembled().supply("SEAL").safetyStock()).isZero();
    }

    @Test
    void a_reorder_point_below_zero_counts_as_zero_and_is_a_problem() {
        story.bought("SEAL", "Sealco", 5).reorder("SEAL", PlantStory.SHELF, "-20", "50");

        Assembled assembled = story.assembled();

        assertThat(assembled.supply("SEAL").safetyStock()).isZero();
        assertThat(assembled.supply("SEAL").lotSizing().minimum()).isEqualTo(50 * Micros.ONE);
        assertThat(assembled.problems()).contains(DataProblemCode.REORDER_POINT_BELOW_ZERO);
    }

    /** A pump that has a bill and a supplier, and a route of its own by which it is bought. */
    private void boughtByItsRoute() {
        story.bought("PUMP", "Rival", 5)
                .made("PUMP", "2 SEAL")
                .route("Own", 1)
                .rule(new PlantStory.Step("Own rule", "Own", RuleAction.BUY, "", PlantStory.SHELF, 0, "WH"))
                .routed("PUMP", "Own");
    }

    @Test
    void a_route_or_a_rule_that_is_archived_brings_nothing() {
        boughtByItsRoute();
        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.BUY);

        Restated.last(story.routes, "standing", Standing.ARCHIVED);
        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.MAKE);

        Restated.last(story.routes, "standing", Standing.IN_USE);
        Restated.last(story.rules, "standing", Standing.ARCHIVED);
        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.MAKE);
    }

    @Test
    void a_route_or_a_rule_of_another_company_brings_nothing() {
        boughtByItsRoute();
        Restated.last(story.routes, "company", new CompanyId("company:9"));
        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.MAKE);

        Restated.last(story.routes, "company", PlantStory.PUMPS);
        Restated.last(story.rules, "company", PlantStory.PUMPS);
        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.BUY);

        Restated.last(story.rules, "company", new CompanyId("company:9"));
        assertThat(story.assembled().supply("PUMP").source()).isEqualTo(Source.MAKE);
    }
}

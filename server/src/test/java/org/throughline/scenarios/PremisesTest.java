package org.throughline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.planning.Change;
import org.throughline.structure.CalendarException;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;

/** How assumptions become changes of a plan. */
class PremisesTest {

    private static final ItemId SEAL = PlantStory.itemId("SEAL");
    private static final SiteId SITE = new SiteId("site:WH");
    private static final PartnerId FERRO = PlantStory.partnerId("Ferro");
    private static final LocalDate SOON = LocalDate.of(2026, 3, 20);

    private static PlanVersion plan() {
        PlantStory story =
                PlantStory.ofThePumpMaker().item("SEAL").partner("Ferro").bought("SEAL", "Ferro", 5);
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 SEAL");
        story.orders.deliver("out:SO-1", "SEAL", "4", "2026-03-19", story.orders.line(0));
        return PlanVersions.of(story);
    }

    private static Premises taken(Assumption... assumptions) {
        Premises premises = new Premises(plan());
        take(premises, 1, "Fair", assumptions);
        return premises;
    }

    private static void take(Premises premises, long scenario, String name, Assumption... assumptions) {
        for (int at = 0; at < assumptions.length; at++) {
            premises.take(new Premise(new AssumptionPlace(new ScenarioId(scenario), at + 1), name, assumptions[at]));
        }
    }

    @Test
    void what_is_moved_keeps_what_is_left_out() {
        assertThat(taken(new Assumption.DemandMoved("SO-1", Optional.of(SOON), Optional.empty()))
                        .changes())
                .singleElement()
                .isInstanceOfSatisfying(Change.DemandIs.class, is -> {
                    assertThat(is.demand().dueDate()).isEqualTo(SOON);
                    assertThat(is.demand().quantity()).isEqualTo(4_000_000);
                });
    }

    @Test
    void of_several_assumptions_about_one_thing_each_sees_those_before_it() {
        assertThat(taken(
                                new Assumption.DemandMoved("SO-1", Optional.of(SOON), Optional.empty()),
                                new Assumption.DemandMoved("SO-1", Optional.empty(), Optional.of(BigDecimal.TEN)))
                        .changes())
                .singleElement()
                .isInstanceOfSatisfying(Change.DemandIs.class, is -> {
                    assertThat(is.demand().dueDate()).isEqualTo(SOON);
                    assertThat(is.demand().quantity()).isEqualTo(10_000_000);
                });
        assertThat(taken(
                                new Assumption.DemandDropped("SO-1"),
                                new Assumption.DemandMoved("SO-1", Optional.of(SOON), Optional.empty()))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.sentence()).contains("(SO-1) falls away with an assumption before this one");
                    assertThat(problem.assumption()).contains(new AssumptionPlace(new ScenarioId(1), 2));
                });
    }

    @Test
    void a_lead_time_holds_whoever_supplies() {
        assertThat(taken(new Assumption.LeadTimeIs(SEAL, SITE, 12)).changes())
                .satisfiesExactly(
                        itemSite -> assertThat(itemSite)
                                .isInstanceOfSatisfying(
                                        Change.ItemSiteIs.class,
                                        is -> assertThat(is.itemSite().leadTimeDays())
                                                .isEqualTo(12)),
                        suppliers -> assertThat(suppliers)
                                .isInstanceOfSatisfying(
                                        Change.SuppliersAre.class,
                                        are -> assertThat(are.suppliers())
                                                .filteredOn(row -> row.site().equals("WH"))
                                                .singleElement()
                                                .satisfies(row -> assertThat(row.leadTimeDays())
                                                        .isEqualTo(SupplierItem.AS_ITEM_SITE))));
    }

    @Test
    void what_is_assumed_of_one_site_leaves_what_suppliers_offer_to_others() {
        SupplierItem everywhere = new SupplierItem("Ferro", "SEAL", "", 1, 5, 0, 0, 0);
        ItemSite here = new ItemSite("SEAL", "WH", Source.BUY, 9, 0, 0, LotSizing.LOT_FOR_LOT, 1_000_000, "", "");
        Offers offers = new Offers(List.of(everywhere));

        offers.become(here, offer -> Offers.otherwise(offer, 30, 0, 0));

        assertThat(offers.at("SEAL", "WH"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.leadTimeDays()).isEqualTo(30));
        assertThat(offers.at("SEAL", "ELSEWHERE")).containsExactly(everywhere);
    }

    @Test
    void lots_hold_whoever_supplies() {
        Premises premises = taken(
                new Assumption.LotMinimumIs(SEAL, SITE, BigDecimal.TEN),
                new Assumption.LotMultipleIs(SEAL, SITE, new BigDecimal(4)));

        assertThat(premises.changes())
                .satisfiesExactly(
                        itemSite -> assertThat(itemSite).isInstanceOfSatisfying(Change.ItemSiteIs.class, is -> {
                            assertThat(is.itemSite().lotSizing().minimum()).isEqualTo(10_000_000);
                            assertThat(is.itemSite().lotSizing().multiple()).isEqualTo(4_000_000);
                        }),
                        suppliers -> assertThat(suppliers)
                                .isInstanceOfSatisfying(
                                        Change.SuppliersAre.class,
                                        are -> assertThat(are.suppliers())
                                                .filteredOn(row -> row.site().equals("WH"))
                                                .singleElement()
                                                .satisfies(offer -> {
                                                    assertThat(offer.lotMinimum())
                                                            .isEqualTo(SupplierItem.AS_ITEM_SITE);
                                                    assertThat(offer.lotMultiple())
                                                            .isEqualTo(SupplierItem.AS_ITEM_SITE);
                                                    assertThat(offer.leadTimeDays())
                                                            .isEqualTo(5);
                                                })));
    }

    @Test
    void a_supplier_may_be_slower_or_stop_and_then_nothing_is_bought() {
        assertThat(taken(new Assumption.SupplierLeadTimeIs(SEAL, FERRO, 40)).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.SuppliersAre.class,
                        are -> assertThat(are.suppliers())
                                .isNotEmpty()
                                .allSatisfy(
                                        row -> assertThat(row.leadTimeDays()).isEqualTo(40)));
        assertThat(taken(new Assumption.SupplierStops(SEAL, FERRO)).changes())
                .satisfiesExactly(
                        suppliers -> assertThat(suppliers).isEqualTo(new Change.SuppliersAre("SEAL", List.of())),
                        itemSite -> assertThat(itemSite)
                                .isInstanceOfSatisfying(
                                        Change.ItemSiteIs.class,
                                        is -> assertThat(is.itemSite().source()).isEqualTo(Source.NONE)));
        assertThat(taken(new Assumption.SupplierStops(SEAL, FERRO), new Assumption.SupplierStops(SEAL, FERRO))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("(Ferro) does not offer item (SEAL)"));
    }

    @Test
    void a_site_that_is_closed_keeps_its_other_days() {
        Premises premises =
                taken(new Assumption.SiteClosed(SITE, SOON, 2), new Assumption.SiteClosed(SITE, SOON.plusDays(1), 2));

        assertThat(premises.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.CalendarIs.class,
                        is -> assertThat(is.exceptions())
                                .filteredOn(day ->
                                        !day.date().isBefore(SOON) && day.date().isBefore(SOON.plusDays(3)))
                                .extracting(CalendarException::date)
                                .containsExactly(SOON, SOON.plusDays(1), SOON.plusDays(2)));
        assertThat(taken(new Assumption.SiteClosed(new SiteId("site:NONE"), SOON, 1))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("has no calendar"));
    }

    @Test
    void a_quantity_beyond_the_range_is_a_problem() {
        assertThat(taken(new Assumption.StockAdded(SEAL, SITE, new BigDecimal("0.0000001")))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("(0.0000001)", "at most 6 decimals"));
    }

    @Test
    void what_is_added_is_named_by_its_scenario_and_its_place_there() {
        Premises premises = new Premises(plan());
        take(premises, 1, "Fair", new Assumption.DemandAdded(SEAL, SITE, SOON, BigDecimal.TEN));
        take(
                premises,
                2,
                "SO",
                new Assumption.LeadTimeIs(SEAL, SITE, 12),
                new Assumption.DemandAdded(SEAL, SITE, SOON, BigDecimal.ONE));

        assertThat(premises.changes().stream()
                        .filter(Change.DemandIs.class::isInstance)
                        .map(change -> ((Change.DemandIs) change).demand().demand()))
                .containsExactly("Fair/1", "SO/2");
    }

    static List<Assumption> every() {
        return List.of(
                new Assumption.DemandAdded(SEAL, SITE, SOON, BigDecimal.TEN),
                new Assumption.DemandMoved("SO-1", Optional.of(SOON), Optional.of(BigDecimal.ONE)),
                new Assumption.DemandDropped("SO-1"),
                new Assumption.ReceiptAdded(SEAL, SITE, SOON, BigDecimal.TEN),
                new Assumption.ReceiptMoved("PO-1", Optional.empty(), Optional.of(new BigDecimal("0.5"))),
                new Assumption.ReceiptDropped("PO-1"),
                new Assumption.StockAdded(SEAL, SITE, new BigDecimal("-3")),
                new Assumption.LeadTimeIs(SEAL, SITE, 0),
                new Assumption.SafetyStockIs(SEAL, SITE, BigDecimal.ZERO),
                new Assumption.LotMinimumIs(SEAL, SITE, BigDecimal.TEN),
                new Assumption.LotMultipleIs(SEAL, SITE, BigDecimal.TEN),
                new Assumption.SupplierLeadTimeIs(SEAL, FERRO, 9),
                new Assumption.SupplierStops(SEAL, FERRO),
                new Assumption.SiteClosed(SITE, SOON, 5));
    }

    @ParameterizedTest
    @MethodSource("every")
    void every_assumption_survives_its_row(Assumption assumption) {
        assertThat(AssumptionRow.of(assumption).assumption()).isEqualTo(assumption);
    }

    @ParameterizedTest
    @MethodSource("every")
    void every_assumption_is_a_change_or_a_problem(Assumption assumption) {
        Premises premises = taken(assumption);

        assertThat(premises.changes().isEmpty())
                .isNotEqualTo(premises.problems().isEmpty());
    }
}

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
import org.throughline.events.SiteId;
import org.throughline.planning.Change;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;

/** How assumptions become changes of a plan. */
class PremisesTest {

    private static final ItemId SEAL = PlantStory.itemId("SEAL");
    private static final SiteId SITE = new SiteId("site:WH");
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
        premises.take("Fair", List.of(assumptions));
        return premises;
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
                .asString()
                .contains("(SO-1) is not in the plan");
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
                                                .allSatisfy(row -> assertThat(row.leadTimeDays())
                                                        .isEqualTo(-1))));
    }

    @Test
    void a_quantity_beyond_the_range_is_a_problem() {
        assertThat(taken(new Assumption.StockAdded(SEAL, SITE, new BigDecimal("0.0000001")))
                        .problems())
                .singleElement()
                .asString()
                .contains("(0.0000001)", "at most 6 decimals");
    }

    @Test
    void what_is_added_is_named_by_its_scenario_and_its_place_there() {
        Premises premises = new Premises(plan());
        premises.take("Fair", List.of(new Assumption.DemandAdded(SEAL, SITE, SOON, BigDecimal.TEN)));
        premises.take(
                "SO",
                List.of(
                        new Assumption.LeadTimeIs(SEAL, SITE, 12),
                        new Assumption.DemandAdded(SEAL, SITE, SOON, BigDecimal.ONE)));

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
                new Assumption.SafetyStockIs(SEAL, SITE, BigDecimal.ZERO));
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

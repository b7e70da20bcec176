package org.throughline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.SiteId;
import org.throughline.scenarios.ScenarioChange.Involved;
import org.throughline.scenarios.ScenarioChange.Reason;
import org.throughline.security.Actor;
import org.throughline.supply.PlanChange;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;

/** Questions "what if" that have a name. */
@ExtendWith(FreshDatabase.class)
class ScenariosTest {

    private static final Actor KIM = new Actor("kim", "");
    private static final Actor LEE = new Actor("lee", "");
    private static final SiteId SITE = new SiteId("site:WH");
    private static final LocalDate SOON = LocalDate.of(2026, 3, 20);

    private final Database database;
    private final Scenarios scenarios;
    private final AtomicInteger asked = new AtomicInteger();

    ScenariosTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        var questions = PlanVersions.questions(pumpMaker());
        scenarios = new Scenarios(
                database.jdbi(),
                question -> {
                    asked.incrementAndGet();
                    return questions.apply(question);
                },
                new Limits(3, 3, 80, 2_000, 6, 4),
                InstantSource.fixed(PlantStory.MORNING));
    }

    /** SO-1 asks for 4 pumps, of which each is made of 2 seals that Ferro delivers within 5 days. */
    private static PlantStory pumpMaker() {
        PlantStory story = PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .partner("Ferro")
                .made("PUMP", "2 SEAL")
                .bought("SEAL", "Ferro", 5);
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 PUMP");
        story.orders.deliver("out:SO-1", "PUMP", "4", "2026-03-19", story.orders.line(0));
        return story;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_scenario_is_seen_by_its_owner_until_it_is_shared() {
        Scenario ours = made(KIM, "Ferro is late");

        assertThat(scenarios.find(LEE, ours.id())).isEmpty();
        assertThat(scenarios.visibleTo(LEE)).isEmpty();

        scenarios.share(KIM, ours.id(), true);
        assertThat(scenarios.visibleTo(LEE)).extracting(Scenario::name).containsExactly("Ferro is late");
        assertThat(scenarios.share(LEE, ours.id(), false)).isEqualTo(new ScenarioChange.Refused(Reason.NOT_YOURS));
    }

    @Test
    void what_it_assumes_is_kept_word_for_word() {
        Scenario scenario = made(KIM, "Everything");
        List<Assumption> all = List.of(
                new Assumption.DemandMoved("SO-1", Optional.of(SOON), Optional.empty()),
                new Assumption.ReceiptMoved("PO-1", Optional.empty(), Optional.of(new BigDecimal("2.5"))),
                new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 12));

        all.forEach(each -> scenarios.assume(KIM, scenario.id(), each));

        assertThat(assumed(scenario)).isEqualTo(all);
        assertThat(scenarios.assume(KIM, scenario.id(), new Assumption.DemandDropped("SO-1")))
                .isEqualTo(new ScenarioChange.Refused(Reason.TOO_MANY_ASSUMPTIONS));
        forget(scenario, 2, all.get(1));
        assertThat(assumed(scenario)).containsExactly(all.get(0), all.get(2));
        assertThat(forget(scenario, 2, all.get(1))).isInstanceOf(ScenarioChange.Outdated.class);
    }

    @Test
    void of_equal_assumptions_the_one_that_was_meant_is_taken_out() {
        Scenario scenario = made(KIM, "To and fro");
        Assumption five = new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 5);
        Assumption nine = new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 9);
        List.of(five, nine, five).forEach(each -> scenarios.assume(KIM, scenario.id(), each));

        forget(scenario, 3, five);
        assertThat(assumed(scenario)).containsExactly(five, nine);
    }

    @Test
    void what_an_assumption_is_called_stays_when_another_one_is_taken_out() {
        Scenario scenario = made(KIM, "Two tabs");
        Assumption five = new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 5);
        Assumption nine = new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 9);
        Assumption twelve = new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 12);
        List.of(five, nine, twelve).forEach(each -> scenarios.assume(KIM, scenario.id(), each));

        forget(scenario, 1, five);
        assertThat(forget(scenario, 2, nine)).isInstanceOf(ScenarioChange.Done.class);
        assertThat(assumed(scenario)).containsExactly(twelve);
        scenarios.assume(KIM, scenario.id(), nine);
        assertThat(find(scenario).assumptions()).extracting(Assumed::number).containsExactly(3, 4);
    }

    @Test
    void what_says_something_else_meanwhile_stays() {
        Scenario scenario = made(KIM, "Two tabs");
        Assumption five = new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 5);
        Assumption nine = new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 9);
        scenarios.assume(KIM, scenario.id(), five);
        forget(scenario, 1, five);
        scenarios.assume(KIM, scenario.id(), nine);
        assertThat(find(scenario).assumptions())
                .as("the number of the last one is given again")
                .containsExactly(new Assumed(1, nine));

        assertThat(forget(scenario, 1, five)).isEqualTo(new ScenarioChange.Outdated(find(scenario)));
        assertThat(assumed(scenario)).containsExactly(nine);
        assertThat(scenarios.forget(LEE, new AssumptionPlace(scenario.id(), 1), ""))
                .as("nothing is told of what one does not see")
                .isEqualTo(new ScenarioChange.Refused(Reason.NO_SUCH_SCENARIO));
    }

    private ScenarioChange forget(Scenario scenario, int number, Assumption meant) {
        return scenarios.forget(
                KIM,
                new AssumptionPlace(scenario.id(), number),
                AssumptionRow.of(meant).words());
    }

    private Scenario find(Scenario scenario) {
        return scenarios.find(KIM, scenario.id()).orElseThrow();
    }

    private List<Assumption> assumed(Scenario scenario) {
        return find(scenario).assumptions().stream().map(Assumed::assumption).toList();
    }

    @Test
    void what_falls_away_already_is_not_assumed_about_again() {
        Scenario below = made(KIM, "Below");
        Scenario above = made(KIM, "Above", below.id());
        scenarios.assume(KIM, below.id(), new Assumption.DemandDropped("SO-1"));
        scenarios.assume(KIM, below.id(), new Assumption.ReceiptDropped("PO-1"));
        ScenarioChange refused = new ScenarioChange.Refused(Reason.ALREADY_DROPPED);

        assertThat(scenarios.assume(KIM, below.id(), new Assumption.DemandDropped("SO-1")))
                .isEqualTo(refused);
        assertThat(scenarios.assume(
                        KIM, above.id(), new Assumption.DemandMoved("SO-1", Optional.of(SOON), Optional.empty())))
                .as("dropped by the one below")
                .isEqualTo(refused);
        assertThat(scenarios.assume(
                        KIM, below.id(), new Assumption.ReceiptMoved("PO-1", Optional.of(SOON), Optional.empty())))
                .isEqualTo(refused);
        assertThat(scenarios.assume(KIM, above.id(), new Assumption.DemandDropped("PO-1")))
                .as("of another name")
                .isInstanceOf(ScenarioChange.Done.class);
    }

    @Test
    void a_longer_lead_time_makes_the_customer_wait_and_the_live_plan_knows_nothing_of_it() {
        Scenario scenario = made(KIM, "Ferro needs longer");
        scenarios.assume(KIM, scenario.id(), new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 30));

        ScenarioLook.Planned look = planned(scenario);

        assertThat(look.figures().lateDemands()).isEqualTo(1);
        assertThat(look.live().plan().messageCounts())
                .doesNotContainKey(org.throughline.planning.MessageCode.DEMAND_LATE);
        assertThat(look.changes())
                .filteredOn(change -> change.subject() == PlanChange.Subject.PROMISE)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.reference()).isEqualTo("SO-1");
                    assertThat(change.dayBefore()).isEqualTo("2026-03-19");
                    assertThat(change.dayAfter()).isEqualTo("2026-04-03");
                    assertThat(change.why()).contains("Ferro needs longer");
                });
    }

    @Test
    void two_scenarios_are_compared_with_each_other() {
        Assumption stock = new Assumption.StockAdded(PlantStory.itemId("SEAL"), SITE, new BigDecimal(8));
        Scenario seals = made(KIM, "Seals there");
        Scenario none = made(KIM, "No customer");
        Scenario same = made(KIM, "Seals there too");
        scenarios.assume(KIM, seals.id(), stock);
        scenarios.assume(KIM, same.id(), stock);
        scenarios.assume(KIM, none.id(), new Assumption.DemandDropped("SO-1"));

        List<PlanChange> changes = planned(seals).changesSince(planned(none));

        assertThat(planned(seals).changesSince(planned(same))).isEmpty();
        assertThat(changes)
                .as("both need no seals, which the live plan buys")
                .extracting(PlanChange::item)
                .doesNotContain(PlantStory.itemId("SEAL"));
        assertThat(changes)
                .filteredOn(change -> change.subject() == PlanChange.Subject.ORDER)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(PlanChange.Kind.NEW);
                    assertThat(change.item()).isEqualTo(PlantStory.itemId("PUMP"));
                    assertThat(change.quantityAfter()).isEqualByComparingTo("4");
                });
    }

    @Test
    void a_scenario_may_stand_on_another_and_takes_its_assumptions_first() {
        Scenario more = made(KIM, "More seals");
        scenarios.assume(KIM, more.id(), new Assumption.StockAdded(PlantStory.itemId("SEAL"), SITE, new BigDecimal(8)));
        Scenario fewer = made(KIM, "But fewer again", more.id());

        assertThat(planned(fewer).figures().purchases()).isZero();

        scenarios.assume(
                KIM, fewer.id(), new Assumption.StockAdded(PlantStory.itemId("SEAL"), SITE, new BigDecimal(-8)));
        assertThat(planned(fewer).changes()).isEmpty();
        assertThat(scenarios.create(
                        KIM, "Too deep", "", made(KIM, "Third", fewer.id()).id()))
                .isEqualTo(new ScenarioChange.Refused(Reason.TOO_DEEP));
    }

    @Test
    void who_sees_a_scenario_sees_all_that_it_stands_on() {
        Scenario below = made(KIM, "Below");
        Scenario above = made(KIM, "Above", below.id());

        assertThat(scenarios.share(KIM, above.id(), true))
                .isEqualTo(new ScenarioChange.Refused(Reason.BASE_NOT_SHARED, new Involved(List.of("Below"), 0)));
        scenarios.share(KIM, below.id(), true);
        assertThat(scenarios.share(KIM, above.id(), true)).isInstanceOf(ScenarioChange.Done.class);
        Scenario secret = made(LEE, "Secret of Lee", above.id());
        assertThat(scenarios.share(KIM, below.id(), false))
                .as("through what stands on it the others would see it still")
                .isEqualTo(new ScenarioChange.Refused(Reason.STOOD_ON, new Involved(List.of("Above"), 1)));

        scenarios.share(KIM, above.id(), false);
        assertThat(scenarios.find(KIM, above.id()).orElseThrow().shared())
                .as("Lee's stands on it")
                .isTrue();
        scenarios.discard(LEE, secret.id(), false);
        assertThat(scenarios.share(KIM, above.id(), false)).isInstanceOf(ScenarioChange.Done.class);
        assertThat(scenarios.share(KIM, below.id(), false))
                .as("what Kim alone sees may stand on what Kim alone sees")
                .isInstanceOf(ScenarioChange.Done.class);
    }

    @Test
    void what_stands_on_something_discarded_that_was_private_is_not_shared() {
        Scenario below = made(KIM, "Below");
        Scenario between = made(KIM, "Between", below.id());
        Scenario above = made(KIM, "Above", between.id());
        scenarios.discard(KIM, below.id(), true);

        assertThat(scenarios.share(KIM, above.id(), true))
                .as("nobody can show what was discarded")
                .isEqualTo(new ScenarioChange.Refused(Reason.BASE_DISCARDED, new Involved(List.of("Below"), 0)));
    }

    @Test
    void discarding_what_others_see_or_stand_on_is_confirmed() {
        Scenario below = made(KIM, "Below");
        scenarios.share(KIM, below.id(), true);
        assertThat(scenarios.discard(KIM, below.id(), false))
                .as("others see it")
                .isEqualTo(new ScenarioChange.Refused(Reason.NOT_CONFIRMED));

        Scenario secret = made(LEE, "Secret of Lee", below.id());
        made(KIM, "Above", below.id());
        assertThat(scenarios.discard(KIM, below.id(), false))
                .isEqualTo(new ScenarioChange.Refused(Reason.NOT_CONFIRMED, new Involved(List.of("Above"), 1)));
        assertThat(scenarios.find(KIM, below.id())).isPresent();

        assertThat(scenarios.discard(LEE, secret.id(), false)).isInstanceOf(ScenarioChange.Done.class);
        assertThat(scenarios.discard(KIM, below.id(), true)).isInstanceOf(ScenarioChange.Done.class);
    }

    @Test
    void a_scenario_of_a_scenario_that_is_gone_says_so() {
        Scenario below = made(KIM, "Below");
        Scenario above = made(KIM, "Above", below.id());
        scenarios.discard(KIM, below.id(), true);

        assertThat(scenarios.find(KIM, below.id())).isEmpty();
        assertThat(scenarios.look(scenarios.find(KIM, above.id()).orElseThrow()))
                .isInstanceOfSatisfying(
                        ScenarioLook.Unsound.class,
                        unsound -> assertThat(unsound.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.sentence())
                                        .contains("stands on the scenario (Below), which was discarded")));
        assertThat(scenarios.create(KIM, "Another", "", below.id()))
                .isEqualTo(new ScenarioChange.Refused(Reason.NO_SUCH_BASE));
    }

    @Test
    void what_was_discarded_is_told_to_those_who_saw_it() {
        Scenario shared = made(KIM, "Shared");
        Scenario secret = made(KIM, "Secret");
        scenarios.share(KIM, shared.id(), true);
        assertThat(scenarios.discarded(KIM, shared.id())).as("kept still").isEmpty();
        scenarios.discard(KIM, shared.id(), true);
        scenarios.discard(KIM, secret.id(), false);

        assertThat(scenarios.discarded(LEE, shared.id())).hasValueSatisfying(scenario -> {
            assertThat(scenario.name()).isEqualTo("Shared");
            assertThat(scenario.owner()).isEqualTo("kim");
            assertThat(scenario.discardedAt()).contains(PlantStory.MORNING);
        });
        assertThat(scenarios.discarded(LEE, secret.id())).isEmpty();
        assertThat(scenarios.discarded(KIM, secret.id())).isPresent();
    }

    @Test
    void what_is_not_in_the_plan_is_named_and_everything_else_that_is_wrong_too() {
        Scenario scenario = made(KIM, "Muddled");
        scenarios.assume(KIM, scenario.id(), new Assumption.ReceiptDropped("PO-9"));
        scenarios.assume(KIM, scenario.id(), new Assumption.DemandDropped("SO-9"));
        scenarios.assume(
                KIM, scenario.id(), new Assumption.StockAdded(PlantStory.itemId("UNHEARD"), SITE, BigDecimal.ONE));

        assertThat(scenarios.look(scenarios.find(KIM, scenario.id()).orElseThrow()))
                .isInstanceOfSatisfying(
                        ScenarioLook.Unsound.class,
                        unsound -> assertThat(unsound.problems())
                                .satisfiesExactly(
                                        first -> assertThat(first.sentence())
                                                .contains("receipt (PO-9) is not in the plan"),
                                        second -> assertThat(second.sentence())
                                                .contains("demand (SO-9) is not in the plan"),
                                        third -> assertThat(third.sentence()).contains("UNHEARD", "does not know")));
    }

    @Test
    void the_assumption_that_the_plan_does_not_bear_is_named() {
        Scenario below = made(KIM, "Below");
        Scenario above = made(KIM, "Above", below.id());
        scenarios.assume(KIM, below.id(), new Assumption.LeadTimeIs(PlantStory.itemId("SEAL"), SITE, 12));
        scenarios.assume(
                KIM, below.id(), new Assumption.SafetyStockIs(PlantStory.itemId("SEAL"), SITE, new BigDecimal(-5)));
        scenarios.assume(KIM, above.id(), new Assumption.LeadTimeIs(PlantStory.itemId("PUMP"), SITE, 3));

        assertThat(scenarios.look(scenarios.find(KIM, above.id()).orElseThrow()))
                .as("in short")
                .isInstanceOf(ScenarioLook.Unsound.class);
        assertThat(asked).as("how often the plan was asked").hasValue(1);
        assertThat(scenarios.explained(scenarios.find(KIM, above.id()).orElseThrow()))
                .isInstanceOfSatisfying(
                        ScenarioLook.Unsound.class,
                        unsound -> assertThat(unsound.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.sentence()).contains("-5");
                                    assertThat(problem.assumption()).contains(new AssumptionPlace(below.id(), 2));
                                }));
    }

    @Test
    void what_is_too_much_to_count_is_named_as_well() {
        Scenario scenario = made(KIM, "Too much");
        Assumption much = new Assumption.StockAdded(PlantStory.itemId("SEAL"), SITE, new BigDecimal("9000000000000"));
        scenarios.assume(KIM, scenario.id(), much);
        scenarios.assume(KIM, scenario.id(), much);

        assertThat(scenarios.explained(scenarios.find(KIM, scenario.id()).orElseThrow()))
                .isInstanceOfSatisfying(
                        ScenarioLook.Unsound.class,
                        unsound -> assertThat(unsound.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.assumption())
                                        .contains(new AssumptionPlace(scenario.id(), 2))));
    }

    @Test
    void a_supplier_that_stops_and_a_site_that_does_not_work_make_the_customer_wait() {
        Scenario stops = made(KIM, "Ferro stops");
        scenarios.assume(
                KIM,
                stops.id(),
                new Assumption.SupplierStops(PlantStory.itemId("SEAL"), PlantStory.partnerId("Ferro")));
        Scenario closed = made(KIM, "Closed");
        scenarios.assume(KIM, closed.id(), new Assumption.SiteClosed(SITE, LocalDate.of(2026, 3, 3), 30));

        assertThat(planned(stops).figures().neverServed()).isEqualTo(1);
        assertThat(planned(closed).figures().lateDemands()).isEqualTo(1);
        assertThat(planned(closed).figures().neverServed()).isZero();
    }

    @Test
    void names_are_given_once_and_everything_has_its_limit() {
        made(KIM, "One");
        assertThat(scenarios.create(LEE, " One ", "", ScenarioId.NONE))
                .isEqualTo(new ScenarioChange.Refused(Reason.NAME_TAKEN));
        assertThat(scenarios.create(LEE, "  ", "", ScenarioId.NONE))
                .isEqualTo(new ScenarioChange.Refused(Reason.NAME_NOT_ALLOWED));
        assertThat(scenarios.create(LEE, "Two", "x".repeat(2_001), ScenarioId.NONE))
                .isEqualTo(new ScenarioChange.Refused(Reason.NOTE_TOO_LONG));
        assertThat(scenarios.create(LEE, "Two", "", new ScenarioId(99)))
                .isEqualTo(new ScenarioChange.Refused(Reason.NO_SUCH_BASE));
        IntStream.of(2, 3, 4).forEach(number -> made(KIM, "Scenario " + number));
        assertThat(scenarios.create(KIM, "Five", "", ScenarioId.NONE))
                .isEqualTo(new ScenarioChange.Refused(Reason.TOO_MANY_OF_YOURS));
        IntStream.of(5, 6).forEach(number -> made(LEE, "Scenario " + number));
        assertThat(scenarios.create(LEE, "Seven", "", ScenarioId.NONE))
                .isEqualTo(new ScenarioChange.Refused(Reason.TOO_MANY_SCENARIOS));
        assertThat(scenarios.discard(KIM, new ScenarioId(99), true))
                .isEqualTo(new ScenarioChange.Refused(Reason.NO_SUCH_SCENARIO));
    }

    private Scenario made(Actor owner, String name) {
        return made(owner, name, ScenarioId.NONE);
    }

    private Scenario made(Actor owner, String name, ScenarioId base) {
        return switch (scenarios.create(owner, name, "a note", base)) {
            case ScenarioChange.Done(var scenario) -> scenario;
            case ScenarioChange.Refused refused -> throw new AssertionError(refused);
            case ScenarioChange.Outdated outdated -> throw new AssertionError(outdated);
        };
    }

    private ScenarioLook.Planned planned(Scenario scenario) {
        Scenario now =
                scenarios.find(new Actor(scenario.owner(), ""), scenario.id()).orElseThrow();
        return switch (scenarios.look(now)) {
            case ScenarioLook.Planned planned -> planned;
            case ScenarioLook.Unsound(var problems) -> throw new AssertionError(problems);
            case ScenarioLook.NoPlan _ -> throw new AssertionError("no plan");
        };
    }
}

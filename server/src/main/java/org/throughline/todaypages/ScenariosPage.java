package org.throughline.todaypages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PlanNames;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Export;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Spoken;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Visit;
import org.throughline.scenarios.AssumptionRow.Kind;
import org.throughline.scenarios.Scenario;
import org.throughline.scenarios.Scenarios;
import org.throughline.supply.PlanFigures;
import org.throughline.supply.PlanVersion;

/** What would be if: scenarios beside the live plan; with {@code scenario} in the address, one of them. */
public final class ScenariosPage implements Page<ScenariosPage.Content> {

    static final Parameter SCENARIO = Parameter.text("scenario", "scenarios.parameter.scenario");
    private static final Parameter WITH = Parameter.text("with", "scenarios.parameter.with");
    private static final Parameter KIND = Parameter.text("kind", "scenarios.parameter.kind")
            .oneOf(Arrays.stream(Kind.values()).map(Spoken::of).toList());
    private static final Parameter WHAT = Parameter.text("what", "scenarios.parameter.what");
    private static final Parameter SITE = Parameter.text("site", "scenarios.parameter.site");
    static final String TOPIC = "scenarios";

    private final Scenarios scenarios;
    private final Outlook outlook;
    private final ScenarioActions actions;

    /** For these scenarios. */
    public ScenariosPage(Scenarios scenarios, Outlook outlook, Live live) {
        this.scenarios = scenarios;
        this.outlook = outlook;
        actions = new ScenarioActions(scenarios, outlook, live);
    }

    /**
     * What it shows.
     *
     * @param list all scenarios that the visitor sees; empty where one is looked at, or without a plan
     * @param sheet the one that is looked at
     * @param gone the one that is looked at, where it was discarded
     */
    public record Content(
            Freshness freshness, Optional<Beside> list, Optional<ScenarioSheet> sheet, Optional<Gone> gone) {}

    /**
     * A scenario that was discarded.
     *
     * @param by who discarded it: its owner, as nobody else can
     */
    public record Gone(String name, String by, Instant at) {

        static Gone of(Scenario scenario) {
            return new Gone(
                    scenario.name(), scenario.owner(), scenario.discardedAt().orElseThrow());
        }
    }

    /**
     * The scenarios beside the live plan.
     *
     * @param asked what one of them is to assume something of; empty where the visitor only looks
     * @param currency of all money
     */
    public record Beside(String asked, String currency, PlanFigures live, List<Row> rows) {

        /** Copies the rows. */
        public Beside {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One scenario.
     *
     * @param figures empty where it cannot be planned
     * @param problems why it cannot
     */
    public record Row(ScenarioSheet.Head head, int assumptions, Optional<PlanFigures> figures, List<String> problems) {

        /** Copies the problems. */
        public Row {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A new scenario.
     *
     * @param base the number of the scenario it stands on; empty for the live plan
     */
    public record NewScenario(String name, String note, String base) {}

    /**
     * The number of a scenario.
     *
     * @param confirmed {@code yes} to discard it although others see it, or scenarios stand on it
     */
    public record Which(String scenario, String confirmed) {}

    /**
     * What the scenario assumes.
     *
     * @param number its own there, from 1
     * @param words all that it says; where it does not say so any more, another one is not taken for it
     */
    public record WhichAssumption(String number, String words) {}

    /** Nothing needs to be filled in. */
    public record Nothing() {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.SCENARIOS);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC, TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export("changes", this::changes));
    }

    /** No file where the address names another scenario and there is none: its columns would tell of the live plan. */
    private Optional<Table.Sheet> changes(Visit visit) {
        return outlook.plan()
                .get()
                .filter(_ -> unknownOther(visit).isEmpty())
                .map(plan -> new ScenarioSheets(scenarios, plan, visit.visitor().actor()))
                .flatMap(sheets -> visit.parameter(SCENARIO)
                        .flatMap(wanted -> find(visit, wanted))
                        .flatMap(scenario -> sheets.report(scenario, other(visit))))
                .map(report -> ScenarioReport.TABLE.sheet(report.changes().stream()));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SCENARIO, WITH, KIND, WHAT, SITE);
    }

    @Override
    public Answer<Content> show(Visit visit) {
        Freshness freshness = Freshness.of(outlook);
        Optional<PlanVersion> plan = outlook.plan().get();
        if (plan.isEmpty()) {
            return new Answer.Shown<>(new Content(freshness, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        Optional<String> wanted = visit.parameter(SCENARIO);
        if (wanted.isEmpty()) {
            return new Answer.Shown<>(
                    new Content(freshness, Optional.of(beside(visit, plan.get())), Optional.empty(), Optional.empty()));
        }
        return Answer.of(
                wanted.get(),
                find(visit, wanted.get())
                        .map(scenario -> sheet(visit, plan.get(), scenario))
                        .map(sheet -> new Content(freshness, Optional.empty(), Optional.of(sheet), Optional.empty()))
                        .or(() -> gone(visit, wanted.get())
                                .map(gone -> new Content(
                                        freshness, Optional.empty(), Optional.empty(), Optional.of(gone)))));
    }

    private ScenarioSheet sheet(Visit visit, PlanVersion plan, Scenario scenario) {
        ScenarioSheet.Asked asked = new ScenarioSheet.Asked(
                visit.parameter(KIND).flatMap(AssumptionForm::kind).orElse(Kind.RECEIPT_MOVED),
                visit.parameter(WHAT).orElse(""),
                visit.parameter(SITE).orElse(""));
        ScenarioSheet sheet =
                new ScenarioSheets(scenarios, plan, visit.visitor().actor()).of(scenario, other(visit), asked);
        return unknownOther(visit).map(sheet::notComparedWith).orElse(sheet);
    }

    private Optional<Scenario> other(Visit visit) {
        return visit.parameter(WITH).flatMap(number -> find(visit, number));
    }

    /** Why there is no scenario to compare with, though the address names one. */
    private Optional<ScenarioSheet.NotCompared> unknownOther(Visit visit) {
        return visit.parameter(WITH)
                .filter(number -> !number.isBlank() && find(visit, number).isEmpty())
                .map(number -> new ScenarioSheet.NotCompared(
                        "", List.of(actions.noSuchScenario(visit, ScenarioActions.id(number)))));
    }

    private Optional<Scenario> find(Visit visit, String number) {
        return ScenarioActions.id(number)
                .flatMap(id -> scenarios.find(visit.visitor().actor(), id));
    }

    private Optional<Gone> gone(Visit visit, String number) {
        return ScenarioActions.id(number)
                .flatMap(id -> scenarios.discarded(visit.visitor().actor(), id))
                .map(Gone::of);
    }

    private Beside beside(Visit visit, PlanVersion plan) {
        ScenarioSheets sheets =
                new ScenarioSheets(scenarios, plan, visit.visitor().actor());
        return new Beside(
                visit.parameter(WHAT).orElse(""),
                PlanNames.currency(plan, plan.assembly().currency()),
                PlanFigures.of(plan.plan(), plan.assembly().model()),
                scenarios.visibleTo(visit.visitor().actor()).stream()
                        .map(sheets::row)
                        .toList());
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(
                new Action<>("create", NewScenario.class, actions::create),
                new Action<>("discard", Which.class, actions::discard),
                new Action<>("assume", AssumptionForm.Filled.class, List.of(SCENARIO), actions::assume),
                new Action<>("forget", WhichAssumption.class, List.of(SCENARIO), actions::forget),
                new Action<>("share", Nothing.class, List.of(SCENARIO), (visit, _) -> actions.share(visit, true)),
                new Action<>("keep", Nothing.class, List.of(SCENARIO), (visit, _) -> actions.share(visit, false)));
    }
}

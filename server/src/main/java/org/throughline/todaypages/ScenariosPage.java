package org.throughline.todaypages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PlanNames;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Export;
import org.throughline.pages.Live;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Spoken;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.scenarios.Assumption;
import org.throughline.scenarios.Scenario;
import org.throughline.scenarios.ScenarioChange;
import org.throughline.scenarios.ScenarioId;
import org.throughline.scenarios.Scenarios;
import org.throughline.supply.PlanFigures;
import org.throughline.supply.PlanVersion;

/** What would be if: scenarios beside the live plan; with {@code scenario} in the address, one of them. */
public final class ScenariosPage implements Page<ScenariosPage.Content> {

    private static final Parameter SCENARIO = Parameter.text("scenario", "scenarios.parameter.scenario");
    private static final Parameter WITH = Parameter.text("with", "scenarios.parameter.with");
    private static final String TOPIC = "scenarios";
    private static final String NUMBER = "[0-9]{1,18}";

    private final Scenarios scenarios;
    private final Outlook outlook;
    private final Live live;
    private final Texts texts;

    /** For these scenarios. */
    public ScenariosPage(Scenarios scenarios, Outlook outlook, Live live) {
        this.scenarios = scenarios;
        this.outlook = outlook;
        this.live = live;
        texts = Texts.english(List.of("frame", TOPIC));
    }

    /**
     * What it shows.
     *
     * @param list all scenarios that the visitor sees; empty where one is looked at, or without a plan
     * @param sheet the one that is looked at
     */
    public record Content(Freshness freshness, Optional<Beside> list, Optional<ScenarioSheet> sheet) {}

    /**
     * The scenarios beside the live plan.
     *
     * @param currency of all money
     */
    public record Beside(String currency, PlanFigures live, List<Row> rows) {

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

    /** The number of a scenario. */
    public record Which(String scenario) {}

    /** The place of an assumption among those of the scenario, from 1. */
    public record WhichAssumption(String number) {}

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

    private Optional<Table.Sheet> changes(Visit visit) {
        return outlook.plan()
                .get()
                .map(plan -> new ScenarioSheets(scenarios, plan, visit.visitor().actor()))
                .flatMap(sheets -> visit.parameter(SCENARIO)
                        .flatMap(wanted -> find(visit, wanted))
                        .flatMap(scenario -> sheets.report(scenario, other(visit))))
                .map(report -> ScenarioReport.TABLE.sheet(report.changes().stream()));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SCENARIO, WITH);
    }

    @Override
    public Answer<Content> show(Visit visit) {
        Freshness freshness = Freshness.of(outlook);
        Optional<PlanVersion> plan = outlook.plan().get();
        if (plan.isEmpty()) {
            return new Answer.Shown<>(new Content(freshness, Optional.empty(), Optional.empty()));
        }
        Optional<String> wanted = visit.parameter(SCENARIO);
        if (wanted.isEmpty()) {
            return new Answer.Shown<>(new Content(freshness, Optional.of(beside(visit, plan.get())), Optional.empty()));
        }
        ScenarioSheets sheets =
                new ScenarioSheets(scenarios, plan.get(), visit.visitor().actor());
        return Answer.of(
                wanted.get(),
                find(visit, wanted.get())
                        .map(scenario -> sheets.of(scenario, other(visit)))
                        .map(sheet ->
                                unknownOther(visit).map(sheet::notComparedWith).orElse(sheet))
                        .map(sheet -> new Content(freshness, Optional.empty(), Optional.of(sheet))));
    }

    private Optional<Scenario> other(Visit visit) {
        return visit.parameter(WITH).flatMap(number -> find(visit, number));
    }

    /** Why there is no scenario to compare with, though the address names one. */
    private Optional<ScenarioSheet.NotCompared> unknownOther(Visit visit) {
        return visit.parameter(WITH)
                .filter(number -> !number.isBlank() && find(visit, number).isEmpty())
                .map(_ -> new ScenarioSheet.NotCompared("", List.of(texts.of("scenarios.problem.no-such-scenario"))));
    }

    private Optional<Scenario> find(Visit visit, String number) {
        return id(number).flatMap(id -> scenarios.find(visit.visitor().actor(), id));
    }

    private static Optional<ScenarioId> id(String number) {
        return number.matches(NUMBER) ? Optional.of(new ScenarioId(Long.parseLong(number))) : Optional.empty();
    }

    private Beside beside(Visit visit, PlanVersion plan) {
        ScenarioSheets sheets =
                new ScenarioSheets(scenarios, plan, visit.visitor().actor());
        return new Beside(
                PlanNames.currency(plan, plan.assembly().currency()),
                PlanFigures.of(plan.plan(), plan.assembly().model()),
                scenarios.visibleTo(visit.visitor().actor()).stream()
                        .map(sheets::row)
                        .toList());
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(
                new Action<>("create", NewScenario.class, this::create),
                new Action<>("discard", Which.class, this::discard),
                new Action<>("assume", AssumptionForm.Filled.class, List.of(SCENARIO), this::assume),
                new Action<>("forget", WhichAssumption.class, List.of(SCENARIO), this::forget),
                new Action<>("share", Nothing.class, List.of(SCENARIO), (visit, _) -> share(visit, true)),
                new Action<>("keep", Nothing.class, List.of(SCENARIO), (visit, _) -> share(visit, false)));
    }

    private Outcome create(Visit visit, NewScenario form) {
        ScenarioId base =
                form.base().isBlank() ? ScenarioId.NONE : id(form.base()).orElse(new ScenarioId(-1));
        return outcome("create", scenarios.create(visit.visitor().actor(), form.name(), form.note(), base));
    }

    private Outcome discard(Visit visit, Which form) {
        return on(
                id(form.scenario()),
                "discard",
                id -> scenarios.discard(visit.visitor().actor(), id));
    }

    private Outcome share(Visit visit, boolean shared) {
        return on(
                id(visit),
                shared ? "share" : "keep",
                id -> scenarios.share(visit.visitor().actor(), id, shared));
    }

    private Outcome assume(Visit visit, AssumptionForm.Filled filled) {
        Optional<PlanVersion> plan = outlook.plan().get();
        if (plan.isEmpty()) {
            return new Outcome.Rejected(Map.of("", texts.of("scenarios.problem.no-plan")));
        }
        AssumptionForm form = new AssumptionForm(filled, plan.get(), texts);
        Optional<Assumption> assumption = form.assumption();
        return assumption.isEmpty()
                ? new Outcome.Rejected(form.problems())
                : on(id(visit), "assume", id -> scenarios.assume(visit.visitor().actor(), id, assumption.get()));
    }

    private Outcome forget(Visit visit, WhichAssumption form) {
        List<Assumption> known = id(visit)
                .flatMap(id -> scenarios.find(visit.visitor().actor(), id))
                .map(Scenario::assumptions)
                .orElse(List.of());
        int number = form.number().matches("[0-9]{1,6}") ? Integer.parseInt(form.number()) : 0;
        return number < 1 || number > known.size()
                ? refused(ScenarioChange.Reason.NO_SUCH_ASSUMPTION)
                : on(id(visit), "forget", id -> scenarios.forget(visit.visitor().actor(), id, known.get(number - 1)));
    }

    private static Optional<ScenarioId> id(Visit visit) {
        return visit.parameter(SCENARIO).flatMap(ScenariosPage::id);
    }

    private Outcome on(Optional<ScenarioId> id, String done, Function<ScenarioId, ScenarioChange> change) {
        return id.map(known -> outcome(done, change.apply(known)))
                .orElseGet(() -> refused(ScenarioChange.Reason.NO_SUCH_SCENARIO));
    }

    private Outcome outcome(String done, ScenarioChange change) {
        return switch (change) {
            case ScenarioChange.Done(var scenario) -> {
                live.publish(TOPIC);
                yield new Outcome.Done(Notice.of(texts.of("scenarios.done." + done, scenario.name())));
            }
            case ScenarioChange.Refused(var reason) -> refused(reason);
        };
    }

    private Outcome refused(ScenarioChange.Reason reason) {
        return new Outcome.Rejected(Map.of(field(reason), texts.of("scenarios.problem." + Spoken.of(reason))));
    }

    private static String field(ScenarioChange.Reason reason) {
        return switch (reason) {
            case NAME_NOT_ALLOWED, NAME_TAKEN -> "name";
            case NOTE_TOO_LONG -> "note";
            case NO_SUCH_BASE, TOO_DEEP -> "base";
            case TOO_MANY_SCENARIOS, NO_SUCH_SCENARIO, NOT_YOURS, TOO_MANY_ASSUMPTIONS, NO_SUCH_ASSUMPTION -> "";
        };
    }
}

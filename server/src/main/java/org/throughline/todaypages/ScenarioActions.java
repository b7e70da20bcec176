package org.throughline.todaypages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.itempages.Outlook;
import org.throughline.pages.Live;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Spoken;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.scenarios.Assumption;
import org.throughline.scenarios.AssumptionPlace;
import org.throughline.scenarios.Scenario;
import org.throughline.scenarios.ScenarioChange;
import org.throughline.scenarios.ScenarioId;
import org.throughline.scenarios.ScenarioLook;
import org.throughline.scenarios.Scenarios;
import org.throughline.security.Actor;
import org.throughline.supply.PlanVersion;

/** What people do with scenarios, and the words that tell what came of it. */
final class ScenarioActions {

    private static final String CONFIRMED = "yes";
    private static final String NUMBER = "[0-9]{1,18}";

    private final Scenarios scenarios;
    private final Outlook outlook;
    private final Live live;
    private final Texts texts = Texts.english(List.of("frame", ScenariosPage.TOPIC));

    ScenarioActions(Scenarios scenarios, Outlook outlook, Live live) {
        this.scenarios = scenarios;
        this.outlook = outlook;
        this.live = live;
    }

    Outcome create(Visit visit, ScenariosPage.NewScenario form) {
        ScenarioId base =
                form.base().isBlank() ? ScenarioId.NONE : id(form.base()).orElse(new ScenarioId(-1));
        return outcome("create", scenarios.create(visit.visitor().actor(), form.name(), form.note(), base));
    }

    Outcome discard(Visit visit, ScenariosPage.Which form) {
        return on(
                visit,
                id(form.scenario()),
                "discard",
                id -> scenarios.discard(
                        visit.visitor().actor(), id, form.confirmed().equals(CONFIRMED)));
    }

    Outcome share(Visit visit, boolean shared) {
        return on(
                visit,
                id(visit),
                shared ? "share" : "keep",
                id -> scenarios.share(visit.visitor().actor(), id, shared));
    }

    Outcome assume(Visit visit, AssumptionForm.Filled filled) {
        Optional<PlanVersion> plan = outlook.plan().get();
        if (plan.isEmpty()) {
            return new Outcome.Rejected(Map.of("", texts.of("scenarios.problem.no-plan")));
        }
        AssumptionForm form = new AssumptionForm(filled, plan.get(), texts);
        Optional<Assumption> assumption = form.assumption();
        return assumption.isEmpty()
                ? new Outcome.Rejected(form.problems())
                : on(
                        visit,
                        id(visit),
                        "assume",
                        id -> scenarios.assume(visit.visitor().actor(), id, assumption.get()));
    }

    Outcome forget(Visit visit, ScenariosPage.WhichAssumption form) {
        int number = form.number().matches("[0-9]{1,6}") ? Integer.parseInt(form.number()) : 0;
        return on(
                visit,
                id(visit),
                "forget",
                id -> scenarios.forget(visit.visitor().actor(), new AssumptionPlace(id, number), form.words()));
    }

    private static Optional<ScenarioId> id(Visit visit) {
        return visit.parameter(ScenariosPage.SCENARIO).flatMap(ScenarioActions::id);
    }

    /** The scenario that an address or a form names. */
    static Optional<ScenarioId> id(String number) {
        return number.matches(NUMBER) ? Optional.of(new ScenarioId(Long.parseLong(number))) : Optional.empty();
    }

    private Outcome on(Visit visit, Optional<ScenarioId> id, String done, Function<ScenarioId, ScenarioChange> change) {
        boolean isThere = id.flatMap(known -> scenarios.find(visit.visitor().actor(), known))
                .isPresent();
        return isThere
                ? outcome(done, change.apply(id.orElseThrow()))
                : new Outcome.Rejected(Map.of("", noSuchScenario(visit, id)));
    }

    /** That there is no such scenario, and who discarded it where the visitor saw it until then. */
    String noSuchScenario(Visit visit, Optional<ScenarioId> id) {
        return id.flatMap(known -> scenarios.discarded(visit.visitor().actor(), known))
                .map(ScenariosPage.Gone::of)
                .map(gone -> texts.of(
                        "scenarios.problem.discarded",
                        gone.name(),
                        gone.by(),
                        LocalDate.ofInstant(gone.at(), ZoneOffset.UTC)))
                .orElseGet(() -> texts.of("scenarios.problem.no-such-scenario"));
    }

    private Outcome outcome(String done, ScenarioChange change) {
        return switch (change) {
            case ScenarioChange.Done(var scenario) -> {
                live.publish(ScenariosPage.TOPIC);
                yield new Outcome.Done(Notice.of(told(done, scenario)));
            }
            case ScenarioChange.Refused refused -> refused(refused);
            case ScenarioChange.Outdated(var scenario) -> outdated(scenario);
        };
    }

    /** What it assumes now is said for programs; the page shows it anyhow. */
    private Outcome outdated(Scenario scenario) {
        Map<String, String> problems = new HashMap<>();
        problems.put("", texts.of("scenarios.problem.outdated", scenario.name()));
        outlook.plan().get().ifPresent(plan -> problems.put("assumptions", assumed(scenario, plan)));
        return new Outcome.Rejected(problems);
    }

    private String assumed(Scenario scenario, PlanVersion plan) {
        List<ScenarioSheet.Line> lines = new ScenarioSheets(scenarios, plan, new Actor(scenario.owner(), ""))
                .lines(scenario).values().stream()
                        .filter(line -> line.number() > 0)
                        .toList();
        return lines.isEmpty()
                ? texts.of("scenarios.assumes.nothing")
                : lines.stream()
                        .map(line -> "%d: %s".formatted(line.number(), sentence(line)))
                        .collect(Collectors.joining("; "));
    }

    private String sentence(ScenarioSheet.Line line) {
        return texts.of(
                        "scenarios.line." + line.sentence(),
                        line.item().name(),
                        line.site().name(),
                        line.reference(),
                        line.day(),
                        line.spokenQuantity(),
                        line.days())
                .strip();
    }

    /** What was done; where the scenario is planned otherwise now, also whether it can be. */
    private String told(String done, Scenario scenario) {
        return switch (done) {
            case "assume", "forget" ->
                switch (scenarios.look(scenario)) {
                    case ScenarioLook.Planned _ -> texts.of("scenarios.done." + done, scenario.name());
                    case ScenarioLook.Unsound(var problems) ->
                        texts.of(
                                "scenarios.done." + done + "-unsound",
                                scenario.name(),
                                problems.getFirst().sentence());
                    case ScenarioLook.NoPlan _ -> texts.of("scenarios.done." + done + "-unplanned", scenario.name());
                };
            default -> texts.of("scenarios.done." + done, scenario.name());
        };
    }

    private Outcome refused(ScenarioChange.Refused refused) {
        ScenarioChange.Reason reason = refused.reason();
        ScenarioChange.Involved involved = refused.involved();
        String problem = texts.of(
                "scenarios.problem." + Spoken.of(reason),
                spoken(involved),
                involved.names().size() + involved.unseen());
        return new Outcome.Rejected(Map.of(field(reason), problem));
    }

    /** The names of other scenarios, and how many there are that the visitor does not see. */
    private String spoken(ScenarioChange.Involved involved) {
        List<String> spoken = new ArrayList<>(involved.names());
        if (involved.unseen() > 0) {
            spoken.add(texts.of("scenarios.unseen", involved.unseen()));
        }
        return String.join(", ", spoken);
    }

    private static String field(ScenarioChange.Reason reason) {
        return switch (reason) {
            case NAME_NOT_ALLOWED, NAME_TAKEN -> "name";
            case NOTE_TOO_LONG -> "note";
            case NO_SUCH_BASE, TOO_DEEP -> "base";
            case ALREADY_DROPPED -> "what";
            case NOT_CONFIRMED -> "confirmed";
            case TOO_MANY_SCENARIOS,
                    TOO_MANY_OF_YOURS,
                    NO_SUCH_SCENARIO,
                    NOT_YOURS,
                    BASE_NOT_SHARED,
                    BASE_DISCARDED,
                    STOOD_ON,
                    TOO_MANY_ASSUMPTIONS -> "";
        };
    }
}

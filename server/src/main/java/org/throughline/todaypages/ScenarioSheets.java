package org.throughline.todaypages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.itempages.PlanNames;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Spoken;
import org.throughline.scenarios.AssumptionRow;
import org.throughline.scenarios.Scenario;
import org.throughline.scenarios.ScenarioLook;
import org.throughline.scenarios.Scenarios;
import org.throughline.security.Actor;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanChange;
import org.throughline.supply.PlanFigures;
import org.throughline.supply.PlanVersion;

/** Says of scenarios what a page shows. */
final class ScenarioSheets {

    private static final int CHANGES_MAX = 200;

    private final Scenarios scenarios;
    private final PlanVersion plan;
    private final Actor visitor;

    ScenarioSheets(Scenarios scenarios, PlanVersion plan, Actor visitor) {
        this.scenarios = scenarios;
        this.plan = plan;
        this.visitor = visitor;
    }

    ScenariosPage.Row row(Scenario scenario) {
        ScenarioLook look = scenarios.look(scenario);
        return new ScenariosPage.Row(
                head(scenario),
                scenario.assumptions().size(),
                planned(look).map(ScenarioLook.Planned::figures),
                problems(look));
    }

    private ScenarioSheet.Head head(Scenario scenario) {
        return new ScenarioSheet.Head(
                scenario.id().value(),
                scenario.name(),
                scenario.note(),
                scenario.base().map(Scenario::name).orElse(""),
                scenario.owner(),
                scenario.owner().equals(visitor.name()),
                scenario.shared());
    }

    private static Optional<ScenarioLook.Planned> planned(ScenarioLook look) {
        return switch (look) {
            case ScenarioLook.Planned planned -> Optional.of(planned);
            case ScenarioLook.Unsound _, ScenarioLook.NoPlan _ -> Optional.empty();
        };
    }

    private static List<String> problems(ScenarioLook look) {
        return switch (look) {
            case ScenarioLook.Unsound(var problems) -> problems;
            case ScenarioLook.Planned _ -> List.of();
            case ScenarioLook.NoPlan _ ->
                List.of("No plan stands that it could be asked of. It is asked again by itself.");
        };
    }

    /** A scenario, compared with another one where that is asked for. */
    ScenarioSheet of(Scenario scenario, Optional<Scenario> other) {
        ScenarioLook look = scenarios.look(scenario);
        Optional<ScenarioLook.Planned> compared = other.map(scenarios::look).flatMap(ScenarioSheets::planned);
        return new ScenarioSheet(
                head(scenario),
                lines(scenario),
                problems(look),
                planned(look).map(planned -> result(planned, compared)),
                scenarios.visibleTo(visitor).stream()
                        .filter(each -> !each.id().equals(scenario.id()))
                        .map(each -> new ScenarioSheet.Choice(each.id().value(), each.name()))
                        .toList(),
                form());
    }

    private ScenarioSheet.Form form() {
        return new ScenarioSheet.Form(
                Arrays.stream(AssumptionRow.Kind.values()).map(Spoken::of).toList(),
                plan.assembly().model().sites().stream()
                        .map(site -> site.site())
                        .toList(),
                plan.assembly().asOf().toString(),
                plan.assembly()
                        .asOf()
                        .plusDays(plan.assembly().options().horizonDays())
                        .toString());
    }

    private List<ScenarioSheet.Line> lines(Scenario scenario) {
        List<ScenarioSheet.Line> lines = new ArrayList<>();
        for (Scenario each : scenario.chain()) {
            boolean isOwn = each.id().equals(scenario.id());
            for (int at = 0; at < each.assumptions().size(); at++) {
                lines.add(line(
                        isOwn ? at + 1 : 0,
                        each.name(),
                        AssumptionRow.of(each.assumptions().get(at))));
            }
        }
        return lines;
    }

    private ScenarioSheet.Line line(int number, String of, AssumptionRow row) {
        Labels labels = plan.assembly().labels();
        return new ScenarioSheet.Line(
                number,
                of,
                row.kind(),
                new PlanWork.Thing(
                        row.item(), row.item().isEmpty() ? "" : labels.items().of(new ItemId(row.item()))),
                new PlanWork.Thing(
                        row.site(), row.site().isEmpty() ? "" : labels.sites().of(new SiteId(row.site()))),
                row.reference(),
                row.day(),
                row.quantity(),
                row.days());
    }

    private ScenarioSheet.Result result(ScenarioLook.Planned planned, Optional<ScenarioLook.Planned> other) {
        PlanVersion live = planned.live();
        Labels labels = live.assembly().labels();
        List<PlanChange> changes = planned.changes();
        List<PlanChange> work = changes.stream()
                .filter(change -> change.subject() != PlanChange.Subject.PROMISE)
                .toList();
        return new ScenarioSheet.Result(
                PlanNames.currency(live, live.assembly().currency()),
                PlanFigures.of(live.plan(), live.assembly().model()),
                planned.figures(),
                other.map(each -> new ScenarioSheet.Compared(each.name(), each.figures())),
                promises(changes, other.map(ScenarioLook.Planned::changes).orElse(List.of()), labels),
                work.stream()
                        .limit(CHANGES_MAX)
                        .map(change -> PlanWork.Change.of(change, labels))
                        .toList(),
                work.size());
    }

    /** Every demand that either scenario serves on another day; what a scenario does not say stays as it is. */
    private static List<ScenarioSheet.Promised> promises(
            List<PlanChange> changes, List<PlanChange> others, Labels labels) {
        Map<String, PlanChange> here = byDemand(changes);
        Map<String, PlanChange> there = byDemand(others);
        return Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .map(demand -> {
                    PlanChange known = Optional.ofNullable(here.get(demand))
                            .or(() -> Optional.ofNullable(there.get(demand)))
                            .orElseThrow();
                    String live = known.dayBefore();
                    return new ScenarioSheet.Promised(
                            new PlanWork.Thing(
                                    known.item().value(), labels.items().of(known.item())),
                            new PlanWork.Thing(
                                    known.site().value(), labels.sites().of(known.site())),
                            demand,
                            live,
                            day(here, demand, live),
                            day(there, demand, live));
                })
                .toList();
    }

    private static String day(Map<String, PlanChange> changes, String demand, String otherwise) {
        PlanChange change = changes.get(demand);
        return change == null ? otherwise : change.dayAfter();
    }

    private static Map<String, PlanChange> byDemand(List<PlanChange> changes) {
        Map<String, PlanChange> byDemand = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.subject() == PlanChange.Subject.PROMISE)
                .filter(change -> !change.dayBefore().equals(change.dayAfter()))
                .forEach(change -> byDemand.put(change.reference(), change));
        return byDemand;
    }
}

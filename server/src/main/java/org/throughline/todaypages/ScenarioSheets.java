package org.throughline.todaypages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Spoken;
import org.throughline.scenarios.AssumptionRow;
import org.throughline.scenarios.Scenario;
import org.throughline.scenarios.ScenarioLook;
import org.throughline.scenarios.Scenarios;
import org.throughline.security.Actor;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/** Says of scenarios what a page shows. */
final class ScenarioSheets {

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
        Optional<ScenarioLook> there = other.map(scenarios::look);
        ScenarioLook look = scenarios.look(scenario);
        return new ScenarioSheet(
                head(scenario),
                lines(scenario),
                problems(look),
                planned(look)
                        .map(planned -> report(planned, other, there.flatMap(ScenarioSheets::planned))
                                .result()),
                there.map(ScenarioSheets::problems)
                        .filter(problems -> !problems.isEmpty())
                        .map(problems -> new ScenarioSheet.NotCompared(
                                other.orElseThrow().name(), problems)),
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

    /** What the file says; empty where the scenario cannot be planned. */
    Optional<ScenarioReport> report(Scenario scenario, Optional<Scenario> other) {
        Optional<ScenarioLook.Planned> compared = other.flatMap(this::planned);
        return planned(scenario).map(planned -> report(planned, other, compared));
    }

    /** The other one was asked first: it is asked once more where the plan moved on between the two questions. */
    private ScenarioReport report(
            ScenarioLook.Planned planned, Optional<Scenario> other, Optional<ScenarioLook.Planned> compared) {
        boolean isOfAnother = compared.stream()
                .anyMatch(each -> each.live().number() != planned.live().number());
        return new ScenarioReport(planned, isOfAnother ? other.flatMap(this::planned) : compared);
    }

    private Optional<ScenarioLook.Planned> planned(Scenario scenario) {
        return planned(scenarios.look(scenario));
    }
}

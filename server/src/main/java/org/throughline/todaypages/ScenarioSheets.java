package org.throughline.todaypages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.itempages.PlanWork;
import org.throughline.planning.Demand;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.scenarios.Assumed;
import org.throughline.scenarios.AssumptionPlace;
import org.throughline.scenarios.AssumptionRow;
import org.throughline.scenarios.AssumptionRow.Field;
import org.throughline.scenarios.AssumptionRow.Kind;
import org.throughline.scenarios.Scenario;
import org.throughline.scenarios.ScenarioLook;
import org.throughline.scenarios.Scenarios;
import org.throughline.security.Actor;
import org.throughline.structure.Item;
import org.throughline.structure.Site;
import org.throughline.structure.SupplierItem;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.values.Micros;

/** Says of scenarios what a page shows. */
final class ScenarioSheets {

    /** Of more than these, nobody finds one by looking. */
    private static final int KNOWN_MAX = 300;

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
                sentences(look));
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

    private static List<ScenarioLook.Problem> problems(ScenarioLook look) {
        return switch (look) {
            case ScenarioLook.Unsound(var problems) -> problems;
            case ScenarioLook.Planned _ -> List.of();
            case ScenarioLook.NoPlan _ ->
                List.of(new ScenarioLook.Problem(
                        "No plan stands that it could be asked of. It is asked again by itself."));
        };
    }

    private static List<String> sentences(ScenarioLook look) {
        return problems(look).stream().map(ScenarioLook.Problem::sentence).toList();
    }

    /** A scenario, compared with another one where that is asked for, with a form for what is asked. */
    ScenarioSheet of(Scenario scenario, Optional<Scenario> other, ScenarioSheet.Asked asked) {
        Optional<ScenarioLook> there = other.map(scenarios::look);
        ScenarioLook look = scenarios.explained(scenario);
        Map<AssumptionPlace, ScenarioSheet.Line> lines = lines(scenario);
        return new ScenarioSheet(
                head(scenario),
                List.copyOf(lines.values()),
                problems(look).stream()
                        .map(problem -> new ScenarioSheet.Problem(
                                problem.sentence(),
                                problem.assumption().flatMap(place -> Optional.ofNullable(lines.get(place)))))
                        .toList(),
                planned(look)
                        .map(planned -> report(planned, other, there.flatMap(ScenarioSheets::planned))
                                .result()),
                there.map(ScenarioSheets::sentences)
                        .filter(problems -> !problems.isEmpty())
                        .map(problems -> new ScenarioSheet.NotCompared(
                                other.orElseThrow().name(), problems)),
                scenarios.visibleTo(visitor).stream()
                        .filter(each -> !each.id().equals(scenario.id()))
                        .map(each -> new ScenarioSheet.Choice(each.id().value(), each.name()))
                        .toList(),
                form(asked));
    }

    private ScenarioSheet.Form form(ScenarioSheet.Asked asked) {
        Kind kind = asked.kind();
        var model = plan.assembly().model();
        Stream<String> known = kind.says(Field.DEMAND)
                ? model.demands().stream().map(Demand::demand)
                : kind.says(Field.RECEIPT)
                        ? model.receipts().stream().map(ScheduledReceipt::receipt)
                        : model.items().stream().map(Item::item);
        return new ScenarioSheet.Form(
                asked,
                now(asked),
                List.of(Kind.values()),
                few(known),
                few(model.suppliers().stream().map(SupplierItem::supplier)),
                model.sites().stream().map(Site::site).toList(),
                plan.assembly().asOf().toString(),
                plan.assembly().lastDay().toString());
    }

    private Optional<ScenarioSheet.Now> now(ScenarioSheet.Asked asked) {
        var model = plan.assembly().model();
        Stream<ScenarioSheet.Now> named = asked.kind().says(Field.DEMAND)
                ? model.demands().stream()
                        .filter(row -> row.demand().equals(asked.what()))
                        .map(row -> now(row.item(), row.site(), row.quantity(), row.dueDate()))
                : model.receipts().stream()
                        .filter(row -> asked.kind().says(Field.RECEIPT)
                                && row.receipt().equals(asked.what()))
                        .map(row -> now(row.item(), row.site(), row.quantity(), row.dueDate()));
        return named.findFirst();
    }

    private static ScenarioSheet.Now now(String item, String site, long quantity, LocalDate due) {
        return new ScenarioSheet.Now(item, site, Micros.decimal(quantity), due);
    }

    /** Names to choose from; none where they are too many. */
    private static List<String> few(Stream<String> names) {
        List<String> few = names.distinct().limit(KNOWN_MAX + 1L).sorted().toList();
        return few.size() > KNOWN_MAX ? List.of() : few;
    }

    /** What it and those that it stands on assume. */
    Map<AssumptionPlace, ScenarioSheet.Line> lines(Scenario scenario) {
        Map<AssumptionPlace, ScenarioSheet.Line> lines = new LinkedHashMap<>();
        for (Scenario each : scenario.chain()) {
            boolean isOwn = each.id().equals(scenario.id());
            for (Assumed assumed : each.assumptions()) {
                lines.put(
                        new AssumptionPlace(each.id(), assumed.number()),
                        line(isOwn ? assumed.number() : 0, each.name(), AssumptionRow.of(assumed.assumption())));
            }
        }
        return lines;
    }

    private ScenarioSheet.Line line(int number, String of, AssumptionRow row) {
        Labels labels = plan.assembly().labels();
        return new ScenarioSheet.Line(
                number,
                row.words(),
                of,
                row.kind(),
                new PlanWork.Thing(
                        row.item(), row.item().isEmpty() ? "" : labels.items().of(new ItemId(row.item()))),
                new PlanWork.Thing(
                        row.site(), row.site().isEmpty() ? "" : labels.sites().of(new SiteId(row.site()))),
                reference(row),
                row.day(),
                row.quantity(),
                row.days());
    }

    private String reference(AssumptionRow row) {
        Labels labels = plan.assembly().labels();
        if (row.kind().says(Field.SUPPLIER)) {
            return labels.partners().of(new PartnerId(row.reference()));
        }
        return row.kind() == Kind.SITE_CLOSED
                ? String.join(", ", sameCalendar(labels.sites().of(new SiteId(row.site()))))
                : row.reference();
    }

    /** The other sites that have the calendar of this one. */
    private List<String> sameCalendar(String site) {
        List<Site> sites = plan.assembly().model().sites();
        return sites.stream()
                .filter(each -> each.site().equals(site))
                .flatMap(closed -> sites.stream()
                        .filter(each -> !each.site().equals(site))
                        .filter(each -> each.calendar().equals(closed.calendar())))
                .map(Site::site)
                .toList();
    }

    /** What the file says; empty where the scenario, or the one it is compared with, cannot be planned. */
    Optional<ScenarioReport> report(Scenario scenario, Optional<Scenario> other) {
        Optional<ScenarioLook.Planned> compared = other.flatMap(this::planned);
        return planned(scenario)
                .map(planned -> report(planned, other, compared))
                .filter(report -> other.isEmpty() || report.other().isPresent());
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

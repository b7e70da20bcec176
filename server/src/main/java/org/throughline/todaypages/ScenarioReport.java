package org.throughline.todaypages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.itempages.PlanNames;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Cell;
import org.throughline.pages.Spoken;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.planning.Plan;
import org.throughline.planning.Promise;
import org.throughline.scenarios.ScenarioLook;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanChange;
import org.throughline.supply.PlanFigures;
import org.throughline.supply.PlanVersion;

/**
 * What the plan would be with a scenario, beside the live plan and, where that is asked for, beside another scenario.
 *
 * @param other what it is compared with; empty where that is the live plan
 */
record ScenarioReport(ScenarioLook.Planned planned, Optional<ScenarioLook.Planned> other) {

    /** What is otherwise, as people take it along. */
    static final Table<PlanWork.Change> TABLE = new Table<>(List.of(
            new Column<>("subject", "plan.column.change", change -> Cell.of(Spoken.of(change.subject()))),
            new Column<>("kind", "scenarios.column.kind", change -> Cell.of(Spoken.of(change.kind()))),
            new Column<>(
                    "item", "scenarios.item", change -> Cell.of(change.item().name())),
            new Column<>(
                    "site", "scenarios.site", change -> Cell.of(change.site().name())),
            new Column<>("reference", "plan.column.reference", change -> Cell.of(change.reference())),
            new Column<>("day", "scenarios.column.day-with", change -> Cell.day(change.dayAfter())),
            new Column<>("quantity", "scenarios.column.quantity-with", change -> Cell.of(change.quantityAfter())),
            new Column<>("other-day", "scenarios.column.day-other", change -> Cell.day(change.dayBefore())),
            new Column<>(
                    "other-quantity", "scenarios.column.quantity-other", change -> Cell.of(change.quantityBefore()))));

    /** A page that is longer is not read. */
    private static final int ROWS_MAX = 200;

    private static final ScenarioSheet.Served NOT_THERE = new ScenarioSheet.Served("", "", 0, ScenarioSheet.Turn.SAME);

    ScenarioSheet.Result result() {
        PlanVersion live = planned.live();
        List<ScenarioSheet.Promised> promises = promises();
        List<PlanWork.Change> changes = changes();
        return new ScenarioSheet.Result(
                PlanNames.currency(live, live.assembly().currency()),
                PlanFigures.of(live.plan(), live.assembly().model()),
                planned.figures(),
                other.map(each -> new ScenarioSheet.Compared(each.name(), each.figures())),
                promises.stream().limit(ROWS_MAX).toList(),
                promises.size(),
                changes.stream().limit(ROWS_MAX).toList(),
                changes.size());
    }

    /** Orders and messages that are otherwise than in what the scenario is compared with. */
    List<PlanWork.Change> changes() {
        return other.map(planned::changesSince).orElseGet(planned::changes).stream()
                .filter(change -> change.subject() != PlanChange.Subject.PROMISE)
                .map(change -> PlanWork.Change.of(change, labels()))
                .toList();
    }

    private Labels labels() {
        return planned.live().assembly().labels();
    }

    /** Every demand that one of the plans serves on another day than the live plan, or has due on another. */
    private List<ScenarioSheet.Promised> promises() {
        List<Map<String, Promise>> plans = Stream.concat(
                        Stream.of(planned.live().plan(), planned.plan()),
                        other.stream().map(ScenarioLook.Planned::plan))
                .map(ScenarioReport::byDemand)
                .toList();
        return plans.stream()
                .flatMap(plan -> plan.keySet().stream())
                .distinct()
                .map(demand -> promised(plans.stream()
                        .map(plan -> Optional.ofNullable(plan.get(demand)))
                        .toList()))
                .filter(promised -> Stream.concat(Stream.of(promised.with()), promised.compared().stream())
                        .anyMatch(served -> !served.equals(promised.live())))
                .toList();
    }

    private static Map<String, Promise> byDemand(Plan plan) {
        Map<String, Promise> byDemand = new LinkedHashMap<>();
        plan.promises().forEach(promise -> byDemand.put(promise.demand().demand(), promise));
        return byDemand;
    }

    /** A demand as the live plan, the scenario and what it is compared with serve it. */
    private ScenarioSheet.Promised promised(List<Optional<Promise>> served) {
        Promise known = served.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        Optional<Promise> live = served.getFirst();
        return new ScenarioSheet.Promised(
                item(known.demand().item()),
                site(known.demand().site()),
                known.demand().demand(),
                known.dueDate().toString(),
                served(live, live),
                served(served.get(1), live),
                served.stream().skip(2).map(there -> served(there, live)).findFirst());
    }

    private PlanWork.Thing item(String code) {
        return new PlanWork.Thing(
                labels().items().named(code).map(ItemId::value).orElse(code), code);
    }

    private PlanWork.Thing site(String code) {
        return new PlanWork.Thing(
                labels().sites().named(code).map(SiteId::value).orElse(code), code);
    }

    private static ScenarioSheet.Served served(Optional<Promise> promise, Optional<Promise> live) {
        return promise.map(there -> new ScenarioSheet.Served(
                        there.dueDate().toString(), there.promiseDate().text(), there.lateDays(), turn(there, live)))
                .orElseGet(() ->
                        live.isEmpty() ? NOT_THERE : new ScenarioSheet.Served("", "", 0, ScenarioSheet.Turn.DROPPED));
    }

    private static ScenarioSheet.Turn turn(Promise promise, Optional<Promise> live) {
        if (live.isEmpty()) {
            return ScenarioSheet.Turn.ADDED;
        }
        boolean isServed = promise.promiseDate().isDate();
        boolean wasServed = live.get().promiseDate().isDate();
        if (isServed != wasServed) {
            return isServed ? ScenarioSheet.Turn.SERVED_AT_LAST : ScenarioSheet.Turn.NOT_SERVED;
        }
        int order = promise.promiseDate().compareTo(live.get().promiseDate());
        return order == 0 ? ScenarioSheet.Turn.SAME : order < 0 ? ScenarioSheet.Turn.SOONER : ScenarioSheet.Turn.LATER;
    }
}

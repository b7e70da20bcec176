package org.throughline.trials.plain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.trials.plain.IndependentRequirements.CountedDemand;
import org.throughline.trials.plain.PlainModel.Demand;
import org.throughline.trials.plain.PlainModel.DemandKind;

/** What every demand is promised (§4), as demands.csv prints it (§7). */
record DemandPromises(List<Promise> promises) {

    /** The columns of demands.csv. */
    static final List<String> HEADER = List.of(
            "demand",
            "item",
            "site",
            "due_date",
            "quantity",
            "required_quantity",
            "promise_date",
            "late_days",
            "cause");

    /** A demand, the due date that counts for it, its promise and, if it is late, the cause. */
    record Promise(CountedDemand counted, LocalDate countedDueDate, Moment date, String cause) {

        private boolean isLate() {
            return date.isAfter(countedDueDate);
        }

        private String lateDays() {
            return switch (date) {
                case Moment.Never _ -> "";
                case Moment.On(LocalDate day) -> Long.toString(ChronoUnit.DAYS.between(countedDueDate, day));
            };
        }
    }

    /** Finds the promises of the plan. */
    static DemandPromises of(Plan plan, PlanOptions options) {
        Map<String, Requirement> requirementOf = new HashMap<>();
        for (Requirement requirement : plan.requirements()) {
            switch (requirement.kind()) {
                case ORDER, FORECAST -> requirementOf.put(requirement.reference(), requirement);
                case NEGATIVE_STOCK, SAFETY_STOCK, ALLOCATION, DEPENDENT -> {}
            }
        }
        return new DemandPromises(plan.demands().stream()
                .map(counted -> promise(
                        counted,
                        Optional.ofNullable(requirementOf.get(counted.demand().name())),
                        plan.feasibility(),
                        options))
                .toList());
    }

    /** The promise is the feasible date, not before the due date; a consumed forecast keeps its own (§4, §7). */
    private static Promise promise(
            CountedDemand counted, Optional<Requirement> requirement, Feasibility feasibility, PlanOptions options) {
        Demand demand = counted.demand();
        if (requirement.isEmpty()) {
            return new Promise(counted, demand.dueDate(), Moment.on(demand.dueDate()), "");
        }
        Requirement required = requirement.orElseThrow();
        // A forecast due before as_of counts as due on as_of for promise and lateness; an order is late by then.
        LocalDate due = demand.kind() == DemandKind.FORECAST ? options.counted(demand.dueDate()) : demand.dueDate();
        Moment date = Moment.later(Moment.on(due), feasibility.of(required));
        String cause = date.isAfter(due) ? feasibility.cause(required) : "";
        return new Promise(counted, due, date, cause);
    }

    /** Returns those that are late. */
    List<Promise> late() {
        return promises.stream().filter(Promise::isLate).toList();
    }

    /** Returns the rows of demands.csv. */
    List<List<String>> rows() {
        return promises.stream().map(DemandPromises::row).toList();
    }

    private static List<String> row(Promise promise) {
        Demand demand = promise.counted().demand();
        return List.of(
                demand.name(),
                demand.node().item(),
                demand.node().site(),
                demand.dueDate().toString(),
                Amounts.text(demand.quantity()),
                Amounts.text(promise.counted().requiredQuantity()),
                promise.date().text(),
                promise.lateDays(),
                promise.cause());
    }
}

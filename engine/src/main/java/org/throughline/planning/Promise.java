package org.throughline.planning;

import java.time.LocalDate;

/**
 * When a demand will be served if nobody acts.
 *
 * @param requiredQuantity what orders have left of it, in millionths
 * @param promiseDate never where something is missing that nobody can get
 * @param lateDays calendar days after the due date; 0 where it is never served
 */
public record Promise(Demand demand, long requiredQuantity, PlanDay promiseDate, int lateDays) {

    /** Whether it is served after its due date, or never. */
    public boolean isLate() {
        return lateDays > 0 || !promiseDate.isDate();
    }

    static Promise of(Worksheet worksheet, NodeSheet sheet, int requirement) {
        int row = sheet.netted.needs.reference(requirement);
        Demand demand = sheet.facts.demands()[row];
        long required = sheet.netted.needs.quantity(requirement);
        int due = sheet.facts.demandDays()[row];
        if (required == 0) {
            return new Promise(demand, required, new PlanDay(due), 0);
        }
        // A forecast due earlier in the present week is still to be sold: it is not late yet.
        int wanted = demand.kind() == DemandKind.FORECAST ? Math.max(due, worksheet.asOf) : due;
        int feasible = sheet.dated.requirement(requirement);
        int promised = Math.max(feasible, wanted);
        int late = feasible == Days.NEVER ? 0 : promised - wanted;
        return new Promise(demand, required, new PlanDay(promised), late);
    }

    /** The due date of the demand. */
    public LocalDate dueDate() {
        return demand.dueDate();
    }
}

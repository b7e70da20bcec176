package org.throughline.events;

import java.time.LocalDate;

/** What is said about the plan of the company. */
public sealed interface PlanFact extends Content {

    /**
     * A plan was made that says something else than the one before it.
     *
     * @param version counts the plans
     * @param asOf the day on which it stands
     * @param orders how many orders it proposes
     * @param lateDemands how many demands will be served late, or never
     * @param changes how many things it says otherwise than the one before
     */
    record PlanChanged(int version, LocalDate asOf, int orders, int lateDemands, int changes) implements PlanFact {}
}

package org.throughline.planning;

import java.util.List;
import org.throughline.structure.Source;

/**
 * What a plan says of one item at one site.
 *
 * @param supplier who is asked for it, empty where nobody is chosen
 * @param leadTimeDays working days for make and subcontract, calendar days for buy and transfer
 * @param safetyStock in millionths
 * @param stock what lies free, in millionths; below zero where more went out than was there
 * @param subcontractStock what lies at subcontractors, in millionths
 * @param requirements what is needed, in the order in which it is served
 * @param arrivals what was ordered and is still to come, by the day it counts for
 * @param orders what the plan proposes, in the order of its making
 */
public record NodePlan(
        Source source,
        String supplier,
        int leadTimeDays,
        long safetyStock,
        long stock,
        long subcontractStock,
        List<Requirement> requirements,
        List<Arrival> arrivals,
        List<PlannedOrder> orders) {

    /** Copies the lists. */
    public NodePlan {
        requirements = List.copyOf(requirements);
        arrivals = List.copyOf(arrivals);
        orders = List.copyOf(orders);
    }

    /**
     * A scheduled receipt, and when it comes.
     *
     * @param feasibleDate when it comes if nobody acts; never where the material of its order never does
     */
    public record Arrival(ScheduledReceipt receipt, PlanDay feasibleDate) {}
}

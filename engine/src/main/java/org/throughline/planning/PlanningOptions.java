package org.throughline.planning;

import java.time.LocalDate;

/**
 * How far a plan looks and what it keeps quiet about, in days.
 *
 * @param asOf the day on which the plan stands; nothing is planned before it
 * @param horizonDays demands and allocations due later than this many days after {@code asOf} are ignored
 * @param releaseWindowDays planned orders to be released within so many days get a message
 * @param rescheduleInDays so much later a receipt may be due and still be pulled in
 * @param rescheduleOutDays so much later a receipt may be needed before deferring is worth a message
 */
public record PlanningOptions(
        LocalDate asOf, int horizonDays, int releaseWindowDays, int rescheduleInDays, int rescheduleOutDays) {

    /** Refuses windows below zero. */
    public PlanningOptions {
        if (horizonDays < 0 || releaseWindowDays < 0 || rescheduleInDays < 0 || rescheduleOutDays < 0) {
            throw new IllegalArgumentException("The windows of a plan (%d, %d, %d, %d days) must be zero or more."
                    .formatted(horizonDays, releaseWindowDays, rescheduleInDays, rescheduleOutDays));
        }
    }

    /** The usual windows: 365 days of horizon, release 7, reschedule in 30, reschedule out 3. */
    public static PlanningOptions asOf(LocalDate day) {
        return new PlanningOptions(day, 365, 7, 30, 3);
    }
}

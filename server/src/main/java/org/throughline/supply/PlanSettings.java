package org.throughline.supply;

import java.time.LocalDate;
import org.throughline.planning.PlanningOptions;

/**
 * How far plans look and what they keep quiet about, in days; the day on which a plan stands comes from the clock.
 *
 * @param horizonDays demands and components due later than this many days from today are ignored
 * @param releaseWindowDays planned orders to be released within so many days get a message
 * @param rescheduleInDays so much later a receipt may be due and still be pulled in
 * @param rescheduleOutDays so much later a receipt may be needed before deferring is worth a message
 */
public record PlanSettings(int horizonDays, int releaseWindowDays, int rescheduleInDays, int rescheduleOutDays) {

    /** The usual windows: 365 days of horizon, release 7, reschedule in 30, reschedule out 3. */
    public static PlanSettings usual() {
        return new PlanSettings(365, 7, 30, 3);
    }

    /** What the engine is told for a plan that stands on the day. */
    public PlanningOptions on(LocalDate asOf) {
        return new PlanningOptions(asOf, horizonDays, releaseWindowDays, rescheduleInDays, rescheduleOutDays);
    }
}

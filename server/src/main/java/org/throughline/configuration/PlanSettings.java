package org.throughline.configuration;

/**
 * How the hub plans; all in days.
 *
 * @param horizonDays how far ahead is planned
 * @param releaseWindowDays orders that start within this many days are proposed for release
 * @param rescheduleInDays so much after its need a receipt may be due and still be pulled in
 * @param rescheduleOutDays so much after its due date a receipt may be needed before deferring is worth a message
 */
public record PlanSettings(int horizonDays, int releaseWindowDays, int rescheduleInDays, int rescheduleOutDays) {

    /** The usual windows: 365 days of horizon, release 7, reschedule in 30, reschedule out 3. */
    public static PlanSettings usual() {
        return new PlanSettings(365, 7, 30, 3);
    }
}

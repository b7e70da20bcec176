package org.throughline.trials.plain;

import java.time.LocalDate;

/** The options of a plan (§2). */
public record PlanOptions(
        LocalDate asOf, int horizonDays, int releaseWindowDays, int rescheduleInDays, int rescheduleOutDays) {

    /** Checks that no option is a negative number of days. */
    public PlanOptions {
        if (horizonDays < 0 || releaseWindowDays < 0 || rescheduleInDays < 0 || rescheduleOutDays < 0) {
            throw new IllegalArgumentException("days must be zero or more");
        }
    }

    /** Returns the options that planning.md gives as defaults (§2). */
    public static PlanOptions withDefaults(LocalDate asOf) {
        return new PlanOptions(asOf, 365, 7, 30, 3);
    }

    /** Returns the last day of the horizon: what is due after it is ignored (§2). */
    LocalDate horizonEnd() {
        return asOf.plusDays(horizonDays);
    }

    /** Returns the date as it counts: a date before as_of counts as as_of (§3). */
    LocalDate counted(LocalDate date) {
        return date.isBefore(asOf) ? asOf : date;
    }
}

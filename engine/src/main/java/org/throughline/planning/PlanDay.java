package org.throughline.planning;

import java.time.LocalDate;

/**
 * A day of a plan that may be no day at all: never, or not given.
 *
 * @param epochDay days since 1970-01-01, or one of the two special values
 */
public record PlanDay(int epochDay) implements Comparable<PlanDay> {

    /** It will not happen unless somebody acts; after every date. */
    public static final PlanDay NEVER = new PlanDay(Days.NEVER);

    /** No date is given; before every date. */
    public static final PlanDay NONE = new PlanDay(Days.NONE);

    /** Whether this is a date. */
    public boolean isDate() {
        return epochDay != Days.NEVER && epochDay != Days.NONE;
    }

    /** The date; only where {@link #isDate}. */
    public LocalDate date() {
        if (!isDate()) {
            throw new IllegalStateException("This day of the plan is no date; ask isDate first.");
        }
        return LocalDate.ofEpochDay(epochDay);
    }

    /** The ISO date, empty where it is none. */
    public String text() {
        return isDate() ? date().toString() : "";
    }

    @Override
    public int compareTo(PlanDay other) {
        return Integer.compare(epochDay, other.epochDay);
    }
}

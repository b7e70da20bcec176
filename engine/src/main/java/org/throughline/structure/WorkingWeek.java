package org.throughline.structure;

import java.time.DayOfWeek;
import java.util.Set;

/** The weekdays on which a calendar works. */
public record WorkingWeek(String calendar, Set<DayOfWeek> workingDays) {

    /** Copies the days. */
    public WorkingWeek {
        workingDays = Set.copyOf(workingDays);
    }
}

package org.throughline.trials.plain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The working days of a site (§1 calendars), and how dates roll and count on them (§3 dates). */
record WorkCalendar(Set<DayOfWeek> workingDays, Map<LocalDate, Boolean> exceptions) {

    /** The calendar of a site that names none: every day works (§1 sites). */
    static final WorkCalendar EVERY_DAY = new WorkCalendar(EnumSet.allOf(DayOfWeek.class), Map.of());

    /** Says whether the day works: an exception stands before the days of the week. */
    boolean works(LocalDate day) {
        return exceptions.getOrDefault(day, workingDays.contains(day.getDayOfWeek()));
    }

    /** Rolls back to the working day before, if the date is not one itself (§3 dates). */
    LocalDate rolledBack(LocalDate date) {
        LocalDate day = date;
        while (!works(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Rolls forward to the working day after, if the date is not one itself (§3 dates). */
    LocalDate rolledForward(LocalDate date) {
        LocalDate day = date;
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Counts working days back from the date, rolled back first. */
    LocalDate minusWorkingDays(LocalDate date, int count) {
        LocalDate day = rolledBack(date);
        for (int step = 0; step < count; step++) {
            day = rolledBack(day.minusDays(1));
        }
        return day;
    }

    /** Counts working days forward from the date, rolled forward first. */
    LocalDate plusWorkingDays(LocalDate date, int count) {
        LocalDate day = rolledForward(date);
        for (int step = 0; step < count; step++) {
            day = rolledForward(day.plusDays(1));
        }
        return day;
    }
}

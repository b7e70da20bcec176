package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.enterprise.EnterpriseSnapshot;
import org.throughline.events.CalendarId;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.CalendarDescribed;
import org.throughline.events.EnterpriseFact.ClosureDescribed;
import org.throughline.events.EnterpriseFact.ShiftDescribed;
import org.throughline.events.Standing;

/**
 * The working time of one company by one calendar: a weekly pattern, weeks that alternate, and closures.
 *
 * @param closures in the order of their beginning
 */
record WorkingTime(ZoneId zone, Map<DayOfWeek, List<ShiftDescribed>> shifts, List<ClosureDescribed> closures) {

    private static final int MINUTES_OF_HOUR = 60;
    private static final int WEEK = 7;
    /** The first of January of the year 1, a Monday, from which alternating weeks are counted. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1, 1, 1);

    static WorkingTime of(EnterpriseSnapshot enterprise, CalendarDescribed calendar, CompanyId company) {
        return new WorkingTime(
                calendar.zone(),
                enterprise.shifts().stream()
                        .filter(shift -> shift.calendar().equals(calendar.calendar()))
                        .filter(shift -> shift.standing() == Standing.IN_USE)
                        .filter(shift -> shift.from().compareTo(shift.to()) < 0)
                        .collect(Collectors.groupingBy(ShiftDescribed::day)),
                enterprise.closures().stream()
                        .filter(closure -> closure.standing() == Standing.IN_USE)
                        .filter(closure -> concerns(closure, calendar.calendar(), company))
                        .sorted(Comparator.comparing(ClosureDescribed::from))
                        .toList());
    }

    private static boolean concerns(ClosureDescribed closure, CalendarId calendar, CompanyId company) {
        boolean ofCompany =
                closure.company().equals(CompanyId.NONE) || closure.company().equals(company);
        boolean ofCalendar =
                closure.calendar().equals(CalendarId.NONE) || closure.calendar().equals(calendar);
        return ofCompany && ofCalendar;
    }

    /** The weekdays on which anybody ever works. */
    Set<DayOfWeek> weekdays() {
        return shifts.keySet();
    }

    /** Whether a day that the week says is worked is not: it is closed, or its week is the other of two. */
    boolean restsAgainstItsPattern(LocalDate day) {
        List<ShiftDescribed> ofWeekday = shifts.getOrDefault(day.getDayOfWeek(), List.of());
        return !ofWeekday.isEmpty()
                && ofWeekday.stream()
                        .filter(shift -> isWorkedInWeekOf(shift, day))
                        .allMatch(shift -> isClosed(shift, day));
    }

    private static boolean isWorkedInWeekOf(ShiftDescribed shift, LocalDate day) {
        boolean firstWeek = Math.floorMod((day.toEpochDay() - FIRST_MONDAY.toEpochDay()) / WEEK, 2) == 0;
        return switch (shift.weeks()) {
            case EVERY -> true;
            case FIRST -> firstWeek;
            case SECOND -> !firstWeek;
        };
    }

    /** Whether closures, one after the other, leave nothing of the shift. */
    private boolean isClosed(ShiftDescribed shift, LocalDate day) {
        Instant open = at(day, shift.from());
        Instant end = at(day, shift.to());
        for (ClosureDescribed closure : closures) {
            if (closure.from().isAfter(open)) {
                return false;
            }
            if (closure.to().isAfter(open)) {
                open = closure.to();
            }
            if (!open.isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    private Instant at(LocalDate day, BigDecimal hours) {
        long minutes = hours.multiply(BigDecimal.valueOf(MINUTES_OF_HOUR))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return day.atStartOfDay().plusMinutes(minutes).atZone(zone).toInstant();
    }
}

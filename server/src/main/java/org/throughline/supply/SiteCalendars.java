package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.CalendarDescribed;
import org.throughline.events.EnterpriseFact.CompanyDescribed;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.SiteId;
import org.throughline.planning.ModelTable;
import org.throughline.structure.CalendarException;
import org.throughline.structure.Site;
import org.throughline.structure.WorkingWeek;

/** The zone and the working days of each site, which are those of its company's calendar, and dates made with them. */
final class SiteCalendars {

    /** Days are closed from so long before today, for orders that are late already. */
    private static final int DAYS_BACK = 370;
    /** Days are closed until so long after the horizon, for lead times and late orders. */
    private static final int DAYS_BEYOND = 730;

    private static final int DAYS_OF_WEEK = 7;
    /** A hundred years: longer lead times are a slip of the keyboard, and dates must stay dates. */
    private static final int LEAD_TIME_DAYS_MAX = 36_500;

    private final Books books;
    private final Labels labels;
    private final Map<SiteId, ZoneId> zones = new LinkedHashMap<>();
    private final Map<CompanyId, WorkingTime> workingTimes = new LinkedHashMap<>();
    private final LocalDate asOf;

    SiteCalendars(Books books, Labels labels, Instant now, Findings findings) {
        this.books = books;
        this.labels = labels;
        for (SiteDescribed site : books.sites()) {
            Optional<CalendarDescribed> calendar = calendarOf(site);
            zones.put(site.site(), calendar.map(CalendarDescribed::zone).orElse(ZoneOffset.UTC));
            if (calendar.isEmpty()) {
                missing(site, findings);
            } else {
                workingTimes.computeIfAbsent(
                        site.company(),
                        company -> WorkingTime.of(books.snapshot().enterprise(), calendar.get(), company));
                withoutShifts(site, calendar.get(), findings);
            }
        }
        asOf = zones.values().stream()
                .map(zone -> LocalDate.ofInstant(now, zone))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private Optional<CalendarDescribed> calendarOf(SiteDescribed site) {
        return books.company(site.company()).map(CompanyDescribed::calendar).flatMap(books::calendar);
    }

    private void missing(SiteDescribed site, Findings findings) {
        findings.problem(
                DataProblemCode.CALENDAR_MISSING,
                site.site(),
                site.site(),
                "Site (%s) has no calendar. Maybe give its company working hours.".formatted(name(site)));
        findings.mark(ModelTable.SITES, name(site), "calendar", DataProblemCode.CALENDAR_MISSING);
    }

    private void withoutShifts(SiteDescribed site, CalendarDescribed calendar, Findings findings) {
        if (!works(site)) {
            findings.problem(
                    DataProblemCode.CALENDAR_WITHOUT_SHIFTS,
                    calendar.calendar(),
                    site.site(),
                    "Calendar (%s) has no working hours. Maybe enter them.".formatted(calendar.name()));
            findings.mark(ModelTable.SITES, name(site), "calendar", DataProblemCode.CALENDAR_WITHOUT_SHIFTS);
        }
    }

    private String name(SiteDescribed site) {
        return labels.sites().of(site.site());
    }

    /** The day on which a plan of now stands: no site has an earlier one. */
    LocalDate asOf() {
        return asOf;
    }

    /** The zone of each site. */
    Zones zones() {
        return new Zones(zones);
    }

    /** The day of an instant where the site is. */
    LocalDate date(SiteId site, Instant instant) {
        return LocalDate.ofInstant(instant, zones.getOrDefault(site, ZoneOffset.UTC));
    }

    /** Whole calendar days, rounded up. */
    int calendarDays(BigDecimal days) {
        return days.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(LEAD_TIME_DAYS_MAX))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** As many working days of the site as usually lie in so many calendar days, rounded up. */
    int workingDays(SiteDescribed site, BigDecimal calendarDays) {
        int daysOfWeek = works(site) ? timeOf(site).weekdays().size() : DAYS_OF_WEEK;
        BigDecimal days = calendarDays.max(BigDecimal.ZERO).min(BigDecimal.valueOf(LEAD_TIME_DAYS_MAX));
        return days.multiply(BigDecimal.valueOf(daysOfWeek))
                .divide(BigDecimal.valueOf(DAYS_OF_WEEK), 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * The day that lies so many working days of the site before another, which is rolled back to a working day first,
     * as the engine counts. Closures before those that a model says are not looked at.
     */
    LocalDate workingDaysBefore(SiteDescribed site, LocalDate day, int days) {
        if (!works(site)) {
            return day.minusDays(days);
        }
        LocalDate found = day;
        int left = days;
        while (left > 0 || !isWorked(site, found)) {
            left -= isWorked(site, found) ? 1 : 0;
            found = found.minusDays(1);
        }
        return found;
    }

    private boolean isWorked(SiteDescribed site, LocalDate day) {
        WorkingTime time = timeOf(site);
        return time.weekdays().contains(day.getDayOfWeek())
                && (day.isBefore(asOf.minusDays(DAYS_BACK)) || !time.restsAgainstItsPattern(day));
    }

    private boolean works(SiteDescribed site) {
        WorkingTime time = workingTimes.get(site.company());
        return time != null && !time.weekdays().isEmpty();
    }

    private WorkingTime timeOf(SiteDescribed site) {
        return Optional.ofNullable(workingTimes.get(site.company())).orElseThrow();
    }

    List<Site> sites() {
        return books.sites().stream()
                .map(site -> new Site(
                        name(site),
                        site.name(),
                        books.company(site.company())
                                .map(CompanyDescribed::name)
                                .orElse(""),
                        works(site) ? labels.calendars().of(site.company()) : ""))
                .toList();
    }

    List<WorkingWeek> workingWeeks() {
        List<WorkingWeek> weeks = new ArrayList<>();
        workingTimes.forEach((company, time) -> {
            if (!time.weekdays().isEmpty()) {
                weeks.add(new WorkingWeek(labels.calendars().of(company), time.weekdays()));
            }
        });
        return weeks;
    }

    /** The days on which a calendar rests against its weekly pattern, as far as a plan can look. */
    List<CalendarException> exceptions(int horizonDays) {
        LocalDate from = asOf.minusDays(DAYS_BACK);
        LocalDate until = asOf.plusDays((long) horizonDays + DAYS_BEYOND);
        List<CalendarException> exceptions = new ArrayList<>();
        workingTimes.forEach((company, time) -> from.datesUntil(until)
                .filter(time::restsAgainstItsPattern)
                .forEach(day ->
                        exceptions.add(new CalendarException(labels.calendars().of(company), day, false))));
        return exceptions;
    }
}

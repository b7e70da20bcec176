package org.throughline.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int FRIDAY = day("2026-03-06");
    private static final int SATURDAY = FRIDAY + 1;
    private static final int SUNDAY = FRIDAY + 2;
    private static final int MONDAY = FRIDAY + 3;

    private final WorkingCalendar week = new WorkingCalendar(MONDAY_TO_FRIDAY, Collections.emptySortedMap());

    @Test
    void a_working_day_stays_where_it_is() {
        assertThat(week.works(FRIDAY)).isTrue();
        assertThat(week.onOrBefore(FRIDAY)).isEqualTo(FRIDAY);
        assertThat(week.onOrAfter(FRIDAY)).isEqualTo(FRIDAY);
    }

    @Test
    void a_weekend_rolls_back_to_friday_and_forward_to_monday() {
        assertThat(week.works(SUNDAY)).isFalse();
        assertThat(week.onOrBefore(SUNDAY)).isEqualTo(FRIDAY);
        assertThat(week.onOrAfter(SATURDAY)).isEqualTo(MONDAY);
    }

    @Test
    void working_days_are_counted_over_the_weekend() {
        assertThat(week.plus(FRIDAY, 1)).isEqualTo(MONDAY);
        assertThat(week.minus(MONDAY, 1)).isEqualTo(FRIDAY);
        assertThat(week.plus(FRIDAY, 5)).isEqualTo(FRIDAY + 7);
        assertThat(week.minus(FRIDAY, 10)).isEqualTo(FRIDAY - 14);
    }

    @Test
    void no_working_days_more_or_less_only_roll() {
        assertThat(week.plus(SATURDAY, 0)).isEqualTo(MONDAY);
        assertThat(week.minus(SATURDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void a_holiday_is_passed_over_and_a_worked_saturday_counts() {
        SortedMap<Integer, Boolean> exceptions = new TreeMap<>();
        exceptions.put(MONDAY, false);
        exceptions.put(SATURDAY, true);
        WorkingCalendar calendar = new WorkingCalendar(MONDAY_TO_FRIDAY, exceptions);

        assertThat(calendar.plus(FRIDAY, 1)).isEqualTo(SATURDAY);
        assertThat(calendar.plus(FRIDAY, 2)).isEqualTo(MONDAY + 1);
        assertThat(calendar.minus(MONDAY, 0)).isEqualTo(SATURDAY);
        assertThat(calendar.works(MONDAY)).isFalse();
        assertThat(calendar.works(SATURDAY)).isTrue();
    }

    @Test
    void a_summer_shutdown_of_three_weeks_is_passed_over_in_both_directions() {
        int start = day("2026-08-03");
        SortedMap<Integer, Boolean> exceptions = new TreeMap<>();
        for (int closed = start; closed < start + 21; closed++) {
            exceptions.put(closed, false);
        }
        WorkingCalendar calendar = new WorkingCalendar(MONDAY_TO_FRIDAY, exceptions);

        assertThat(calendar.onOrAfter(start)).isEqualTo(day("2026-08-24"));
        assertThat(calendar.onOrBefore(day("2026-08-20"))).isEqualTo(day("2026-07-31"));
        assertThat(calendar.plus(day("2026-07-31"), 1)).isEqualTo(day("2026-08-24"));
        assertThat(calendar.minus(day("2026-08-24"), 1)).isEqualTo(day("2026-07-31"));
    }

    @Test
    void an_exception_that_says_what_the_week_says_already_changes_nothing() {
        SortedMap<Integer, Boolean> exceptions = new TreeMap<>();
        exceptions.put(FRIDAY, true);
        exceptions.put(SATURDAY, false);
        WorkingCalendar calendar = new WorkingCalendar(MONDAY_TO_FRIDAY, exceptions);

        assertThat(calendar.plus(FRIDAY - 1, 2)).isEqualTo(MONDAY);
        assertThat(calendar.minus(MONDAY, 2)).isEqualTo(FRIDAY - 1);
    }

    @Test
    void every_day_counts_where_every_day_works() {
        assertThat(WorkingCalendar.EVERY_DAY.plus(SATURDAY, 3)).isEqualTo(SATURDAY + 3);
        assertThat(WorkingCalendar.EVERY_DAY.minus(SUNDAY, 3)).isEqualTo(SUNDAY - 3);
        assertThat(WorkingCalendar.EVERY_DAY.onOrAfter(SUNDAY)).isEqualTo(SUNDAY);
    }

    @Test
    void a_lead_time_of_a_hundred_thousand_days_is_counted_exactly() {
        SortedMap<Integer, Boolean> exceptions = new TreeMap<>();
        for (int year = 1; year <= 50; year++) {
            exceptions.put(FRIDAY + 364 * year, false);
        }
        WorkingCalendar calendar = new WorkingCalendar(MONDAY_TO_FRIDAY, exceptions);
        int there = calendar.plus(MONDAY, 100_000);

        assertThat(there - MONDAY).isEqualTo(100_000 / 5 * 7 + 70);
        assertThat(calendar.minus(there, 100_000)).isEqualTo(MONDAY);
    }

    @Test
    void a_calendar_without_any_working_weekday_is_refused() {
        assertThatThrownBy(() -> new WorkingCalendar(Set.of(), new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one working day");
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}

package org.throughline.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The calendar's arithmetic against counting day by day. */
class WorkingCalendarProperties {

    private static final int FIRST = -200;
    private static final int LAST = 200;

    /** The same calendar, asked by walking from day to day. */
    record Walked(Set<DayOfWeek> workingDays, SortedMap<Integer, Boolean> exceptions) {

        boolean works(int day) {
            return exceptions.getOrDefault(
                    day, workingDays.contains(LocalDate.ofEpochDay(day).getDayOfWeek()));
        }

        int onOrBefore(int day) {
            int walked = day;
            while (!works(walked)) {
                walked--;
            }
            return walked;
        }

        int onOrAfter(int day) {
            int walked = day;
            while (!works(walked)) {
                walked++;
            }
            return walked;
        }

        int plus(int day, int workingDays) {
            int walked = onOrAfter(day);
            for (int step = 0; step < workingDays; step++) {
                walked = onOrAfter(walked + 1);
            }
            return walked;
        }

        int minus(int day, int workingDays) {
            int walked = onOrBefore(day);
            for (int step = 0; step < workingDays; step++) {
                walked = onOrBefore(walked - 1);
            }
            return walked;
        }

        WorkingCalendar calendar() {
            return new WorkingCalendar(workingDays, exceptions);
        }
    }

    private record Span(int start, int days, boolean working) {}

    @Property(tries = 200)
    void it_knows_the_same_working_days(@ForAll("calendars") Walked walked) {
        WorkingCalendar calendar = walked.calendar();
        for (int day = FIRST - 10; day <= LAST + 10; day++) {
            assertThat(calendar.works(day)).as("day %d", day).isEqualTo(walked.works(day));
        }
    }

    @Property(tries = 200)
    void it_rolls_to_the_same_days(@ForAll("calendars") Walked walked) {
        WorkingCalendar calendar = walked.calendar();
        for (int day = FIRST - 10; day <= LAST + 10; day++) {
            assertThat(calendar.onOrBefore(day)).as("on or before %d", day).isEqualTo(walked.onOrBefore(day));
            assertThat(calendar.onOrAfter(day)).as("on or after %d", day).isEqualTo(walked.onOrAfter(day));
        }
    }

    @Property(tries = 500)
    void it_counts_the_same_working_days(
            @ForAll("calendars") Walked walked,
            @ForAll @IntRange(min = FIRST, max = LAST) int day,
            @ForAll @IntRange(max = 300) int workingDays) {
        WorkingCalendar calendar = walked.calendar();
        assertThat(calendar.plus(day, workingDays)).isEqualTo(walked.plus(day, workingDays));
        assertThat(calendar.minus(day, workingDays)).isEqualTo(walked.minus(day, workingDays));
    }

    @Property(tries = 200)
    void forth_and_back_again_is_the_same_working_day(
            @ForAll("calendars") Walked walked,
            @ForAll @IntRange(min = FIRST, max = LAST) int day,
            @ForAll @IntRange(max = 100_000) int workingDays) {
        WorkingCalendar calendar = walked.calendar();
        assertThat(calendar.minus(calendar.plus(day, workingDays), workingDays)).isEqualTo(calendar.onOrAfter(day));
        assertThat(calendar.plus(calendar.minus(day, workingDays), workingDays)).isEqualTo(calendar.onOrBefore(day));
    }

    @Provide
    Arbitrary<Walked> calendars() {
        Arbitrary<Set<DayOfWeek>> weeks = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<Span> single = Combinators.combine(days(), Arbitraries.just(1), Arbitraries.of(true, false))
                .as(Span::new);
        Arbitrary<Span> shutdown = Combinators.combine(
                        days(), Arbitraries.integers().between(5, 90), Arbitraries.just(false))
                .as(Span::new);
        Arbitrary<List<Span>> spans = Arbitraries.frequencyOf(Tuple.of(6, single), Tuple.of(1, shutdown))
                .list()
                .ofMaxSize(30);
        return Combinators.combine(weeks, spans).as((week, exceptions) -> new Walked(week, days(exceptions)));
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(FIRST, LAST);
    }

    private static SortedMap<Integer, Boolean> days(List<Span> spans) {
        SortedMap<Integer, Boolean> exceptions = new TreeMap<>();
        for (Span span : spans) {
            for (int day = span.start(); day < span.start() + span.days(); day++) {
                exceptions.put(day, span.working());
            }
        }
        return exceptions;
    }
}

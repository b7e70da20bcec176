package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.CalendarId;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.Weeks;
import org.throughline.events.SalesLineId;

class SiteCalendarsTest {

    private static final CompanyId SEATTLE = new CompanyId("company:2");

    private final PlantStory story = PlantStory.ofThePumpMaker();

    @Test
    void a_site_works_by_the_calendar_of_its_company() {
        Assembled assembled = story.assembled();

        assertThat(assembled.model().sites()).extracting(row -> row.calendar()).containsExactly("Week cal:1");
        assertThat(assembled.model().workingWeeks())
                .singleElement()
                .satisfies(week ->
                        assertThat(week.workingDays()).hasSize(5).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void a_day_that_is_closed_from_its_first_to_its_last_shift_is_an_exception() {
        story.closed("2026-04-02T23:00:00Z", "2026-04-03T21:59:59Z")
                .closed("2026-05-01T10:00:00Z", "2026-05-01T20:00:00Z");

        assertThat(story.assembled().model().calendarExceptions())
                .singleElement()
                .satisfies(exception -> {
                    assertThat(exception.calendar()).isEqualTo("Week cal:1");
                    assertThat(exception.date()).isEqualTo(LocalDate.of(2026, 4, 3));
                    assertThat(exception.working()).isFalse();
                });
    }

    @Test
    void a_day_of_the_other_week_is_an_exception() {
        story.shift("cal:1", DayOfWeek.SATURDAY, Weeks.FIRST);

        Stream<LocalDate> resting =
                story.assembled().model().calendarExceptions().stream().map(row -> row.date());

        assertThat(resting.filter(day -> day.getYear() == 2026 && day.getMonthValue() == 3))
                .containsExactly(LocalDate.of(2026, 3, 14), LocalDate.of(2026, 3, 28));
    }

    @Test
    void a_company_without_a_calendar_works_every_day_in_utc_and_is_a_problem() {
        story.company(PlantStory.PUMPS, "Pumps", "EUR", "", 0);

        Assembled assembled = story.assembled(Instant.parse("2026-03-02T23:30:00Z"));

        assertThat(assembled.model().sites()).extracting(row -> row.calendar()).containsExactly("");
        assertThat(assembled.assembly().asOf()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(assembled.problems()).contains(DataProblemCode.CALENDAR_MISSING);
        assertThat(assembled.marks()).contains("SITES WH calendar");
    }

    @Test
    void a_calendar_without_shifts_works_every_day_and_is_a_problem() {
        story.shifts.clear();

        Assembled assembled = story.assembled();

        assertThat(assembled.model().workingWeeks()).isEmpty();
        assertThat(assembled.problems()).contains(DataProblemCode.CALENDAR_WITHOUT_SHIFTS);
    }

    @Test
    void a_plan_stands_on_the_earliest_today_of_its_sites() {
        Instant lateEvening = Instant.parse("2026-03-02T23:30:00Z");
        assertThat(story.assembled(lateEvening).assembly().asOf()).isEqualTo(LocalDate.of(2026, 3, 3));

        story.week("cal:2", "America/Los_Angeles", DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .company(SEATTLE, "Pumps West", "USD", "cal:2", 0)
                .rate("EUR", "2026-01-01", "0.8")
                .site("SEA", SEATTLE);

        assertThat(story.assembled(lateEvening).assembly().asOf()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T23:30:00Z, 2026-03-03",
        "2026-03-02T22:30:00Z, 2026-03-02",
        "2026-03-28T22:30:00Z, 2026-03-28",
        "2026-03-28T23:30:00Z, 2026-03-29",
        "2026-03-29T22:30:00Z, 2026-03-30",
        "2026-10-24T22:30:00Z, 2026-10-25",
        "2026-10-25T22:30:00Z, 2026-10-25",
        "2026-10-25T23:30:00Z, 2026-10-26",
    })
    void dates_are_made_where_the_site_is(Instant due, LocalDate day) {
        story.item("PUMP")
                .orders
                .deliver(new OrderStory.Delivery(
                        "move:1",
                        "PUMP",
                        PlantStory.pieces("1"),
                        PlantStory.SHELF,
                        due,
                        SalesLineId.NONE,
                        false,
                        List.of()));

        assertThat(story.assembled().model().demands())
                .extracting(row -> row.dueDate())
                .containsExactly(day);
    }

    @Test
    void closures_of_another_company_or_of_another_calendar_close_nothing() {
        story.closed("2026-04-02T23:00:00Z", "2026-04-03T21:59:59Z");
        Restated.last(story.closures, "company", SEATTLE);
        story.closed("2026-04-06T00:00:00Z", "2026-04-06T21:59:59Z");
        Restated.last(story.closures, "calendar", new CalendarId("cal:9"));

        assertThat(story.assembled().model().calendarExceptions()).isEmpty();
    }
}

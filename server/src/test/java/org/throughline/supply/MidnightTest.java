package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.configuration.PlanSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.SiteId;
import org.throughline.events.Source;
import org.throughline.events.StockFact;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Appending;
import org.throughline.journal.Journal;

/** A day begins where the site is, and nobody says anything. */
@ExtendWith(FreshDatabase.class)
class MidnightTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEFORE_MIDNIGHT = Duration.ofSeconds(1);
    private static final Duration BEHIND = Duration.ofMillis(84);

    private final Database database;
    private final Journal journal;

    MidnightTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(
                database, org.throughline.journal.Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
        Plans.books().forEach(journal::follow);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kathmandu, 2026-03-02",
        "Europe/Berlin, 2026-03-28",
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-24",
        "Europe/Berlin, 2026-10-25",
    })
    void a_planner_at_rest_plans_when_the_day_of_the_site_ends(ZoneId zone, LocalDate eve) {
        happen(pumpMakerIn(zone));
        Instant midnight = eve.plusDays(1).atStartOfDay(zone).toInstant();
        HeldClock clock = new HeldClock(midnight.minus(BEFORE_MIDNIGHT));
        List<PlanVersion> made = new CopyOnWriteArrayList<>();
        try (Planner planner = planner(clock)) {
            planner.wake(clock.instant().minus(BEHIND));
            planner.start(plan -> {
                made.add(plan);
                clock.go();
            });
            await().atMost(PATIENCE)
                    .until(() -> made.stream().anyMatch(plan -> !asOf(plan).equals(eve)));
        }

        assertThat(made).first().extracting(MidnightTest::asOf).isEqualTo(eve);
        PlanVersion ofTheNewDay = made.getLast();
        assertThat(asOf(ofTheNewDay)).isEqualTo(eve.plusDays(1));
        assertThat(ofTheNewDay.madeAt()).isBetween(midnight, midnight.plus(PATIENCE));
        assertThat(made)
                .extracting(PlanVersion::behind)
                .as("of the same newest fact")
                .containsOnly(Optional.of(BEHIND));
        assertThat(ofTheNewDay.books()).isEqualTo(made.getFirst().books());
    }

    /** A clock that stands until it is let go. */
    private static final class HeldClock implements InstantSource {

        private final Instant held;
        private volatile @Nullable Instant letGo;

        HeldClock(Instant held) {
            this.held = held;
        }

        void go() {
            if (letGo == null) {
                letGo = Instant.now();
            }
        }

        @Override
        public Instant instant() {
            Instant since = letGo;
            return since == null ? held : held.plus(Duration.between(since, Instant.now()));
        }
    }

    @Test
    void a_fact_that_could_not_be_planned_is_waited_for_from_when_it_came() {
        HeldClock clock = new HeldClock(PlantStory.MORNING);
        List<PlanVersion> made = new CopyOnWriteArrayList<>();
        try (Planner planner = planner(clock)) {
            planner.wake(clock.instant().minus(BEHIND));
            planner.start(made::add);
            await().atMost(PATIENCE).until(() -> planner.state() instanceof PlanningState.Waiting);

            happen(pumpMakerIn(ZoneId.of("Europe/Berlin")));
            await().atMost(PATIENCE).until(() -> !made.isEmpty());
        }
        assertThat(made).first().extracting(PlanVersion::behind).isEqualTo(Optional.of(BEHIND));
    }

    private Planner planner(InstantSource clock) {
        Limits limits = Limits.standard();
        return new Planner(
                new BookReader(database.jdbi(), journal, limits),
                new PlanKeeper(database.jdbi(), journal, limits),
                new ModelAssembly(PlanSettings.usual()),
                limits,
                clock);
    }

    private static LocalDate asOf(PlanVersion plan) {
        return plan.assembly().asOf();
    }

    private static List<Content> pumpMakerIn(ZoneId zone) {
        PlantStory story = PlantStory.ofThePumpMaker();
        story.calendars.clear();
        story.shifts.clear();
        story.week("cal:1", zone.getId(), DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return Stream.<Collection<? extends Content>>of(
                        story.currencies,
                        story.calendars,
                        story.shifts,
                        story.companies,
                        story.sites,
                        story.operationTypes,
                        story.units,
                        story.routes,
                        story.rules,
                        story.locations,
                        List.of(new StockFact.StockOpeningCompleted(new SiteId("site:WH"))))
                .<Content>flatMap(Collection::stream)
                .toList();
    }

    private void happen(List<Content> said) {
        List<Event> events = new ArrayList<>();
        for (Content content : said) {
            events.add(new Event(
                    new FactId("said:" + events.size()),
                    new Source("test"),
                    Vocabulary.typeOf(content),
                    new Subject("plant"),
                    PlantStory.MORNING,
                    Vocabulary.payload(content)));
        }
        assertThat(journal.append(events)).isInstanceOf(Appending.Appended.class);
    }
}

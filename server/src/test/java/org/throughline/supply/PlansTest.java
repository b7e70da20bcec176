package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.throughline.journal.Arrival;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Journal;

/** When plans are made. */
@ExtendWith(FreshDatabase.class)
class PlansTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Limits QUICK = new Limits(
            10,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofMillis(50),
            1_000);

    private final InstantSource clock = () -> PlantStory.MORNING;
    private final Database database;
    private final Journal journal;
    private final Plans plans;
    private final List<PlanVersion> heard = new ArrayList<>();
    private final List<PlanVersion> heardAfter = new CopyOnWriteArrayList<>();

    PlansTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(
                database, org.throughline.journal.Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
        Plans.books().forEach(journal::follow);
        plans = Plans.open(database.jdbi(), journal, PlanSettings.usual(), QUICK, clock);
        plans.listen(heard::add);
    }

    @AfterEach
    void close() {
        plans.close();
        journal.close();
        database.close();
    }

    @Test
    void no_plan_is_made_before_the_stock_of_every_site_is_opened() {
        happen(describing(PlantStory.ofThePumpMaker().site("EAST", PlantStory.PUMPS)));
        await().atMost(PATIENCE).until(() -> plans.state() instanceof PlanningState.Waiting);
        assertThat(plans.state())
                .isInstanceOfSatisfying(
                        PlanningState.Waiting.class,
                        waiting -> assertThat(waiting.why()).contains("stock of no site"));

        happen(List.of(new StockFact.StockOpeningCompleted(new SiteId("site:WH"))));
        await().atMost(PATIENCE).until(() -> plans.state() instanceof PlanningState.Refused);
        assertThat(plans.state())
                .isInstanceOfSatisfying(
                        PlanningState.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(DataProblem::code)
                                .containsExactly(DataProblemCode.SITE_NOT_OPENED));
        assertThat(plans.current()).isEmpty();
        assertThat(plans.plans(1)).isEmpty();
        assertThat(heard).isEmpty();

        happen(List.of(new StockFact.StockOpeningCompleted(new SiteId("site:EAST"))));
        await().atMost(PATIENCE).until(() -> plans.current().isPresent());
        assertThat(plans.plans(1)).hasSize(1);
    }

    @Test
    void whatever_breaks_a_plan_is_said_and_plans_are_made_again_when_it_is_over() {
        AtomicBoolean broken = new AtomicBoolean(true);
        plans.listen(_ -> {
            if (broken.get()) {
                throw new StackOverflowError("too deep");
            }
        });
        plans.listen(heardAfter::add);
        happen(describing(PlantStory.ofThePumpMaker()));
        happen(List.of(new StockFact.StockOpeningCompleted(new SiteId("site:WH"))));

        await().atMost(PATIENCE).until(() -> plans.state() instanceof PlanningState.Failed);
        assertThat(plans.state())
                .isInstanceOfSatisfying(
                        PlanningState.Failed.class,
                        failed -> assertThat(failed.why()).contains("StackOverflowError", "too deep"));
        assertThat(heardAfter).isEmpty();

        broken.set(false);
        await().atMost(PATIENCE).until(() -> plans.state() instanceof PlanningState.Following);
        assertThat(heardAfter).isNotEmpty();
    }

    @Test
    void facts_that_come_while_a_plan_is_made_lead_to_one_more_plan_with_the_last_of_them() {
        PlantStory story = PlantStory.ofThePumpMaker().item("SEAL");
        CountDownLatch released = new CountDownLatch(1);
        plans.listen(plan -> {
            heardAfter.add(plan);
            hold(released);
        });
        happen(describing(story));
        happen(List.of(new StockFact.StockOpeningCompleted(new SiteId("site:WH"))));
        await().atMost(PATIENCE).until(() -> heardAfter.size() == 1);

        for (int fact = 1; fact <= 20; fact++) {
            happen(story.coded("SEAL", "SEAL-" + fact).items);
        }
        assertThat(journal.await(new ConsumerName("supply"), journal.head(), PATIENCE))
                .isInstanceOf(Arrival.Arrived.class);
        assertThat(heardAfter).as("while the first is still made").hasSize(1);
        released.countDown();

        await().atMost(PATIENCE).until(() -> heardAfter.size() > 1);
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> heardAfter.size() == 2);
        PlanVersion last = heardAfter.getLast();
        assertThat(last.assembly().labels().items().of(PlantStory.itemId("SEAL")))
                .isEqualTo("SEAL-20");
        assertThat(last.position()).isEqualTo(journal.head());
        assertThat(last.behind()).as("the newest fact called for it").isPresent();
    }

    private static void hold(CountDownLatch released) {
        try {
            assertThat(released.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** All of the story but the openings of its stock. */
    private static List<Content> describing(PlantStory story) {
        return Stream.<Collection<? extends Content>>of(
                        story.currencies,
                        story.calendars,
                        story.shifts,
                        story.companies,
                        story.sites,
                        story.operationTypes,
                        story.units,
                        story.items,
                        story.routes,
                        story.rules,
                        story.locations)
                .<Content>flatMap(Collection::stream)
                .toList();
    }

    private void happen(List<? extends Content> said) {
        long head = journal.head().value();
        List<Event> events = new ArrayList<>();
        for (Content content : said) {
            events.add(new Event(
                    new FactId("said:" + (head + events.size())),
                    new Source("test"),
                    Vocabulary.typeOf(content),
                    new Subject("plant"),
                    PlantStory.MORNING,
                    Vocabulary.payload(content)));
        }
        assertThat(journal.append(events)).isInstanceOf(Appending.Appended.class);
    }
}

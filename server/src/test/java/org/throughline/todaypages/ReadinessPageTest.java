package org.throughline.todaypages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.PurchaseLineId;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.Outlooks;
import org.throughline.pages.Answer;
import org.throughline.pages.Elapsed;
import org.throughline.pages.Visits;
import org.throughline.readiness.Chapter;
import org.throughline.supply.OrderStory;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;

/** The board on Monday morning: four pumps wait for seals, two more can start, one should have started. */
class ReadinessPageTest {

    private static final InstantSource LATER = InstantSource.fixed(PlantStory.MORNING.plusSeconds(180));

    private final PlantStory story = plant();
    private final ReadinessPage page = page(Outlooks.of(
            PlanVersions.of(story),
            LATER,
            new Chapter(new OrderId("production:MO-1"), 1, PlantStory.MORNING, "late", "2026-03-20", "PO-7"),
            new Chapter(new OrderId("production:MO-0"), 1, Instant.EPOCH, "closed", "", "")));

    private static ReadinessPage page(Outlook outlook) {
        return new ReadinessPage(outlook);
    }

    private static PlantStory plant() {
        PlantStory story = PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .item("HOUSING")
                .partner("Ferro")
                .partner("Acme")
                .made("PUMP", "2 SEAL", "1 HOUSING")
                .bought("SEAL", "Ferro", 30)
                .bought("HOUSING", "Ferro", 5)
                .stock("HOUSING", "50", PlantStory.SHELF);
        OrderStory orders = story.orders;
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "7 PUMP")
                .deliver("out:1", "PUMP", "7", "2026-03-16", orders.line(0))
                .purchase(new OrderStory.Purchase(
                        "PO-7", "Ferro", PurchaseState.CONFIRMED, true, "2026-03-20", List.of("8 SEAL")))
                .receive("in:1", "SEAL", "8", "2026-03-20", new PurchaseLineId("PO-7:0"))
                .produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, "2026-03-05")
                .output("make:1", "MO-1", "PUMP", "4", false)
                .component("use:1", "MO-1", "SEAL", "8", "2026-03-05")
                .component("use:2", "MO-1", "HOUSING", "4", "2026-03-05")
                .produce("MO-2", "2 PUMP", ProductionState.CONFIRMED, "2026-03-03")
                .component("use:3", "MO-2", "HOUSING", "2", "2026-03-03")
                .produce("MO-3", "1 PUMP", ProductionState.IN_PROGRESS, "2026-02-26")
                .component("use:4", "MO-3", "HOUSING", "1", "2026-02-26")
                .produce("MO-4", "1 PUMP", ProductionState.CONFIRMED, "2026-03-11")
                .component("use:5", "MO-4", "HOUSING", "1", "2026-03-11");
        return story;
    }

    @Test
    void orders_stand_under_the_day_they_start_and_before_it_those_that_should_have() {
        WeekBoard board = board(Map.of());

        assertThat(board.week()).isEqualTo("2026-W10");
        assertThat(board.days().getFirst().day()).isEmpty();
        assertThat(board.days().getFirst().cards())
                .extracting(OrderCard::name, OrderCard::begun)
                .containsExactly(tuple("MO-3", true));
        assertThat(board.days().stream().skip(1).map(WeekBoard.DayColumn::day).flatMap(Optional::stream))
                .hasSize(5)
                .startsWith(PlantStory.TODAY);
        assertThat(cards(board)).containsExactly("MO-3", "MO-2", "MO-1");
        assertThat(board.counts()).isEqualTo(new StateCounts(2, 0, 1, 0, 0));
    }

    @Test
    void who_waits_for_what_quality_holds_is_counted_and_found() {
        assertThat(board(Map.of()).held()).isZero();

        ReadinessPage held = page(Outlooks.of(PlanVersions.of(plant().stock("SEAL", "3", "WH/Quality")), LATER));
        WeekBoard all = shown(held, Map.of("view", List.of("list"))).board().orElseThrow();
        assertThat(all.held()).isOne();
        assertThat(rows(shown(held, Map.of("view", List.of("list"), "lacks", List.of("held")))
                        .board()
                        .orElseThrow()))
                .containsExactly("MO-1");
    }

    @Test
    void another_week_has_its_own_orders_and_no_column_for_what_is_overdue() {
        WeekBoard board = board(Map.of("week", List.of("2026-W11")));

        assertThat(cards(board)).containsExactly("MO-4");
        assertThat(board.days())
                .hasSize(5)
                .allSatisfy(day -> assertThat(day.day()).isPresent());
    }

    @Test
    void the_filter_finds_customers_states_and_days() {
        assertThat(cards(board(Map.of("text", List.of("acme"))))).containsExactly("MO-3", "MO-2", "MO-1");
        assertThat(cards(board(Map.of("state", List.of("late"))))).containsExactly("MO-1");
        assertThat(cards(board(Map.of("site", List.of("site:elsewhere"))))).isEmpty();
        assertThat(rows(board(Map.of("view", List.of("list"))))).containsExactly("MO-3", "MO-2", "MO-1", "MO-4");
        assertThat(rows(board(Map.of("view", List.of("list"), "day", List.of("earlier")))))
                .containsExactly("MO-3");
        assertThat(rows(board(Map.of("view", List.of("list"), "day", List.of("2026-03-11")))))
                .containsExactly("MO-4");
    }

    @Test
    void an_order_leads_to_who_gets_it_only_where_something_is_to_come_of_it() {
        PlantStory ended = plant();
        ended.orders
                .produce("MO-9", "1 PUMP", ProductionState.TO_CLOSE, "2026-03-11")
                .output("make:9", "MO-9", "PUMP", "0", false);

        assertThat(sheet("MO-1").pegged()).isTrue();
        assertThat(sheet("MO-1").brings()).containsExactly("MO-1");
        OrderSheet nothing = sheet(page(Outlooks.of(PlanVersions.of(ended), LATER)), "MO-9");
        assertThat(nothing.pegged()).isFalse();
        assertThat(nothing.brings()).isEmpty();
    }

    @Test
    void an_order_tells_what_is_absent_who_brings_it_and_who_waits() {
        OrderSheet sheet = sheet("MO-1");

        assertThat(sheet.order().state()).isEqualTo("late");
        assertThat(sheet.order().until()).contains(LocalDate.of(2026, 3, 20));
        assertThat(sheet.because()).hasValueSatisfying(absence -> {
            assertThat(absence.quantity()).isEqualByComparingTo("8");
            assertThat(absence.item().code()).isEqualTo("SEAL");
            assertThat(absence.first().name()).isEqualTo("PO-7");
            assertThat(absence.first().partner().name()).isEqualTo("Ferro");
        });
        assertThat(sheet.chain())
                .extracting(OrderSheet.ChainBox::title)
                .containsExactly("MO-1", "SEAL", "PO-7", "Ferro");
        assertThat(sheet.chain()).extracting(OrderSheet.ChainBox::receipt).containsExactly("", "", "PO-7", "");
        assertThat(sheet.waiting()).singleElement().satisfies(wait -> {
            assertThat(wait.customer().name()).isEqualTo("Acme");
            assertThat(wait.money()).isEqualByComparingTo(new BigDecimal("40"));
            assertThat(wait.lateDays()).isPositive();
        });
        assertThat(sheet.currency()).isEqualTo("EUR");
        assertThat(sheet.story())
                .singleElement()
                .satisfies(line -> assertThat(line.because()).isEqualTo("PO-7"));
    }

    @Test
    void only_what_the_plan_awaits_can_be_assumed_to_come_otherwise() {
        PlantStory released = pumpsOfSeals("WH/Quality").reserved("SEAL", "8", "WH/Quality", "move", "");
        released.orders
                .transfer(hop("WH/Quality", PlantStory.SHELF))
                .produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, "2026-03-12")
                .component("use:1", "MO-1", "SEAL", "8", "2026-03-12");
        PlantStory sent = pumpsOfSeals(PlantStory.SHELF)
                .partner("Coater Inc")
                .reserved("SEAL", "8", PlantStory.SHELF, "move", "production:MO-1");
        sent.orders
                .produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, "2026-03-12", PlantStory.partnerId("Coater Inc"))
                .transfer(hop(PlantStory.SHELF, "Coater"))
                .componentAt(new OrderStory.Component("use:1", "MO-1", "SEAL", "8", "Coater", "2026-03-12"), "move");

        assertThat(held(released))
                .as("out of inspection")
                .containsExactly(tuple("INT of move SEAL", "INT of move SEAL"));
        assertThat(held(sent)).as("to a subcontractor").containsExactly(tuple("INT of move", ""));
    }

    private static PlantStory pumpsOfSeals(String place) {
        return PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .partner("Ferro")
                .made("PUMP", "2 SEAL")
                .bought("SEAL", "Ferro", 5)
                .stock("SEAL", "8", place);
    }

    private static OrderStory.Hop hop(String from, String to) {
        return new OrderStory.Hop("move", "SEAL", "8", from, to, "2026-03-04", List.of());
    }

    /** What holds the order, and what the plan awaits under that name. */
    private static List<Tuple> held(PlantStory story) {
        return sheet(page(Outlooks.of(PlanVersions.of(story), LATER)), "MO-1").chain().stream()
                .filter(box -> box.kind().equals("supply"))
                .map(box -> tuple(box.title(), box.receipt()))
                .toList();
    }

    @Test
    void a_component_tells_what_it_gets_and_whether_that_is_too_late() {
        OrderSheet sheet = sheet("MO-1");

        assertThat(sheet.components()).extracting(line -> line.item().code()).containsExactly("SEAL", "HOUSING");
        assertThat(sheet.components().getFirst().covers()).singleElement().satisfies(cover -> {
            assertThat(cover.late()).isTrue();
            assertThat(cover.day()).contains(LocalDate.of(2026, 3, 20));
        });
        assertThat(sheet.components().getLast().covers()).singleElement().satisfies(cover -> {
            assertThat(cover.from()).isEqualTo("stock");
            assertThat(cover.late()).isFalse();
        });
    }

    @Test
    void an_order_that_is_open_no_more_still_tells_its_story() {
        ReadinessPage.OrderBoard shown = shown(Map.of("order", List.of("production:MO-0")));

        assertThat(shown.order()).isEmpty();
        assertThat(shown.closed()).extracting(OrderSheet.StoryLine::state).containsExactly("closed");
    }

    @Test
    void an_order_that_nobody_knows_is_missing() {
        assertThat(page.show(Visits.of(page, Map.of("order", List.of("production:MO-9")))))
                .isEqualTo(new Answer.Missing<>("production:MO-9"));
    }

    @Test
    void the_page_says_how_old_its_plan_is() {
        assertThat(shown(Map.of()).freshness().plan())
                .hasValueSatisfying(
                        plan -> assertThat(plan.age()).isEqualTo(new Elapsed(3, Elapsed.Span.MINUTES, 180_000)));
    }

    @Test
    void without_a_plan_it_says_what_is_waited_for() {
        ReadinessPage empty = page(Outlooks.empty(LATER));
        Answer<ReadinessPage.OrderBoard> answer =
                empty.show(Visits.of(empty, Map.of("order", List.of("production:MO-1"))));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Shown.class,
                        shown -> assertThat(shown.content())
                                .isInstanceOfSatisfying(ReadinessPage.OrderBoard.class, content -> {
                                    assertThat(content.board()).isEmpty();
                                    assertThat(content.freshness().planning()).isEqualTo("starting");
                                    assertThat(content.freshness().complete()).isFalse();
                                }));
    }

    private WeekBoard board(Map<String, List<String>> parameters) {
        return shown(parameters).board().orElseThrow();
    }

    private OrderSheet sheet(String order) {
        return sheet(page, order);
    }

    private static OrderSheet sheet(ReadinessPage page, String order) {
        return shown(page, Map.of("order", List.of("production:" + order)))
                .order()
                .orElseThrow();
    }

    private ReadinessPage.OrderBoard shown(Map<String, List<String>> parameters) {
        return shown(page, parameters);
    }

    private static ReadinessPage.OrderBoard shown(ReadinessPage page, Map<String, List<String>> parameters) {
        return switch (page.show(Visits.of(page, parameters))) {
            case Answer.Shown<ReadinessPage.OrderBoard> shown -> shown.content();
            case Answer.Missing<ReadinessPage.OrderBoard> missing -> throw new AssertionError(missing);
        };
    }

    private static List<String> cards(WeekBoard board) {
        return board.days().stream()
                .flatMap(day -> day.cards().stream())
                .map(OrderCard::name)
                .toList();
    }

    private static List<String> rows(WeekBoard board) {
        return board.rows().stream().map(OrderCard::name).toList();
    }
}

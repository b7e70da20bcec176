package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.exchange.ExchangeFixture.lotOf;
import static org.throughline.exchange.ExchangeFixture.moveOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.Event;
import org.throughline.events.ItemFact;
import org.throughline.events.Standing;
import org.throughline.events.StockFact;
import org.throughline.journal.RecordedEvent;

/** The traps of reading another system, each by its name. */
@ExtendWith(FreshDatabase.class)
class ReadingTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private ExchangeFixture hub;

    @BeforeEach
    void open(DatabaseSettings.External settings) {
        hub = new ExchangeFixture(settings);
        hub.opened();
        hub.news();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_row_becomes_a_fact_with_the_identity_of_what_it_says() {
        hub.move(7, "2.50");
        hub.turnAfter(A_MINUTE);

        Event fact = hub.said().getFirst();
        assertThat(fact.id().value()).startsWith("plant:move:7:2026-03-02T06:01:00Z:");
        assertThat(fact.subject().value()).isEqualTo("move:7");
        assertThat(fact.source().value()).isEqualTo("plant");
        assertThat(fact.data().json()).contains("\"amount\":2.5,");
    }

    @Test
    void what_is_unchanged_is_not_said_again_however_often_it_is_read() {
        hub.move(7, "2");
        hub.turnAfter(A_MINUTE);
        hub.news();
        hub.turnAfter(A_MINUTE);
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void a_row_that_was_only_stamped_anew_says_nothing() {
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        hub.news();
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void two_changes_within_one_second_both_arrive_and_so_does_the_way_back() {
        hub.plant.write("lot", 4, lotOf("A"));
        hub.exchange().turn();
        hub.plant.write("lot", 4, lotOf("B"));
        hub.exchange().turn();
        hub.plant.write("lot", 4, lotOf("A"));
        hub.exchange().turn();

        List<Event> said = hub.said();
        assertThat(said)
                .extracting(event -> event.data().tree().path("name").asString())
                .containsExactly("A", "B", "A");
        assertThat(said).extracting(Event::time).containsOnly(hub.time());
        assertThat(said).extracting(event -> event.id().value()).doesNotHaveDuplicates();
        assertThat(said.get(1).id().value()).endsWith(":2");
        assertThat(said.get(2).id().value()).endsWith(":3");
    }

    @Test
    void an_older_state_never_replaces_a_newer_one() {
        var older = hub.plant.begin().write("lot", 4, lotOf("old"));
        hub.plant.pass(A_SECOND);
        hub.plant.write("lot", 4, lotOf("new"));
        hub.exchange().turn();
        hub.news();

        older.commit();
        hub.exchange().turn();
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void a_slow_writer_whose_stamp_lies_before_the_last_reading_is_not_overlooked() {
        var slow = hub.plant.begin().write("lot", 4, lotOf("slow"));
        hub.plant.pass(A_MINUTE);
        hub.plant.write("lot", 5, lotOf("quick"));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class))
                .extracting(StockFact.LotDescribed::name)
                .containsExactly("quick");

        slow.commit();
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class))
                .extracting(StockFact.LotDescribed::name)
                .containsExactly("slow");
    }

    @Test
    void a_writer_slower_than_the_overlap_is_found_with_all_that_belongs_to_it() {
        hub.move(7, "1");
        hub.turnAfter(A_MINUTE);
        var slow = hub.plant.begin().write("lot", 4, lotOf("late")).write("move", 7, moveOf("3"));
        hub.plant.pass(Duration.ofMinutes(40));
        hub.exchange().turn();
        hub.turnAfter(A_MINUTE);
        hub.news();

        slow.commit();
        hub.turnAfter(A_MINUTE);
        List<RecordedEvent> said = hub.events();
        assertThat(said).extracting(event -> event.event().subject().value()).contains("lot:4", "move:7");
        assertThat(said)
                .extracting(RecordedEvent::actionEnd)
                .containsOnly(said.getLast().position());
    }

    @Test
    void an_action_of_which_only_half_was_seen_is_not_said_before_all_of_it_was_read() {
        // The table of lots is read before that of moves; between the two the other system moves and describes.
        hub.plant.beforeNextOf(
                "extent move",
                () -> hub.plant
                        .begin()
                        .write("lot", 4, lotOf("L-4"))
                        .write("move", 7, moveOf("2"))
                        .commit());
        hub.plant.pass(A_MINUTE);
        hub.exchange().turn();

        List<RecordedEvent> said = hub.events();
        assertThat(said)
                .extracting(event -> event.event().subject().value())
                .containsExactlyInAnyOrder("lot:4", "move:7");
        assertThat(said)
                .extracting(RecordedEvent::actionEnd)
                .containsOnly(said.getLast().position());
    }

    @Test
    void a_system_that_never_stands_still_is_not_half_read_and_the_status_says_so() {
        long[] count = {0};
        hub.plant.beforeEach(() -> {
            hub.plant.pass(A_SECOND);
            count[0]++;
            hub.plant.write("lot", 4, lotOf("L-" + count[0]));
        });
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news()).isEmpty();
        assertThat(hub.exchange().status().unquietSince().instant()).isPresent();

        hub.plant.beforeEach(() -> {});
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class))
                .extracting(StockFact.LotDescribed::name)
                .contains("L-" + count[0]);
        assertThat(hub.exchange().status().unquietSince().instant()).isEmpty();
    }

    @Test
    void a_row_that_was_deleted_is_taken_back_in_the_next_cycle() {
        hub.move(7, "2");
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        hub.news();

        hub.plant.delete("move", 7);
        hub.plant.delete("lot", 4);
        hub.turnAfter(A_MINUTE);
        List<Event> said = hub.said();
        assertThat(said).hasSize(2);
        assertThat(said.get(0).data().tree().path("standing").asString()).isEqualTo(Standing.WITHDRAWN.name());
        assertThat(said.get(1).data().tree().path("quantity").path("amount").intValue())
                .isZero();
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void a_deletion_that_a_new_row_hides_in_the_number_of_rows_is_found_when_all_numbers_are_compared() {
        hub.plant.write("works", 2, "{'name': 'South'}");
        hub.turnAfter(A_MINUTE);
        hub.news();
        hub.plant.delete("works", 2);
        hub.plant.write("works", 3, "{'name': 'West'}");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(EnterpriseFact.SiteDescribed.class))
                .extracting(EnterpriseFact.SiteDescribed::name)
                .containsExactly("West");

        hub.turnAfter(Duration.ofHours(1));
        assertThat(hub.news(EnterpriseFact.SiteDescribed.class))
                .extracting(EnterpriseFact.SiteDescribed::name, EnterpriseFact.SiteDescribed::standing)
                .containsExactly(tuple("South", Standing.WITHDRAWN));
    }

    @Test
    void a_row_that_leaves_the_condition_and_comes_back_is_taken_back_and_said_again() {
        hub.move(7, "2");
        hub.turnAfter(A_MINUTE);
        hub.plant.write("move", 7, moveOf("2").replace("done", "draft"));
        hub.turnAfter(A_MINUTE);
        hub.move(7, "2");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.StockMoved.class))
                .extracting(moved -> moved.quantity().amount().intValue())
                .containsExactly(2, 0, 2);
    }

    @Test
    void a_row_that_is_no_longer_of_interest_is_taken_back() {
        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        hub.plant.write("lot", 4, lotOf(""));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class))
                .extracting(StockFact.LotDescribed::standing)
                .containsExactly(Standing.IN_USE, Standing.WITHDRAWN);
    }

    @Test
    void a_row_that_cannot_be_understood_is_parked_in_sight_and_holds_nobody_up() {
        hub.plant.write("lot", 4, "{'name': 'A', 'item': 3, 'expires': 'someday'}");
        hub.plant.write("lot", 5, lotOf("B"));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class))
                .extracting(StockFact.LotDescribed::name)
                .containsExactly("B");
        assertThat(hub.status("plant-lots").parked()).isOne();
        ParkedRow parked = hub.exchange().parked("plant-lots", 10).getFirst();
        assertThat(parked.code()).isEqualTo("TL-EXCHANGE-003");
        assertThat(parked.sentence()).contains("someday");
        assertThat(parked.row()).contains("\"expires\": \"someday\"");

        hub.plant.write("lot", 4, lotOf("A"));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LotDescribed.class))
                .extracting(StockFact.LotDescribed::name)
                .containsExactly("A");
        assertThat(hub.status("plant-lots").parked()).isZero();
    }

    @Test
    void a_parked_row_keeps_its_beginning_when_it_is_tried_again_on_request() {
        hub.plant.write("lot", 4, "{'name': 'A', 'item': 3, 'expires': 'someday'}");
        hub.turnAfter(A_MINUTE);
        ParkedRow before = hub.exchange().parked("plant-lots", 10).getFirst();
        hub.exchange().request("plant-lots", Wish.REPLAY_PARKED, "planner");
        hub.turnAfter(A_MINUTE);
        ParkedRow after = hub.exchange().parked("plant-lots", 10).getFirst();
        assertThat(after.since()).isEqualTo(before.since());
        assertThat(after.triedAt()).isEqualTo(before.triedAt().plus(A_MINUTE));
        assertThat(hub.exchange().openRequests()).isEmpty();
    }

    @Test
    void a_small_table_is_read_whole_with_the_table_that_it_needs() {
        hub.plant.write("place", 3, "{'name': 'Attic', 'kind': 'STOCK', 'works': 2}");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LocationDescribed.class))
                .extracting(place -> place.site().value())
                .containsExactly("");
        hub.plant.write("works", 2, "{'name': 'South'}");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LocationDescribed.class))
                .extracting(place -> place.site().value())
                .containsExactly("plant:works:2");
        assertThat(hub.status("plant-places").rows()).isEqualTo(3);
        hub.plant.delete("place", 3);
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.LocationDescribed.class))
                .extracting(StockFact.LocationDescribed::standing)
                .containsExactly(Standing.WITHDRAWN);
    }

    @Test
    void what_depends_on_the_company_is_read_once_for_each() {
        hub.plant.write("cost", 3, "{'amount': 1.20}");
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(ItemFact.ItemCostStated.class))
                .extracting(cost -> cost.company().value(), ItemFact.ItemCostStated::cost)
                .containsExactly(
                        tuple("plant:company:1", new BigDecimal("1.21")),
                        tuple("plant:company:2", new BigDecimal("1.22")));

        hub.plant.companies(List.of(1L, 2L, 3L));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(ItemFact.ItemCostStated.class))
                .extracting(ItemFact.ItemCostStated::cost)
                .containsExactly(new BigDecimal("1.23"));
    }

    @Test
    void a_first_reading_begins_with_tables_of_many_rows() {
        assertThat(hub.plant.questions()).containsSubsequence("cost", "works", "lot", "move");
        hub.plant.questions().clear();

        hub.reopen(Stream.of("plant-sites", "plant-lots", "plant-moves", "plant-costs")
                .map(name -> Rewritten.of(
                        InterfaceSamplesTest.TEST_INTERFACES.resolve(name),
                        "change: changed",
                        name.matches(".*(moves|costs)") ? "change: changed\n  rows: many" : "change:  changed"))
                .toList());
        hub.turnAfter(A_MINUTE);
        assertThat(hub.plant.questions()).containsSubsequence("move", "cost", "works", "lot");
    }

    @Test
    void only_a_table_of_several_pages_is_counted_and_that_once() {
        assertThat(hub.plant.questions()).contains("works").doesNotContain("extent works");
        hub.plant.write("works", 2, "{'name': 'South'}");
        hub.plant.write("works", 3, "{'name': 'East'}");

        hub.reopen(List.of(Rewritten.of(
                InterfaceSamplesTest.TEST_INTERFACES.resolve("plant-sites"),
                "change: changed",
                "change: changed\n  page: 1")));
        hub.turnAfter(A_MINUTE);

        assertThat(hub.plant.questions()).containsOnlyOnce("extent works");
        assertThat(hub.status("plant-sites").rows()).isEqualTo(3);
    }

    @Test
    void a_request_for_an_interface_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> hub.exchange().request("plant-cats", Wish.RELOAD, "planner"))
                .hasMessageContaining("(plant-cats)")
                .hasMessageContaining("plant-lots");
    }
}

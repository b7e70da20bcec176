package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.Content;
import org.throughline.events.StockFact;

/** Stock has one truth: the first count opens the books, movements move, later counts only compare. */
@ExtendWith(FreshDatabase.class)
class StockTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_COUNT = Duration.ofMinutes(5);

    private ExchangeFixture hub;

    @BeforeEach
    void open(DatabaseSettings.External settings) {
        hub = new ExchangeFixture(settings);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void the_first_count_opens_every_balance_and_then_each_site() {
        hub.opened();
        List<Content> said = hub.news();
        assertThat(said.get(said.size() - 2)).isInstanceOfSatisfying(StockFact.StockOpened.class, opened -> {
            assertThat(opened.place().location().value()).isEqualTo("plant:place:2");
            assertThat(opened.quantity().amount()).isEqualTo(new BigDecimal("8"));
        });
        assertThat(said.getLast())
                .isInstanceOfSatisfying(
                        StockFact.StockOpeningCompleted.class,
                        completed -> assertThat(completed.site().value()).isEqualTo("plant:works:1"));
        assertThat(said).noneMatch(StockFact.StockCounted.class::isInstance);
        assertThat(hub.exchange().status().complete()).isTrue();
        assertThat(hub.status("plant-stock").rows()).isEqualTo(1);
    }

    @Test
    void the_books_are_not_opened_before_everything_was_read() {
        hub.plant.answer("lot", new Trouble.Defect("TL-PLANT-001", "The field is not known."));
        hub.opened();
        assertThat(hub.news(StockFact.StockOpened.class)).isEmpty();
        assertThat(hub.exchange().status().complete()).isFalse();

        hub.plant.recover();
        hub.exchange().request("plant-lots", Wish.RESUME, "planner");
        hub.turnAfter(A_MINUTE);
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(StockFact.StockOpened.class)).hasSize(1);
        assertThat(hub.exchange().status().complete()).isTrue();
    }

    @Test
    void later_counts_say_only_what_changed_and_never_open_again() {
        hub.opened();
        hub.news();
        hub.turnAfter(A_COUNT);
        assertThat(hub.news()).isEmpty();

        hub.plant.write("balance", 1, "{'item': 3, 'place': 2, 'amount': 9}");
        hub.turnAfter(A_COUNT);
        assertThat(hub.news())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockFact.StockCounted.class,
                        counted -> assertThat(counted.quantity().amount()).isEqualTo(new BigDecimal("9")));
        hub.exchange().request("plant-stock", Wish.RELOAD, "planner");
        hub.turnAfter(A_COUNT);
        assertThat(hub.news(StockFact.StockOpened.class)).isEmpty();
    }

    @Test
    void a_place_that_a_movement_touched_is_counted_even_where_its_balance_is_the_same() {
        hub.opened();
        hub.news();
        hub.move(7, "2");
        hub.turnAfter(A_MINUTE);
        hub.turnAfter(A_COUNT);
        assertThat(hub.news(StockFact.StockCounted.class))
                .extracting(
                        counted -> counted.place().location().value(),
                        counted -> counted.quantity().amount().intValue())
                .containsExactly(tuple("plant:place:2", 8));
        hub.turnAfter(A_COUNT);
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void an_own_place_that_movements_touched_and_that_has_no_balance_opens_with_zero() {
        hub.plant.write("place", 3, "{'name': 'Line', 'kind': 'STOCK', 'works': 1}");
        hub.plant.write("move", 7, ExchangeFixture.moveOf("2").replace("'to': 2", "'to': 3"));
        hub.opened();
        assertThat(hub.news(StockFact.StockOpened.class))
                .extracting(
                        opened -> opened.place().location().value(),
                        opened -> opened.quantity().amount().intValue())
                .containsExactlyInAnyOrder(tuple("plant:place:2", 8), tuple("plant:place:3", 0));
    }

    @Test
    void a_balance_that_went_away_is_counted_as_zero() {
        hub.opened();
        hub.news();
        hub.plant.delete("balance", 1);
        hub.turnAfter(A_COUNT);
        assertThat(hub.news(StockFact.StockCounted.class))
                .extracting(counted -> counted.quantity().amount())
                .containsExactly(BigDecimal.ZERO);
    }

    @Test
    void several_rows_of_one_place_are_one_balance() {
        hub.plant.write("balance", 2, "{'item': 3, 'place': 2, 'amount': 0.5}");
        hub.opened();
        assertThat(hub.news(StockFact.StockOpened.class))
                .extracting(opened -> opened.quantity().amount())
                .containsExactly(new BigDecimal("8.5"));
    }

    @Test
    void a_movement_that_overtakes_a_count_is_said_at_once_and_counted_with_its_balance_by_the_next_reading() {
        hub.opened();
        hub.news();
        hub.plant.pass(A_COUNT);
        hub.plant.beforeNextOf(
                "balance",
                () -> hub.plant
                        .begin()
                        .write("move", 7, ExchangeFixture.moveOf("2"))
                        .write("balance", 1, "{'item': 3, 'place': 2, 'amount': 10}")
                        .commit());
        hub.exchange().turn();
        assertThat(hub.news()).hasExactlyElementsOfTypes(StockFact.StockMoved.class);
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockFact.StockCounted.class,
                        counted -> assertThat(counted.quantity().amount()).isEqualByComparingTo("10"));
    }

    @Test
    void the_books_are_opened_by_a_count_that_no_movement_has_overtaken() {
        hub.furnish();
        hub.exchange().turn();
        hub.plant.pass(A_MINUTE);
        hub.plant.beforeNextOf(
                "balance",
                () -> hub.plant
                        .begin()
                        .write("move", 7, ExchangeFixture.moveOf("2"))
                        .write("balance", 1, "{'item': 3, 'place': 2, 'amount': 10}")
                        .commit());
        hub.exchange().turn();
        List<Content> said = hub.news();
        assertThat(said)
                .filteredOn(StockFact.StockOpened.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        StockFact.StockOpened.class,
                        opened -> assertThat(opened.quantity().amount()).isEqualByComparingTo("10"));
        assertThat(said).filteredOn(StockFact.StockMoved.class::isInstance).hasSize(1);
    }

    @Test
    void a_count_with_a_row_that_nobody_understands_is_not_said() {
        hub.opened();
        hub.news();
        hub.plant.write("balance", 1, "{'item': 3, 'place': 2, 'amount': 9}");
        hub.plant.write("balance", 2, "{'item': 3, 'place': false, 'amount': 1}");
        hub.turnAfter(A_COUNT);
        assertThat(hub.news()).isEmpty();
        assertThat(hub.status("plant-stock").state()).isEqualTo(InterfaceState.REFUSED);
        assertThat(hub.status("plant-stock").troubleCode()).isEqualTo("TL-EXCHANGE-009");
        assertThat(hub.status("plant-stock").parked()).isOne();

        hub.plant.delete("balance", 2);
        hub.turnAfter(A_COUNT);
        assertThat(hub.news(StockFact.StockCounted.class)).hasSize(1);
        assertThat(hub.status("plant-stock").parked()).isZero();
    }

    @Test
    void a_site_that_comes_later_is_complete_with_the_next_count() {
        hub.opened();
        hub.news();
        hub.plant.write("works", 2, "{'name': 'South'}");
        hub.turnAfter(A_COUNT);
        hub.turnAfter(A_COUNT);
        assertThat(hub.news(StockFact.StockOpeningCompleted.class))
                .extracting(completed -> completed.site().value())
                .containsExactly("plant:works:2");
    }
}

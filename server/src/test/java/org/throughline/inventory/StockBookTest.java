package org.throughline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.inventory.StockStory.HOLD;
import static org.throughline.inventory.StockStory.LINE;
import static org.throughline.inventory.StockStory.SEAL;
import static org.throughline.inventory.StockStory.SHELF;
import static org.throughline.inventory.StockStory.VENDOR;
import static org.throughline.inventory.StockStory.at;
import static org.throughline.inventory.StockStory.pieces;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.events.Event;
import org.throughline.events.LocationId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.Quantity;
import org.throughline.events.StockFact;
import org.throughline.events.UnitId;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Position;

class StockBookTest {

    private static final List<LocationId> PLACES = List.of(SHELF, HOLD, VENDOR, LINE);

    @Test
    void a_movement_takes_from_one_place_what_it_gives_to_the_other() {
        StockPage page = told(new StockStory().move(5, VENDOR, SHELF));

        assertThat(page.postings())
                .containsExactly(
                        new Posting(new Position(1), 1, new Account(SEAL, at(VENDOR)), pieces(-5)),
                        new Posting(new Position(1), 2, new Account(SEAL, at(SHELF)), pieces(5)));
    }

    @Test
    void whatever_moves_the_balances_of_an_item_add_up_to_zero() {
        Random random = new Random(11);
        StockStory story = new StockStory();
        for (int move = 0; move < 500; move++) {
            story.move(random.nextInt(1, 50), PLACES.get(random.nextInt(4)), PLACES.get(random.nextInt(4)));
            story.open(PLACES.get(random.nextInt(4)), random.nextInt(-9, 50));
        }
        StockPage page = told(story);

        assertThat(page.changedBalances().stream()
                        .map(account -> page.balance(account).orElseThrow().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void a_count_that_differs_is_a_disagreement_and_never_an_adjustment() {
        StockPage page = told(new StockStory().open(SHELF, 10).count(SHELF, 7));

        assertThat(page.balance(new Account(SEAL, at(SHELF)))).contains(pieces(10));
        assertThat(page.disagreement(new Account(SEAL, at(SHELF))))
                .hasValueSatisfying(open -> assertThat(open.counted()).isEqualTo(pieces(7)));
    }

    @Test
    void a_disagreement_ends_when_the_movement_that_the_count_had_seen_arrives() {
        StockPage page = told(new StockStory().open(SHELF, 10).count(SHELF, 7).move(3, SHELF, LINE));

        assertThat(page.disagreement(new Account(SEAL, at(SHELF)))).isEmpty();
    }

    @Test
    void a_disagreement_keeps_the_time_since_when_it_lasts() {
        StockStory story = new StockStory().open(SHELF, 10).count(SHELF, 7).count(SHELF, 6);
        StockPage page = told(story);

        assertThat(page.disagreement(new Account(SEAL, at(SHELF)))).hasValueSatisfying(open -> {
            assertThat(open.since()).isEqualTo(story.events().get(1).time());
            assertThat(open.countedAt()).isEqualTo(story.events().get(2).time());
        });
    }

    @Test
    void a_correction_names_its_count_and_ends_the_disagreement() {
        StockPage page = told(new StockStory().open(SHELF, 10).count(SHELF, 7).correct(SHELF, -3));

        assertThat(page.balance(new Account(SEAL, at(SHELF)))).contains(pieces(7));
        assertThat(page.balance(new Account(SEAL, at(StockBook.CORRECTION)))).contains(pieces(3));
        assertThat(page.disagreement(new Account(SEAL, at(SHELF)))).isEmpty();
    }

    @Test
    void a_movement_said_again_replaces_what_was_said_before() {
        StockPage page = told(new StockStory().move("m", 5, VENDOR, SHELF).move("m", 7, VENDOR, HOLD));

        assertThat(page.balance(new Account(SEAL, at(VENDOR)))).contains(pieces(-7));
        assertThat(page.balance(new Account(SEAL, at(SHELF)))).contains(pieces(0));
        assertThat(page.balance(new Account(SEAL, at(HOLD)))).contains(pieces(7));
    }

    @Test
    void a_movement_of_nothing_takes_it_back() {
        StockPage page = told(new StockStory().move("m", 5, VENDOR, SHELF).move("m", 0, VENDOR, SHELF));

        assertThat(page.balance(new Account(SEAL, at(SHELF)))).contains(pieces(0));
    }

    @Test
    void an_older_statement_never_replaces_a_newer_one() {
        StockPage page = told(new StockStory().move("m", 5, VENDOR, SHELF).moveAsOfYesterday("m", 9, VENDOR, SHELF));

        assertThat(page.balance(new Account(SEAL, at(SHELF)))).contains(pieces(5));
    }

    @Test
    void what_is_found_at_the_opening_is_the_balance_whatever_moved_before() {
        StockPage page =
                told(new StockStory().move(5, VENDOR, SHELF).open(SHELF, 12).move(2, SHELF, LINE));

        assertThat(page.balance(new Account(SEAL, at(SHELF)))).contains(pieces(10));
        assertThat(page.balance(new Account(SEAL, at(StockBook.OPENING)))).contains(pieces(-7));
    }

    @Test
    void a_movement_before_the_opening_that_is_corrected_later_corrects_the_balance() {
        StockPage page = told(
                new StockStory().move("m", 5, VENDOR, SHELF).open(SHELF, 12).move("m", 4, VENDOR, SHELF));

        assertThat(page.balance(new Account(SEAL, at(SHELF)))).contains(pieces(11));
    }

    @Test
    void kilograms_are_never_added_to_pieces() {
        Quantity kilograms = new Quantity(BigDecimal.TEN, new UnitId("kilogram"));
        StockStory story = new StockStory()
                .open(SHELF, 10)
                .tell(new StockFact.StockMoved(
                        new MoveId("m"), SEAL, kilograms, at(VENDOR), SHELF, OrderId.NONE, "PLANT/IN/1"));

        assertThatThrownBy(() -> told(story))
                .hasMessageContaining("10 kilogram")
                .hasMessageContaining("units differ");
    }

    private static StockPage told(StockStory story) {
        StockPage page = new StockPage(Map.of(), Map.of(), Map.of());
        StockBook book = new StockBook(page);
        IntStream.range(0, story.events().size()).forEach(at -> {
            Event event = story.events().get(at);
            book.enter(
                    new Position(at + 1L),
                    event,
                    Vocabulary.content(event, StockFact.Entry.class).orElseThrow());
        });
        return page;
    }
}

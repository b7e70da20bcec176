package org.throughline.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.Standing.ARCHIVED;
import static org.throughline.events.Standing.IN_USE;
import static org.throughline.events.Standing.WITHDRAWN;
import static org.throughline.items.ItemsStory.item;
import static org.throughline.items.ItemsStory.said;
import static org.throughline.items.ItemsStory.unit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.CompanyId;
import org.throughline.events.Event;
import org.throughline.events.ItemFact;
import org.throughline.events.ItemId;
import org.throughline.events.Standing;
import org.throughline.events.Story;
import org.throughline.events.UnitId;
import org.throughline.journal.FollowedBook;

@ExtendWith(FreshDatabase.class)
class ItemsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant BEFORE_NOON = NOON.minusSeconds(1);

    private final FollowedBook book;

    ItemsTest(DatabaseSettings.External settings) {
        book = new FollowedBook(settings, new ItemsIntake());
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void every_kind_of_fact_has_a_sample() {
        assertThat(ItemsStory.samples().stream().<Class<?>>map(ItemFact::getClass))
                .containsExactlyInAnyOrder(
                        Stream.of(ItemFact.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void what_was_said_of_each_kind_of_record_is_read_again_in_the_order_of_the_identities() {
        List<ItemFact> ten = said("10", 1, IN_USE);
        List<ItemFact> nine = said("9", 2, ARCHIVED);
        List<ItemFact> capital = said("A", 3, IN_USE);
        List<ItemFact> small = said("a", 4, IN_USE);
        happen(new Story("story").tell(small).tell(nine).tell(capital).tell(ten).events());

        assertThat(snapshot())
                .isEqualTo(ItemsStory.snapshot(Stream.of(ten, nine, capital, small)
                        .flatMap(List::stream)
                        .toList()));
    }

    @Test
    void an_older_statement_never_replaces_a_newer_one() {
        List<ItemFact> newer = said("1", 2, IN_USE);
        happen(new Story("story")
                .tell(newer, NOON)
                .tell(said("1", 1, WITHDRAWN), BEFORE_NOON)
                .events());

        assertThat(snapshot()).isEqualTo(ItemsStory.snapshot(newer));
    }

    @Test
    void of_two_statements_with_the_same_time_the_later_in_the_journal_holds() {
        List<ItemFact> last = said("1", 1, IN_USE);
        happen(new Story("story")
                .tell(said("1", 2, IN_USE), NOON)
                .tell(said("1", 3, WITHDRAWN), NOON)
                .tell(last, NOON)
                .events());

        assertThat(snapshot()).isEqualTo(ItemsStory.snapshot(last));
    }

    @Test
    void what_is_said_again_replaces_all_that_was_held_of_a_record() {
        happen(new Story("first").tell(ItemsStory.samples(), NOON).events());
        Map<String, List<String>> rows = book.rows();

        book.distort();
        happen(new Story("second").tell(ItemsStory.samples(), NOON).events());

        assertThat(book.rows()).isEqualTo(rows);
    }

    @Test
    void what_is_withdrawn_is_left_out_until_something_newer_is_said_of_it() {
        List<ItemFact> again = said("1", 3, IN_USE);
        Story story = new Story("story");
        happen(story.tell(said("1", 1, IN_USE), BEFORE_NOON)
                .tell(said("1", 2, WITHDRAWN), NOON)
                .events());
        assertThat(snapshot()).isEqualTo(ItemsStory.snapshot(List.of()));

        happen(story.tell(said("1", 1, IN_USE), BEFORE_NOON).events());
        assertThat(snapshot()).isEqualTo(ItemsStory.snapshot(List.of()));

        happen(story.tell(again, NOON.plusSeconds(1)).events());
        assertThat(snapshot()).isEqualTo(ItemsStory.snapshot(again));
    }

    @Test
    void facts_that_arrive_twice_in_any_order_and_in_any_batches_change_nothing() {
        List<Event> events = randomEvents();
        for (int from = 0; from < events.size(); from += 7) {
            happen(events.subList(from, Math.min(from + 7, events.size())));
        }
        Map<String, List<String>> rows = book.rows();

        List<Event> again = new ArrayList<>(events);
        Collections.shuffle(again, new Random(3));
        happen(again);
        assertThat(book.rows()).isEqualTo(rows);

        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(again, random);
            assertThat(book.rowsAfter(again, random)).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void books_rebuilt_from_the_journal_are_the_same_to_the_row() {
        happen(randomEvents());

        book.rebuildInto(book.rows());
    }

    @Test
    void an_item_costs_something_else_in_each_company() {
        ItemFact.ItemCostStated here = cost("company:1", 3, IN_USE);
        ItemFact.ItemCostStated there = cost("company:2", 5, IN_USE);
        ItemFact.ItemCostStated changed = cost("company:1", 4, IN_USE);
        happen(new Story("story").tell(List.of(there, here, changed)).events());

        assertThat(snapshot().costs()).containsExactly(changed, there);

        happen(new Story("end")
                .tell(List.of(cost("company:2", 5, WITHDRAWN)), NOON)
                .events());
        assertThat(snapshot().costs()).containsExactly(changed);
    }

    @Test
    void an_item_is_found_by_its_identity_also_when_withdrawn() {
        ItemFact.ItemDescribed used = item("1", "SEAL", "Seal", "", IN_USE);
        ItemFact.ItemDescribed gone = item("2", "SEAL", "Old seal", "", WITHDRAWN);
        happen(new Story("story").tell(List.of(used, gone)).events());

        assertThat(find("item:1")).contains(used);
        assertThat(find("item:2")).contains(gone);
        assertThat(find("item:3")).isEmpty();
    }

    @Test
    void names_of_many_are_asked_for_at_once() {
        ItemFact.ItemDescribed used = item("1", "SEAL", "Seal", "", IN_USE);
        ItemFact.ItemDescribed gone = item("2", "SEAL", "Old seal", "", WITHDRAWN);
        ItemFact.ItemDescribed other = item("3", "", "Other", "", IN_USE);
        ItemFact.UnitDescribed dozen = unit("dozen", "Dutzend", ARCHIVED);
        happen(new Story("story").tell(List.of(used, gone, other, dozen)).events());

        Map<ItemId, ItemFact.ItemDescribed> described =
                asked(items -> items.describe(List.of(gone.item(), new ItemId("item:4"), used.item())));
        assertThat(described).isEqualTo(Map.of(used.item(), used, gone.item(), gone));
        Map<UnitId, ItemFact.UnitDescribed> units =
                asked(items -> items.units(List.of(dozen.unit(), new UnitId("unit:none"))));
        assertThat(units).isEqualTo(Map.of(dozen.unit(), dozen));
        Map<ItemId, ItemFact.ItemDescribed> nothing = asked(items -> items.describe(List.of()));
        assertThat(nothing).isEmpty();
    }

    @Test
    void items_are_searched_by_any_part_of_their_code_name_or_barcode() {
        ItemFact.ItemDescribed named = item("1", "X-1", "Großer Öl-Filter", "4711", IN_USE);
        ItemFact.ItemDescribed coded = item("2", "öl_100%", "Lubricant", "", IN_USE);
        ItemFact.ItemDescribed scanned = item("3", "", "Pump", "xx47ÖL11", IN_USE);
        happen(new Story("story")
                .tell(List.of(named, coded, scanned, item("4", "Öl", "Öl", "Öl", WITHDRAWN)))
                .events());

        assertThat(search(" ÖL ", 9)).containsExactlyInAnyOrder(named, coded, scanned);
        assertThat(search("filter", 9)).containsExactly(named);
        assertThat(search("%", 9)).containsExactly(coded);
        assertThat(search("_", 9)).containsExactly(coded);
        assertThat(search("7ö", 9)).containsExactly(scanned);
        assertThat(search("no such thing", 9)).isEmpty();
        assertThat(search("", 9)).hasSize(3);
    }

    @Test
    void the_item_that_was_probably_meant_comes_first() {
        ItemFact.ItemDescribed archived = item("1", "SEAL", "Seal", "", ARCHIVED);
        ItemFact.ItemDescribed elsewhere = item("2", "A-SEAL", "Seal", "", IN_USE);
        ItemFact.ItemDescribed begins = item("3", "SEAL-10", "Seal", "", IN_USE);
        ItemFact.ItemDescribed exact = item("4", "Seal", "Seal", "", IN_USE);
        ItemFact.ItemDescribed scanned = item("5", "Z", "Ring", "seal", IN_USE);
        happen(new Story("story")
                .tell(List.of(archived, elsewhere, begins, exact, scanned))
                .events());

        assertThat(search("seal", 9)).containsExactly(exact, scanned, begins, elsewhere, archived);
        assertThat(search("seal", 2)).containsExactly(exact, scanned);
    }

    private static ItemFact.ItemCostStated cost(String company, int cost, Standing standing) {
        return new ItemFact.ItemCostStated(
                new ItemId("item:1"), new CompanyId(company), BigDecimal.valueOf(cost), standing);
    }

    private Optional<ItemFact.ItemDescribed> find(String item) {
        return asked(items -> items.find(new ItemId(item)));
    }

    private List<ItemFact.ItemDescribed> search(String text, int rowsMax) {
        return asked(items -> items.search(text, rowsMax));
    }

    /** Statements about a few records, each at a time of its own. */
    private static List<Event> randomEvents() {
        Random random = new Random(5);
        Story story = new Story("story");
        for (int round = 0; round < 12; round++) {
            Standing standing = List.of(Standing.values()).get(random.nextInt(3));
            List<ItemFact> said =
                    new ArrayList<>(said(String.valueOf(random.nextInt(3)), random.nextInt(1, 9), standing));
            Collections.shuffle(said, random);
            story.tell(said);
        }
        return story.events();
    }

    private ItemSnapshot snapshot() {
        return asked(Items::snapshot);
    }

    private void happen(List<Event> events) {
        book.happen(events);
    }

    private <T> T asked(Function<Items, T> question) {
        return book.ask(handle -> question.apply(new Items(handle)));
    }
}

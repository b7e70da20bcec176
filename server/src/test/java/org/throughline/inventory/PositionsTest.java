package org.throughline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.inventory.StockStory.COATER;
import static org.throughline.inventory.StockStory.HOLD;
import static org.throughline.inventory.StockStory.LINE;
import static org.throughline.inventory.StockStory.PLANT;
import static org.throughline.inventory.StockStory.SEAL;
import static org.throughline.inventory.StockStory.SHELF;
import static org.throughline.inventory.StockStory.TRUCK;
import static org.throughline.inventory.StockStory.VENDOR;
import static org.throughline.inventory.StockStory.pieces;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Event;
import org.throughline.events.LocationId;
import org.throughline.events.SiteReference;
import org.throughline.events.StockFact;
import org.throughline.journal.Appending;
import org.throughline.journal.Arrival;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalReader;
import org.throughline.journal.Limits;

@ExtendWith(FreshDatabase.class)
class PositionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<LocationId> PLACES = List.of(SHELF, HOLD, TRUCK, COATER, VENDOR, LINE);
    private static final List<String> TABLES = List.of(
            "inventory_location",
            "inventory_posting",
            "inventory_balance",
            "inventory_reservation",
            "inventory_disagreement",
            "inventory_opening",
            "inventory_move",
            "inventory_lot");

    private final Database database;
    private final Journal journal;
    private final JournalReader reader;

    PositionsTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
        reader = journal.follow(new InventoryIntake());
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void a_position_tells_apart_what_is_free_held_under_way_and_at_the_subcontractor() {
        happen(StockStory.ofThePlant()
                .open(SHELF, 40)
                .opened()
                .move(12, VENDOR, HOLD)
                .move(5, SHELF, TRUCK)
                .move(8, SHELF, COATER)
                .move(2, SHELF, LINE)
                .reserve("r", 10, SHELF));

        assertThat(positions())
                .containsExactly(new StockPosition.Known(
                        SEAL,
                        SiteReference.of(PLANT),
                        pieces(37),
                        pieces(10),
                        pieces(5),
                        pieces(12),
                        pieces(8),
                        pieces(15)));
    }

    @Test
    void stock_of_a_site_that_was_not_opened_is_unknown_and_not_zero() {
        happen(StockStory.ofThePlant().move(12, VENDOR, SHELF));

        assertThat(positions())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockPosition.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("opening balances"));
    }

    @Test
    void stock_in_a_place_that_nobody_described_is_unknown() {
        happen(new StockStory().move(12, VENDOR, SHELF));

        assertThat(positions())
                .allSatisfy(position -> assertThat(position).isInstanceOf(StockPosition.Unknown.class))
                .isNotEmpty();
    }

    @Test
    void what_was_not_found_at_the_opening_is_not_there() {
        happen(StockStory.ofThePlant()
                .move(12, VENDOR, SHELF)
                .move(3, SHELF, TRUCK)
                .open(HOLD, 1)
                .opened());

        assertThat(positions()).singleElement().isInstanceOfSatisfying(StockPosition.Known.class, known -> {
            assertThat(known.onHand()).isEqualTo(pieces(1));
            assertThat(known.inTransit()).isEqualTo(pieces(0));
        });
    }

    @Test
    void a_second_opening_leaves_what_moved_since_the_first() {
        happen(StockStory.ofThePlant()
                .open(SHELF, 4)
                .opened()
                .move(2, VENDOR, HOLD)
                .opened());

        assertThat(positions())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockPosition.Known.class,
                        known -> assertThat(known.onHand()).isEqualTo(pieces(6)));
    }

    @Test
    void an_older_reservation_never_replaces_a_newer_one() {
        happen(StockStory.ofThePlant()
                .open(SHELF, 4)
                .opened()
                .reserve("r", 3, SHELF)
                .reserve("r", 0, SHELF)
                .reserveAsOfYesterday("r", 2, SHELF));

        assertThat(positions())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockPosition.Known.class,
                        known -> assertThat(known.reserved()).isEqualTo(pieces(0)));
    }

    @Test
    void a_snapshot_holds_places_balances_and_what_is_reserved() {
        happen(StockStory.ofThePlant()
                .open(SHELF, 4)
                .opened()
                .reserve("r", 3, SHELF)
                .reserve("s", 0, SHELF));

        StockSnapshot snapshot = database.jdbi().inTransaction(handle -> new Positions(handle).snapshot());

        assertThat(snapshot.locations()).hasSize(6);
        assertThat(snapshot.opened()).containsExactly(PLANT);
        assertThat(snapshot.reservations())
                .singleElement()
                .satisfies(reserved -> assertThat(reserved.quantity()).isEqualTo(pieces(3)));
        assertThat(snapshot.balances()).contains(new LotBalance(SEAL, StockStory.at(SHELF), pieces(4)));
    }

    @Test
    void movements_and_lots_are_told_as_they_were_last_stated() {
        happen(StockStory.ofThePlant()
                .lot("lot-7", "A-0007")
                .move("m", 3, VENDOR, SHELF)
                .move("m", 4, VENDOR, SHELF)
                .move("n", 0, SHELF, LINE));

        assertThat(database.jdbi()
                        .<List<Movement>, RuntimeException>inTransaction(
                                handle -> new Positions(handle).movements(SEAL, 10)))
                .singleElement()
                .satisfies(movement -> assertThat(movement.quantity()).isEqualTo(pieces(4)));
        assertThat(database.jdbi()
                        .<List<StockFact.LotDescribed>, RuntimeException>inTransaction(
                                handle -> new Positions(handle).lotNames(SEAL)))
                .extracting(StockFact.LotDescribed::name)
                .containsExactly("A-0007");
    }

    @Test
    void a_lot_is_found_by_a_part_of_its_name_in_capitals_or_not_the_closest_first() {
        happen(StockStory.ofThePlant()
                .lot("l1", "LOT-A-0007")
                .lot("l2", "a-0007")
                .lot("l3", "B-1"));

        assertThat(database.jdbi()
                        .<List<StockFact.LotDescribed>, RuntimeException>inTransaction(
                                handle -> new Positions(handle).searchLots(" A-00 ", 10)))
                .extracting(StockFact.LotDescribed::name)
                .containsExactly("a-0007", "LOT-A-0007");
    }

    @Test
    void more_promised_than_there_shows_below_zero() {
        happen(StockStory.ofThePlant().open(SHELF, 4).opened().reserve("r", 6, SHELF));

        assertThat(positions())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockPosition.Known.class,
                        known -> assertThat(known.available()).isEqualTo(pieces(-2)));
    }

    @Test
    void a_count_that_differs_is_listed_until_it_agrees() {
        StockStory story = StockStory.ofThePlant().open(SHELF, 4).opened().count(SHELF, 3);
        happen(story);
        assertThat(disagreements())
                .singleElement()
                .satisfies(open -> assertThat(open.counted()).isEqualTo(pieces(3)));

        int known = story.events().size();
        happen(story.move(1, SHELF, LINE).events().subList(known, known + 1));
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void a_position_is_listed_with_the_counts_that_differ_from_it() {
        happen(StockStory.ofThePlant()
                .open(SHELF, 40)
                .opened()
                .move(12, VENDOR, HOLD)
                .move(5, SHELF, TRUCK)
                .reserve("r", 10, SHELF)
                .count(SHELF, 3));

        assertThat(listed(10)).containsExactly(new ListedPosition(positions().getFirst(), 1));
        assertThat(listed(0)).isEmpty();
    }

    @Test
    void stock_of_a_site_that_was_not_opened_is_listed_as_unknown() {
        happen(StockStory.ofThePlant().open(SHELF, 40));

        assertThat(listed(10)).extracting(ListedPosition::position).isEqualTo(positions());
    }

    @Test
    void reservations_disagreements_and_places_of_one_item_are_told() {
        happen(StockStory.ofThePlant()
                .open(SHELF, 4)
                .opened()
                .reserve("r", 3, SHELF)
                .reserve("s", 0, SHELF)
                .count(SHELF, 3));

        assertThat(this.<List<StockFact.StockReserved>>asked(positions -> positions.reservations(SEAL, 10)))
                .singleElement()
                .satisfies(reserved -> assertThat(reserved.quantity()).isEqualTo(pieces(3)));
        assertThat(this.<List<Disagreement>>asked(positions -> positions.disagreements(SEAL)))
                .isEqualTo(disagreements());
        assertThat(this.<List<StockFact.LocationDescribed>>asked(positions -> positions.places(Set.of(SHELF))))
                .extracting(StockFact.LocationDescribed::location)
                .containsExactly(SHELF);
    }

    @Test
    void facts_that_arrive_twice_and_in_any_batches_change_nothing() {
        List<Event> events = randomStory(300);
        events.forEach(event -> happen(List.of(event)));
        Map<String, List<Map<String, Object>>> books = books();

        List<Event> again = new ArrayList<>(events);
        Collections.shuffle(again, new Random(3));
        happen(again);

        assertThat(books()).isEqualTo(books);
    }

    @Test
    void books_rebuilt_from_the_journal_are_the_same_to_the_row() {
        randomStory(400).forEach(event -> happen(List.of(event)));
        Map<String, List<Map<String, Object>>> books = books();

        database.jdbi().useHandle(handle -> handle.execute("update inventory_balance set amount = amount + 1"));
        reader.rebuild();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(books()).isEqualTo(books));
    }

    private static List<Event> randomStory(int length) {
        Random random = new Random(5);
        StockStory story = StockStory.ofThePlant();
        PLACES.forEach(place -> story.open(place, random.nextInt(100)));
        story.opened();
        for (int at = 0; at < length; at++) {
            LocationId place = PLACES.get(random.nextInt(PLACES.size()));
            switch (random.nextInt(6)) {
                case 4 -> story.move("edited", random.nextInt(9), place, PLACES.get(random.nextInt(PLACES.size())));
                case 5 -> story.moveAsOfYesterday("edited", random.nextInt(9), place, SHELF);
                case 0 -> story.count(place, random.nextInt(100));
                case 1 -> story.reserve("r" + random.nextInt(9), random.nextInt(9), place);
                default -> story.move(random.nextInt(1, 9), place, PLACES.get(random.nextInt(PLACES.size())));
            }
        }
        return story.events();
    }

    private void happen(StockStory story) {
        happen(story.events());
    }

    private void happen(List<Event> events) {
        assertThat(journal.append(events))
                .isInstanceOfSatisfying(
                        Appending.Appended.class,
                        appended -> assertThat(reader.await(appended.upTo(), PATIENCE))
                                .isInstanceOf(Arrival.Arrived.class));
    }

    private List<StockPosition> positions() {
        return database.jdbi().inTransaction(handle -> new Positions(handle).of(SEAL));
    }

    private List<Disagreement> disagreements() {
        return database.jdbi().inTransaction(handle -> new Positions(handle).disagreements(10));
    }

    private List<ListedPosition> listed(int rowsMax) {
        return asked(positions -> positions.all(rowsMax));
    }

    private <T> T asked(Function<Positions, T> question) {
        return database.jdbi().inTransaction(handle -> question.apply(new Positions(handle)));
    }

    /** Every row of every table of the room, sorted. */
    private Map<String, List<Map<String, Object>>> books() {
        return database.jdbi()
                .inTransaction(handle -> TABLES.stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> handle.createQuery("table " + table).mapToMap().list().stream()
                                        .sorted(Comparator.comparing(Object::toString))
                                        .toList())));
    }
}

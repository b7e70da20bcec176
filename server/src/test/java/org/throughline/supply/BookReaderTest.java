package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Content;
import org.throughline.events.DemandFact;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.FactSamples;
import org.throughline.events.ItemFact;
import org.throughline.events.Payload;
import org.throughline.events.ProcurementFact;
import org.throughline.events.ProductionFact;
import org.throughline.events.Source;
import org.throughline.events.StockFact;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;
import org.throughline.inventory.InventoryIntake;
import org.throughline.items.ItemsIntake;
import org.throughline.journal.Appending;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalReader;

@ExtendWith(FreshDatabase.class)
class BookReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SEED = 8;
    private static final int SAID = 60;
    private static final Pattern IDENTITY = Pattern.compile("(odoo:(?!uom)[a-z.]+:)\\d+");
    private static final Pattern STATE = Pattern.compile("(\"state\":\")[A-Z_]+(\")");
    private static final Pattern AMOUNT = Pattern.compile("(\"amount\":)[^,}]+");

    private final Database database;
    private final Journal journal;
    private final BookReader reader;

    BookReaderTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(
                database, org.throughline.journal.Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
        Plans.books().forEach(journal::follow);
        reader = freshReader();
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void whatever_is_said_is_read_as_if_all_books_were_read_anew() {
        FactSamples.all()
                .filter(StockFact.StockOpeningCompleted.class::isInstance)
                .forEach(this::happen);
        read(reader);

        FactSamples.all().forEach(said -> {
            happen(said);
            assertThat(read(reader)).as(said.toString()).isEqualTo(read(freshReader()));
        });
    }

    @Test
    void what_is_said_of_records_that_come_go_and_change_hands_is_read_as_if_all_books_were_read_anew() {
        FactSamples.all()
                .filter(StockFact.StockOpeningCompleted.class::isInstance)
                .forEach(this::happen);
        read(reader);
        List<Content> samples = FactSamples.all()
                .filter(said -> said instanceof StockFact.StockReserved
                        || said instanceof StockFact.StockMoved
                        || said instanceof DemandFact
                        || said instanceof ProcurementFact
                        || said instanceof ProductionFact)
                .toList();
        Random dice = new Random(SEED);
        for (int number = 0; number < SAID; number++) {
            for (int more = dice.nextInt(3); more >= 0; more--) {
                happen(otherwise(samples.get(dice.nextInt(samples.size())), dice));
            }
            assertThat(read(reader)).isEqualTo(read(freshReader()));
        }
    }

    /** The same about other records, which may be gone, done, or have nothing open any more. */
    private static Content otherwise(Content said, Random dice) {
        String other = IDENTITY.matcher(Vocabulary.payload(said).json())
                .replaceAll(found -> found.group(1) + (1 + dice.nextInt(2)));
        String gone = dice.nextInt(6) == 0 ? other.replace("IN_USE", "WITHDRAWN") : other;
        String done = dice.nextInt(6) == 0 ? STATE.matcher(gone).replaceAll("$1CANCELLED$2") : gone;
        String none = dice.nextInt(6) == 0 ? AMOUNT.matcher(done).replaceAll("$10") : done;
        return Vocabulary.content(event("otherwise", said, new Payload(none)), Content.class)
                .orElseThrow();
    }

    @Test
    void a_book_about_which_nothing_was_said_is_not_read_again() {
        FactSamples.all().forEach(this::happen);
        BookSnapshot before = read(reader);

        happen(FactSamples.all()
                .filter(ItemFact.UnitDescribed.class::isInstance)
                .map(ItemFact.UnitDescribed.class::cast)
                .map(unit -> new ItemFact.UnitDescribed(
                        unit.unit(), "renamed", unit.family(), unit.factor(), unit.standing()))
                .findFirst()
                .orElseThrow());
        BookSnapshot after = read(reader);

        assertThat(after.items().units())
                .singleElement()
                .extracting(ItemFact.UnitDescribed::name)
                .isEqualTo("renamed");
        assertThat(after.enterprise()).isSameAs(before.enterprise());
        assertThat(after.stock()).isSameAs(before.stock());
        assertThat(after.demand()).isSameAs(before.demand());
        assertThat(after.procurement()).isSameAs(before.procurement());
        assertThat(after.production()).isSameAs(before.production());
    }

    @Test
    void a_book_that_was_rebuilt_is_read_again() {
        FactSamples.all().forEach(this::happen);
        BookSnapshot before = read(reader);
        JournalReader items = journal.reader(new ItemsIntake().name()).orElseThrow();

        items.rebuild();
        await().atMost(PATIENCE).until(() -> items.rebuilds() == 1);
        BookSnapshot after = read(reader);

        assertThat(after).isEqualTo(before);
        assertThat(after.items()).isNotSameAs(before.items());
        assertThat(after.stock()).isSameAs(before.stock());
        assertThat(read(reader).items()).isSameAs(after.items());
    }

    @Test
    void books_that_nobody_can_plan_with_yet_are_not_hurried() {
        try (Journal stockOnly = Journal.open(
                database, org.throughline.journal.Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED)) {
            stockOnly.follow(new InventoryIntake());

            assertThat(new BookReader(database.jdbi(), stockOnly, Limits.standard()).read())
                    .isInstanceOfSatisfying(
                            BookReader.Reading.Impossible.class,
                            closed -> assertThat(closed.why()).contains("stock of no site"));
        }
    }

    private BookReader freshReader() {
        return new BookReader(database.jdbi(), journal, Limits.standard());
    }

    private static BookSnapshot read(BookReader reader) {
        return switch (reader.read()) {
            case BookReader.Reading.Complete complete -> complete.books();
            case BookReader.Reading.Impossible(var why) -> throw new AssertionError(why);
        };
    }

    private void happen(Content said) {
        Event event = event("said:" + journal.head().value(), said, Vocabulary.payload(said));
        assertThat(journal.append(List.of(event))).isInstanceOf(Appending.Appended.class);
    }

    private static Event event(String id, Content said, Payload payload) {
        return new Event(
                new FactId(id),
                new Source("test"),
                Vocabulary.typeOf(said),
                new Subject("sample"),
                Instant.parse("2026-03-02T06:00:00Z"),
                payload);
    }
}

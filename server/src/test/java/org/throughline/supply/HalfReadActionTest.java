package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.CompanyId;
import org.throughline.events.Content;
import org.throughline.events.CurrencyId;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.LotId;
import org.throughline.events.MoveId;
import org.throughline.events.OperationTypeId;
import org.throughline.events.OrderId;
import org.throughline.events.OwnerId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.ProcurementFact;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Source;
import org.throughline.events.Standing;
import org.throughline.events.StockFact;
import org.throughline.events.StockPlace;
import org.throughline.events.Subject;
import org.throughline.events.UnitId;
import org.throughline.events.Vocabulary;
import org.throughline.inventory.InventoryIntake;
import org.throughline.inventory.Positions;
import org.throughline.inventory.StockSnapshot;
import org.throughline.journal.Appending;
import org.throughline.journal.Arrival;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.journal.RecordedEvent;
import org.throughline.procurement.Procurement;
import org.throughline.procurement.ProcurementIntake;
import org.throughline.procurement.ProcurementSnapshot;

/**
 * The trap of half an action read. A validated receipt changes the line of its order, what is still to come and the
 * stock, in two books that read at their own pace. Whoever plans reads both in one transaction in which they stand at
 * one position of the journal, and so sees all of it or nothing.
 */
@ExtendWith(FreshDatabase.class)
class HalfReadActionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    /** More than can come while a test looks on. */
    private static final int ORDERED = 1_000_000;

    /** So many receipts are validated at least while the books are read. */
    private static final int VALIDATED_MIN = 200;

    /** So many different moments of the story are read at least. */
    private static final int MOMENTS_MIN = 10;

    private static final Limits STEADY = new Limits(
            Limits.standard().snapshotAttemptsMax(),
            PATIENCE,
            PATIENCE,
            Limits.standard().settle(),
            Limits.standard().settleMax(),
            Limits.standard().retryWait(),
            Limits.standard().changesMax());

    private static final ConsumerName INVENTORY = new InventoryIntake().name();
    private static final ItemId SEAL = new ItemId("seal");
    private static final UnitId PIECE = new UnitId("piece");
    private static final SiteId PLANT = new SiteId("plant");
    private static final LocationId SHELF = new LocationId("shelf");
    private static final LocationId VENDOR = new LocationId("vendor");
    private static final OrderId ORDER = new OrderId("PO-7");
    private static final PurchaseLineId LINE = new PurchaseLineId("PO-7/1");

    private static final Executor BESIDE = task -> Thread.ofVirtual().start(task);

    private final Database database;
    private final Journal journal;

    HalfReadActionTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(
                database, org.throughline.journal.Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void stock_and_open_receipts_together_never_jump_while_receipts_are_validated() {
        Plans.books().forEach(journal::follow);
        happen(orderPlaced());
        BookReader keeping = reader();
        assertThat(standings(keeping)).isEqualTo(new Standings(0, ORDERED, 0));

        AtomicBoolean isOpen = new AtomicBoolean(true);
        CompletableFuture<Void> warehouse = CompletableFuture.runAsync(
                () -> IntStream.iterate(1, _ -> isOpen.get(), received -> received + 1)
                        .forEach(received -> happen(receiptValidated(received))),
                BESIDE);
        Set<Integer> moments = new HashSet<>();
        int validated = 0;
        while (validated < VALIDATED_MIN || moments.size() < MOMENTS_MIN) {
            for (BookReader each : List.of(keeping, reader())) {
                Standings standings = standings(each);
                assertThat(warehouse).isNotDone();
                assertThat(standings.available() + standings.onOrder())
                        .as("stock and open receipts of %s", standings)
                        .isEqualTo(ORDERED);
                assertThat(standings.received())
                        .as("what has come by the line of %s", standings)
                        .isEqualTo(standings.available());
                validated = standings.available();
                moments.add(validated);
            }
        }
        isOpen.set(false);
        assertThat(warehouse).succeedsWithin(PATIENCE);
    }

    @Test
    void a_book_that_is_behind_is_waited_for() {
        SlowRoom inventory = new SlowRoom(new InventoryIntake());
        Plans.books().stream()
                .map(book -> book.name().equals(INVENTORY) ? inventory : book)
                .forEach(journal::follow);
        happen(orderPlaced());
        BookReader reader = reader();
        assertThat(standings(reader)).isEqualTo(new Standings(0, ORDERED, 0));
        inventory.hold();
        Position received = happen(receiptValidated(1));
        assertThat(journal.await(new ProcurementIntake().name(), received, PATIENCE))
                .isInstanceOf(Arrival.Arrived.class);

        Standings hasty = database.jdbi()
                .inTransaction(transaction ->
                        standings(new Positions(transaction).snapshot(), new Procurement(transaction).snapshot()));
        assertThat(hasty).as("what one sees who does not wait").isEqualTo(new Standings(0, ORDERED - 1, 1));

        CompletableFuture<Standings> patient = CompletableFuture.supplyAsync(() -> standings(reader), BESIDE);
        assertThat(patient)
                .as("as long as the stock is not booked")
                .failsWithin(Duration.ofMillis(300))
                .withThrowableOfType(TimeoutException.class);
        inventory.release();
        assertThat(patient).succeedsWithin(PATIENCE).isEqualTo(new Standings(1, ORDERED - 1, 1));
    }

    /** What one reading sees. */
    private record Standings(int available, int onOrder, int received) {}

    private BookReader reader() {
        return new BookReader(database.jdbi(), journal, STEADY);
    }

    /** A room whose reading a test can hold up. */
    private static final class SlowRoom implements Consumer {

        private final Consumer room;
        private volatile CountDownLatch gate = new CountDownLatch(0);

        SlowRoom(Consumer room) {
            this.room = room;
        }

        void hold() {
            gate = new CountDownLatch(1);
        }

        void release() {
            gate.countDown();
        }

        @Override
        public ConsumerName name() {
            return room.name();
        }

        @Override
        public void apply(Handle transaction, List<RecordedEvent> events) {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            room.apply(transaction, events);
        }

        @Override
        public void reset(Handle transaction) {
            room.reset(transaction);
        }
    }

    private static Standings standings(BookReader reader) {
        return switch (reader.read()) {
            case BookReader.Reading.Complete(var _, var books) -> standings(books.stock(), books.procurement());
            case BookReader.Reading.Impossible(var why) -> throw new AssertionError(why);
        };
    }

    private static Standings standings(StockSnapshot stock, ProcurementSnapshot procurement) {
        return new Standings(
                sum(stock.balances().stream()
                        .filter(balance -> balance.place().location().equals(SHELF))
                        .map(balance -> balance.quantity().amount())),
                sum(procurement.receipts().stream()
                        .map(receipt -> receipt.open().amount())),
                sum(procurement.lines().stream().map(ProcurementFact.PurchaseLineStated::received)));
    }

    private static int sum(Stream<BigDecimal> amounts) {
        return amounts.mapToInt(BigDecimal::intValueExact).sum();
    }

    private static List<Content> orderPlaced() {
        return List.of(
                new StockFact.LocationDescribed(
                        SHELF, "Shelf", LocationKind.STOCK, SiteReference.of(PLANT), Standing.IN_USE),
                new StockFact.LocationDescribed(
                        VENDOR, "Suppliers", LocationKind.SUPPLIER, SiteReference.NONE, Standing.IN_USE),
                new StockFact.StockOpeningCompleted(PLANT),
                new ProcurementFact.PurchaseOrderStated(
                        ORDER,
                        "PO-7",
                        new PartnerId("supplier"),
                        "",
                        new CompanyId("company"),
                        new CurrencyId("EUR"),
                        ProcurementFact.PurchaseState.CONFIRMED,
                        true,
                        MORNING,
                        PersonId.NONE,
                        new OperationTypeId("receipts"),
                        Standing.IN_USE),
                line(0),
                receipt(ORDERED));
    }

    /** One piece has come: what the line, the receipt and the stock say of it belongs to one action. */
    private static List<Content> receiptValidated(int received) {
        return List.of(
                line(received),
                receipt(ORDERED - received),
                new StockFact.StockMoved(
                        new MoveId("done-" + received),
                        SEAL,
                        pieces(1),
                        new StockPlace(VENDOR, LotId.NONE, OwnerId.NONE),
                        SHELF,
                        ORDER,
                        "IN/1"));
    }

    private static ProcurementFact line(int received) {
        return new ProcurementFact.PurchaseLineStated(
                LINE,
                ORDER,
                SEAL,
                pieces(ORDERED),
                BigDecimal.valueOf(received),
                BigDecimal.ONE,
                MORNING,
                Standing.IN_USE);
    }

    private static ProcurementFact receipt(int open) {
        return new ProcurementFact.ReceiptStated(
                new MoveId("planned"),
                "IN/1",
                SEAL,
                pieces(open),
                SHELF,
                MORNING,
                LINE,
                PartnerId.NONE,
                false,
                List.of(),
                Standing.IN_USE);
    }

    private static Quantity pieces(int pieces) {
        return new Quantity(BigDecimal.valueOf(pieces), PIECE);
    }

    private Position happen(List<Content> action) {
        Appending appending =
                journal.append(action.stream().map(HalfReadActionTest::event).toList());
        if (appending instanceof Appending.Appended appended) {
            return appended.upTo();
        }
        throw new AssertionError(appending);
    }

    private static Event event(Content content) {
        return new Event(
                new FactId("%s %s".formatted(Vocabulary.typeOf(content), content)),
                new Source("test"),
                Vocabulary.typeOf(content),
                new Subject("receipt"),
                MORNING,
                Vocabulary.payload(content));
    }
}

package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.LotId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.OwnerId;
import org.throughline.events.PartnerId;
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
import org.throughline.inventory.StockPosition;
import org.throughline.journal.Appending;
import org.throughline.journal.Arrival;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Journal;
import org.throughline.journal.Limits;
import org.throughline.journal.Position;
import org.throughline.journal.RecordedEvent;
import org.throughline.procurement.Procurement;
import org.throughline.procurement.ProcurementIntake;

/**
 * The trap of half an action read. A validated receipt changes the line of its order, what is still to come and the
 * stock, in two books that read at their own pace. Whoever looks at both from one transaction in which they stand at
 * one position of the journal sees all of it or nothing.
 */
@ExtendWith(FreshDatabase.class)
class HalfReadActionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    /** Many enough that both books are read in the middle of the story, few enough for a test of seconds. */
    private static final int ORDERED = 200;

    /** Books that are written all the time are seldom apart so often in a row. */
    private static final int LOOKS_MAX = 200;

    private static final ConsumerName INVENTORY = new ConsumerName("inventory");
    private static final ConsumerName PROCUREMENT = new ConsumerName("procurement");
    private static final ItemId SEAL = new ItemId("seal");
    private static final UnitId PIECE = new UnitId("piece");
    private static final SiteId PLANT = new SiteId("plant");
    private static final LocationId SHELF = new LocationId("shelf");
    private static final LocationId VENDOR = new LocationId("vendor");
    private static final PurchaseLineId LINE = new PurchaseLineId("PO-7/1");

    private static final Executor BESIDE = task -> Thread.ofVirtual().start(task);

    private final Database database;
    private final Journal journal;

    HalfReadActionTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void available_and_on_order_together_never_jump_while_receipts_are_validated() throws Exception {
        journal.follow(new InventoryIntake());
        journal.follow(new ProcurementIntake());
        bothHaveRead(happen(orderPlaced()));

        CompletableFuture<Void> warehouse = CompletableFuture.runAsync(
                () -> IntStream.rangeClosed(1, ORDERED).forEach(received -> happen(receiptValidated(received))),
                BESIDE);
        Set<Integer> seen = new HashSet<>();
        Standings standings;
        do {
            standings = standings();
            assertThat(standings.available() + standings.onOrder()).isEqualTo(ORDERED);
            assertThat(standings.available()).isEqualTo(standings.received());
            seen.add(standings.onOrder());
        } while (standings.onOrder() > 0 && !warehouse.isCompletedExceptionally());

        warehouse.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(seen)
                .as("what was still to come, in the middle of the story")
                .hasSizeGreaterThan(5);
    }

    @Test
    void a_book_that_is_behind_is_waited_for() throws Exception {
        SlowRoom inventory = new SlowRoom(new InventoryIntake());
        journal.follow(inventory);
        journal.follow(new ProcurementIntake());
        bothHaveRead(happen(orderPlaced()));
        inventory.hold();
        assertThat(journal.await(PROCUREMENT, happen(receiptValidated(1)), PATIENCE))
                .isInstanceOf(Arrival.Arrived.class);

        Standings hasty = database.jdbi().inTransaction(HalfReadActionTest::read);
        assertThat(hasty.available() + hasty.onOrder())
                .as("what one sees who does not wait")
                .isEqualTo(ORDERED - 1);

        CompletableFuture<Standings> patient = CompletableFuture.supplyAsync(this::standings, BESIDE);
        assertThat(patient)
                .as("as long as the stock is not booked")
                .failsWithin(Duration.ofMillis(300))
                .withThrowableOfType(java.util.concurrent.TimeoutException.class);
        inventory.release();
        assertThat(patient).succeedsWithin(PATIENCE).isEqualTo(new Standings(1, ORDERED - 1, 1));
    }

    /** What one transaction sees. */
    private record Standings(int available, int onOrder, int received) {}

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

    /** Looks until both books stand at one position; those that are behind are waited for between the looks. */
    private Standings standings() {
        for (int look = 1; look <= LOOKS_MAX; look++) {
            List<Position> positions = new ArrayList<>();
            Optional<Standings> seen = database.jdbi()
                    .inTransaction(TransactionIsolationLevel.REPEATABLE_READ, transaction -> {
                        positions.addAll(journal.positions(transaction).values());
                        return Set.copyOf(positions).size() == 1 ? Optional.of(read(transaction)) : Optional.empty();
                    });
            if (seen.isPresent()) {
                return seen.get();
            }
            bothHaveRead(Collections.max(positions));
        }
        throw new AssertionError("The books did not come together within (%d) looks.".formatted(LOOKS_MAX));
    }

    private void bothHaveRead(Position position) {
        assertThat(Stream.of(INVENTORY, PROCUREMENT))
                .allSatisfy(room ->
                        assertThat(journal.await(room, position, PATIENCE)).isInstanceOf(Arrival.Arrived.class));
    }

    private static Standings read(Handle transaction) {
        Procurement procurement = new Procurement(transaction);
        int available = new Positions(transaction)
                .of(SEAL).stream().mapToInt(HalfReadActionTest::available).sum();
        int onOrder = procurement.openReceipts(SEAL).stream()
                .mapToInt(receipt -> receipt.open().amount().intValueExact())
                .sum();
        int received = procurement.lines(List.of(LINE)).stream()
                .mapToInt(line -> line.received().intValueExact())
                .sum();
        return new Standings(available, onOrder, received);
    }

    private static int available(StockPosition position) {
        return switch (position) {
            case StockPosition.Known known -> known.available().amount().intValueExact();
            case StockPosition.Unknown unknown -> throw new AssertionError(unknown.why());
        };
    }

    private static List<Content> orderPlaced() {
        return List.of(
                new StockFact.LocationDescribed(
                        SHELF, "Shelf", LocationKind.STOCK, SiteReference.of(PLANT), Standing.IN_USE),
                new StockFact.LocationDescribed(
                        VENDOR, "Suppliers", LocationKind.SUPPLIER, SiteReference.NONE, Standing.IN_USE),
                new StockFact.StockOpeningCompleted(PLANT),
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
                        new OrderId("PO-7"),
                        "IN/1"));
    }

    private static ProcurementFact line(int received) {
        return new ProcurementFact.PurchaseLineStated(
                LINE,
                new OrderId("PO-7"),
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

package org.throughline.supply;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.throughline.demand.Demand;
import org.throughline.demand.DemandIntake;
import org.throughline.demand.DemandSnapshot;
import org.throughline.enterprise.Enterprise;
import org.throughline.enterprise.EnterpriseIntake;
import org.throughline.enterprise.EnterpriseSnapshot;
import org.throughline.events.DemandFact;
import org.throughline.events.ProcurementFact;
import org.throughline.events.ProductionFact;
import org.throughline.events.StockFact;
import org.throughline.inventory.InventoryIntake;
import org.throughline.inventory.Positions;
import org.throughline.inventory.StockSnapshot;
import org.throughline.items.ItemSnapshot;
import org.throughline.items.Items;
import org.throughline.items.ItemsIntake;
import org.throughline.journal.Arrival;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Halt;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalReader;
import org.throughline.journal.Position;
import org.throughline.procurement.Procurement;
import org.throughline.procurement.ProcurementIntake;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.Production;
import org.throughline.production.ProductionIntake;
import org.throughline.production.ProductionSnapshot;

/**
 * Reads all books as they stand at one position of the journal, in one transaction; those about which nothing was said
 * since the last time are not read again. Books that are behind are waited for, and those that are there do not read on
 * meanwhile; a book that stands still is said.
 */
final class BookReader {

    /** How a book is read of which a part is known from before. */
    private interface Rereading<S> {

        S read(Handle transaction, S before, News news);
    }

    /** A book: how it follows the journal, how it is read, and where it is kept among all books. */
    private record Book<S>(
            Consumer intake, Function<Handle, S> whole, Rereading<S> again, Function<BookSnapshot, S> kept) {

        /** Such a book is read whole whenever anything was said of it. */
        static <S> Book<S> readWhole(Consumer intake, Function<Handle, S> whole, Function<BookSnapshot, S> kept) {
            return new Book<>(intake, whole, (transaction, _, _) -> whole.apply(transaction), kept);
        }

        ConsumerName name() {
            return intake.name();
        }
    }

    private static final Book<EnterpriseSnapshot> ENTERPRISE = Book.readWhole(
            new EnterpriseIntake(), transaction -> new Enterprise(transaction).snapshot(), BookSnapshot::enterprise);
    private static final Book<ItemSnapshot> ITEMS =
            Book.readWhole(new ItemsIntake(), transaction -> new Items(transaction).snapshot(), BookSnapshot::items);
    private static final Book<StockSnapshot> STOCK = new Book<>(
            new InventoryIntake(),
            transaction -> new Positions(transaction).snapshot(),
            (transaction, before, news) ->
                    new Positions(transaction).snapshot(before, news.since(), news.of(StockFact.class)),
            BookSnapshot::stock);
    private static final Book<DemandSnapshot> DEMAND = new Book<>(
            new DemandIntake(),
            transaction -> new Demand(transaction).snapshot(),
            (transaction, before, news) -> new Demand(transaction).snapshot(before, news.of(DemandFact.class)),
            BookSnapshot::demand);
    private static final Book<ProcurementSnapshot> PROCUREMENT = new Book<>(
            new ProcurementIntake(),
            transaction -> new Procurement(transaction).snapshot(),
            (transaction, before, news) ->
                    new Procurement(transaction).snapshot(before, news.of(ProcurementFact.class)),
            BookSnapshot::procurement);
    private static final Book<ProductionSnapshot> PRODUCTION = new Book<>(
            new ProductionIntake(),
            transaction -> new Production(transaction).snapshot(),
            (transaction, before, news) -> new Production(transaction).snapshot(before, news.of(ProductionFact.class)),
            BookSnapshot::production);
    private static final List<Book<?>> BOOKS = List.of(ENTERPRISE, ITEMS, STOCK, DEMAND, PROCUREMENT, PRODUCTION);
    private static final List<ConsumerName> NAMES =
            BOOKS.stream().map(Book::name).toList();

    /** The books as they were last read, and how often each had been rebuilt before. */
    private record Held(Reading.Complete reading, Map<ConsumerName, Integer> rebuilds) {}

    /** What came of reading. */
    sealed interface Reading {

        /** All books, at one position. */
        record Complete(Position at, BookSnapshot books) implements Reading {}

        /** They cannot be read together now. */
        record Impossible(String why) implements Reading {}
    }

    private static final Reading CLOSED =
            new Reading.Impossible("The stock of no site has been read completely. Maybe wait for the first load.");

    /** What one look at the books found. */
    private sealed interface Look {

        /** They stand together. */
        record Together(Reading.Complete reading) implements Look {}

        /** They stand at different positions. */
        record Apart(Position furthest) implements Look {}

        /** No site's stock is known yet: reading the rest, again and again while it grows, would be in vain. */
        record Closed() implements Look {}
    }

    private final Jdbi jdbi;
    private final Journal journal;
    private final Limits limits;
    private @Nullable Held held;

    BookReader(Jdbi jdbi, Journal journal, Limits limits) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.limits = limits;
    }

    /** How the books follow the journal, one by one. */
    static List<Consumer> intakes() {
        return BOOKS.stream().<Consumer>map(Book::intake).toList();
    }

    Reading read() {
        Position target = journal.head();
        if (held == null && !isOpened(target)) {
            return CLOSED;
        }
        Optional<Reading> behind = await(BOOKS, target, limits.bookWaitMax());
        if (behind.isPresent()) {
            return behind.get();
        }
        try (Halt halt = journal.halt(NAMES, target)) {
            return readTogether(halt);
        }
    }

    /** Each look finds the books together, or one that had begun to read on: the others follow it. */
    private Reading readTogether(Halt halt) {
        for (int attempt = 0; attempt < limits.snapshotAttemptsMax(); attempt++) {
            Optional<Reading> behind = await(BOOKS, halt.at(), limits.haltMax());
            if (behind.isPresent()) {
                return behind.get();
            }
            Map<ConsumerName, Integer> rebuilds = rebuilds();
            switch (jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> look(handle, halt))) {
                case Look.Apart(var furthest) -> halt.moveTo(furthest);
                case Look.Together(var complete) -> {
                    held = new Held(complete, rebuilds);
                    return complete;
                }
                case Look.Closed() -> {
                    return CLOSED;
                }
            }
        }
        return new Reading.Impossible("The books never stood at one position, though none was let read on.");
    }

    /** Where stock alone keeps a plan from being made, the other books are not hurried. */
    private boolean isOpened(Position target) {
        return await(List.of(STOCK), target, limits.bookWaitMax()).isPresent()
                || jdbi.withHandle(handle -> new Positions(handle).isOpened());
    }

    /** Waits until these books have read so far; why it is not to be waited for where one does not. */
    private Optional<Reading> await(List<Book<?>> books, Position target, Duration longest) {
        for (Book<?> each : books) {
            ConsumerName book = each.name();
            switch (journal.await(book, target, longest)) {
                case Arrival.Arrived _ -> {}
                case Arrival.StillBehind(var at) -> {
                    return Optional.of(new Reading.Impossible(
                            "The book of (%s) has read up to (%s) of (%s) only.".formatted(book, at, target)));
                }
                case Arrival.Standing(var state) -> {
                    return Optional.of(
                            new Reading.Impossible("The book of (%s) stands still: %s".formatted(book, state)));
                }
            }
        }
        return Optional.empty();
    }

    /** Once the transaction has looked it sees the books as they are now, and they may go on. */
    private Look look(Handle transaction, Halt halt) {
        transaction.execute("set transaction read only");
        Map<ConsumerName, Position> positions = journal.positions(transaction);
        List<Position> stands = BOOKS.stream()
                .map(book -> positions.getOrDefault(book.name(), new Position(0)))
                .distinct()
                .sorted()
                .toList();
        if (stands.size() > 1) {
            return new Look.Apart(stands.getLast());
        }
        halt.close();
        return new Positions(transaction).isOpened()
                ? new Look.Together(new Reading.Complete(stands.getFirst(), books(transaction, stands.getFirst())))
                : new Look.Closed();
    }

    private BookSnapshot books(Handle transaction, Position at) {
        Held last = held;
        News news = News.between(
                journal, transaction, last == null ? at : last.reading().at(), at);
        Refreshing refreshing = new Refreshing(transaction, last, news, rebuilds());
        return new BookSnapshot(
                refreshing.of(ENTERPRISE),
                refreshing.of(ITEMS),
                refreshing.of(STOCK),
                refreshing.of(DEMAND),
                refreshing.of(PROCUREMENT),
                refreshing.of(PRODUCTION));
    }

    /**
     * Of a book about which nothing was said since it was last read, every record is the same as then; of one about
     * which little was said, only what was spoken of is read again.
     */
    private record Refreshing(Handle transaction, @Nullable Held last, News news, Map<ConsumerName, Integer> rebuilds) {

        <S> S of(Book<S> book) {
            if (last == null || wasRebuilt(book, last)) {
                return book.whole().apply(transaction);
            }
            S before = book.kept().apply(last.reading().books());
            if (!news.isOf(book.intake().interest())) {
                return before;
            }
            return news.facts().isPresent()
                    ? book.again().read(transaction, before, news)
                    : book.whole().apply(transaction);
        }

        private boolean wasRebuilt(Book<?> book, Held last) {
            return !Objects.equals(last.rebuilds().get(book.name()), rebuilds.get(book.name()));
        }
    }

    /** Asked before books are read, so that one that is rebuilt meanwhile is read again the next time. */
    private Map<ConsumerName, Integer> rebuilds() {
        return BOOKS.stream()
                .map(Book::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        book -> journal.reader(book)
                                .map(JournalReader::rebuilds)
                                .orElse(0)));
    }
}

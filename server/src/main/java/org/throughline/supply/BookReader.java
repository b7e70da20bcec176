package org.throughline.supply;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.throughline.demand.Demand;
import org.throughline.enterprise.Enterprise;
import org.throughline.inventory.Positions;
import org.throughline.items.Items;
import org.throughline.journal.Arrival;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.procurement.Procurement;
import org.throughline.production.Production;

/**
 * Reads all books as they stand at one position of the journal, in one transaction. Books that are behind are waited
 * for; a book that stands still is said.
 */
final class BookReader {

    private static final List<ConsumerName> BOOKS = List.of(
            new ConsumerName("enterprise"),
            new ConsumerName("items"),
            new ConsumerName("inventory"),
            new ConsumerName("demand"),
            new ConsumerName("procurement"),
            new ConsumerName("production"));

    /** What came of reading. */
    sealed interface Reading {

        /** All books, at one position. */
        record Complete(Position at, BookSnapshot books) implements Reading {}

        /** They cannot be read together now. */
        record Impossible(String why) implements Reading {}
    }

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

    BookReader(Jdbi jdbi, Journal journal, Limits limits) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.limits = limits;
    }

    Reading read() {
        Position target = journal.head();
        for (int attempt = 0; attempt < limits.snapshotAttemptsMax(); attempt++) {
            for (ConsumerName book : BOOKS) {
                switch (journal.await(book, target, limits.bookWaitMax())) {
                    case Arrival.Arrived _ -> {}
                    case Arrival.StillBehind(var at) -> {
                        return new Reading.Impossible(
                                "The book of (%s) has read up to (%s) of (%s) only.".formatted(book, at, target));
                    }
                    case Arrival.Standing(var state) -> {
                        return new Reading.Impossible("The book of (%s) stands still: %s".formatted(book, state));
                    }
                }
            }
            switch (jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, this::look)) {
                case Look.Apart(var furthest) -> target = furthest;
                case Look.Together(var complete) -> {
                    return complete;
                }
                case Look.Closed() -> {
                    return new Reading.Impossible(
                            "The stock of no site has been read completely. Maybe wait for the first load.");
                }
            }
        }
        return new Reading.Impossible("So many facts arrive that the books never stood at one position.");
    }

    private Look look(Handle transaction) {
        transaction.execute("set transaction read only");
        Map<ConsumerName, Position> positions = journal.positions(transaction);
        List<Position> stands = BOOKS.stream()
                .map(book -> positions.getOrDefault(book, new Position(0)))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        if (stands.size() > 1) {
            return new Look.Apart(stands.getLast());
        }
        return new Positions(transaction).isOpened()
                ? new Look.Together(new Reading.Complete(stands.getFirst(), snapshot(transaction)))
                : new Look.Closed();
    }

    private static BookSnapshot snapshot(Handle transaction) {
        return new BookSnapshot(
                new Enterprise(transaction).snapshot(),
                new Items(transaction).snapshot(),
                new Positions(transaction).snapshot(),
                new Demand(transaction).snapshot(),
                new Procurement(transaction).snapshot(),
                new Production(transaction).snapshot());
    }
}

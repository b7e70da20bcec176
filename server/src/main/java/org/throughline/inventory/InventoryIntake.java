package org.throughline.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Batches;
import org.throughline.events.MoveId;
import org.throughline.events.StockFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Interest;
import org.throughline.journal.RecordedEvent;

/**
 * Follows the journal for this room. What is described or reserved is noted as it was said; for what changes balances
 * it reads the page that the facts touch, lets the book think, and writes the page.
 */
public final class InventoryIntake implements Consumer {

    private record Line(RecordedEvent recorded, StockFact.Entry entry) {}

    @Override
    public ConsumerName name() {
        return new ConsumerName("inventory");
    }

    @Override
    public Interest interest() {
        return Interest.in(StockFact.class);
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        SqlStock stock = new SqlStock(transaction);
        Batches notes = new Batches(transaction);
        List<Line> lines = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            Vocabulary.content(recorded.event(), StockFact.class).ifPresent(said -> {
                switch (said) {
                    case StockFact.Note note ->
                        SqlStock.add(notes, note, recorded.event().time());
                    case StockFact.Entry entry -> lines.add(new Line(recorded, entry));
                    case StockFact.StockOpeningCompleted completed -> {
                        notes.write();
                        enter(stock, lines);
                        lines.clear();
                        complete(stock, recorded, completed);
                    }
                }
            });
        }
        notes.write();
        enter(stock, lines);
    }

    private static void enter(SqlStock stock, List<Line> lines) {
        StockPage page = open(stock, lines);
        StockBook book = new StockBook(page);
        lines.forEach(
                line -> book.enter(line.recorded().position(), line.recorded().event(), line.entry()));
        stock.write(page);
    }

    private static void complete(SqlStock stock, RecordedEvent recorded, StockFact.StockOpeningCompleted completed) {
        List<Account> unopened = stock.unopened(completed.site());
        Set<Account> accounts = new HashSet<>(unopened);
        unopened.forEach(account -> accounts.add(account.at(StockBook.OPENING)));
        StockPage page = new StockPage(stock.balances(accounts), stock.disagreements(accounts), Map.of());
        StockBook book = new StockBook(page);
        unopened.forEach(account -> book.clear(recorded.position(), account));
        stock.write(page);
        stock.complete(completed.site(), recorded.event().time());
    }

    private static StockPage open(SqlStock stock, List<Line> lines) {
        Set<Account> accounts = new HashSet<>();
        Set<MoveId> moves = new HashSet<>();
        for (Line line : lines) {
            switch (line.entry()) {
                case StockFact.StockOpened(var item, var place, var _) -> {
                    accounts.add(new Account(item, place));
                    accounts.add(new Account(item, place.at(StockBook.OPENING)));
                }
                case StockFact.StockCounted(var item, var place, var _) -> accounts.add(new Account(item, place));
                case StockFact.StockMoved moved -> {
                    moves.add(moved.move());
                    accounts.add(new Account(moved.item(), moved.from()));
                    accounts.add(new Account(moved.item(), moved.from().at(moved.to())));
                }
                case StockFact.StockCorrected corrected -> {
                    accounts.add(new Account(corrected.item(), corrected.place()));
                    accounts.add(new Account(corrected.item(), corrected.place().at(StockBook.CORRECTION)));
                }
            }
        }
        Map<MoveId, Movement> movements = stock.movements(moves);
        movements.values().forEach(known -> {
            accounts.add(new Account(known.item(), known.from()));
            accounts.add(new Account(known.item(), known.from().at(known.to())));
        });
        return new StockPage(stock.balances(accounts), stock.disagreements(accounts), movements);
    }

    @Override
    public void reset(Handle transaction) {
        new SqlStock(transaction).clear();
    }
}

package org.throughline.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.events.LocationId;
import org.throughline.events.ReservationId;
import org.throughline.events.StockFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.RecordedEvent;

/** Follows the journal for this room: reads the page that the facts touch, lets the book think, writes the page. */
public final class InventoryIntake implements Consumer {

    private record Entry(RecordedEvent recorded, StockFact content) {}

    @Override
    public ConsumerName name() {
        return new ConsumerName("inventory");
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        List<Entry> entries = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            Vocabulary.content(recorded.event(), StockFact.class)
                    .ifPresent(said -> entries.add(new Entry(recorded, said)));
        }
        if (entries.isEmpty()) {
            return;
        }
        SqlStock stock = new SqlStock(transaction);
        StockPage page = open(stock, entries);
        StockBook book = new StockBook(page);
        entries.forEach(entry ->
                book.enter(entry.recorded().position(), entry.recorded().event(), entry.content()));
        stock.write(page);
    }

    private static StockPage open(SqlStock stock, List<Entry> entries) {
        Set<Account> accounts = new HashSet<>();
        Set<ReservationId> reservations = new HashSet<>();
        Set<LocationId> locations = new HashSet<>();
        for (Entry entry : entries) {
            switch (entry.content()) {
                case StockFact.StockOpened opened -> {
                    accounts.add(new Account(opened.item(), opened.place()));
                    accounts.add(new Account(opened.item(), opened.place().at(StockBook.OPENING)));
                }
                case StockFact.StockMoved moved -> {
                    accounts.add(new Account(moved.item(), moved.from()));
                    accounts.add(new Account(moved.item(), moved.from().at(moved.to())));
                }
                case StockFact.StockCorrected corrected -> {
                    accounts.add(new Account(corrected.item(), corrected.place()));
                    accounts.add(new Account(corrected.item(), corrected.place().at(StockBook.CORRECTION)));
                }
                case StockFact.StockCounted counted -> accounts.add(new Account(counted.item(), counted.place()));
                case StockFact.StockReserved reserved -> reservations.add(reserved.reservation());
                case StockFact.LocationDescribed described -> locations.add(described.location());
                case StockFact.StockOpeningCompleted _ -> {
                    // A site is opened once; there is nothing to read for it.
                }
            }
        }
        return stock.read(accounts, reservations, locations);
    }

    @Override
    public void reset(Handle transaction) {
        new SqlStock(transaction).clear();
    }
}

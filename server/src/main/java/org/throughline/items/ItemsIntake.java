package org.throughline.items;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Interest;
import org.throughline.journal.RecordedEvent;

/** Follows the journal for this room: what a fact says of a record is kept until something newer is said of it. */
public final class ItemsIntake implements Consumer {

    @Override
    public ConsumerName name() {
        return new ConsumerName("items");
    }

    @Override
    public Interest interest() {
        return Interest.in(ItemFact.class);
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        SqlItemBook book = new SqlItemBook(transaction);
        for (RecordedEvent recorded : events) {
            Vocabulary.content(recorded.event(), ItemFact.class)
                    .ifPresent(said -> book.enter(said, recorded.event().time()));
        }
        book.write();
    }

    @Override
    public void reset(Handle transaction) {
        new SqlItemBook(transaction).clear();
    }
}

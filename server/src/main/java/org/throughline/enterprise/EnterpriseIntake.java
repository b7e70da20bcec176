package org.throughline.enterprise;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Interest;
import org.throughline.journal.RecordedEvent;

/** Follows the journal for this room: what a fact says of a record is kept until something newer is said of it. */
public final class EnterpriseIntake implements Consumer {

    @Override
    public ConsumerName name() {
        return new ConsumerName("enterprise");
    }

    @Override
    public Interest interest() {
        return Interest.in(EnterpriseFact.class);
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        SqlEnterpriseBook book = new SqlEnterpriseBook(transaction);
        for (RecordedEvent recorded : events) {
            Vocabulary.content(recorded.event(), EnterpriseFact.class)
                    .ifPresent(said -> book.enter(said, recorded.event().time()));
        }
        book.write();
    }

    @Override
    public void reset(Handle transaction) {
        new SqlEnterpriseBook(transaction).clear();
    }
}

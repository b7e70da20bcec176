package org.throughline.demand;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Batches;
import org.throughline.events.DemandFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Interest;
import org.throughline.journal.RecordedEvent;

/** Follows the journal for this room: what is said of a record replaces what was said of it earlier. */
public final class DemandIntake implements Consumer {

    @Override
    public ConsumerName name() {
        return new ConsumerName("demand");
    }

    @Override
    public Interest interest() {
        return Interest.in(DemandFact.class);
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        Batches batches = new Batches(transaction);
        for (RecordedEvent recorded : events) {
            Vocabulary.content(recorded.event(), DemandFact.class)
                    .ifPresent(said -> add(batches, said, recorded.event().time()));
        }
        batches.write();
    }

    private static void add(Batches batches, DemandFact said, Instant statedAt) {
        switch (said) {
            case DemandFact.SalesOrderStated order -> batches.add(SqlDemand.STATE_ORDER, order, statedAt);
            case DemandFact.SalesLineStated line -> batches.add(SqlDemand.STATE_LINE, line, statedAt);
            case DemandFact.DeliveryStated delivery -> batches.add(SqlDemand.STATE_DELIVERY, delivery, statedAt);
            case DemandFact.QuoteStated quote -> batches.add(SqlDemand.STATE_QUOTE, quote, statedAt);
        }
    }

    @Override
    public void reset(Handle transaction) {
        new SqlDemand(transaction).clear();
    }
}

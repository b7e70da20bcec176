package org.throughline.procurement;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Batches;
import org.throughline.events.ProcurementFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Interest;
import org.throughline.journal.RecordedEvent;

/** Follows the journal for this room: what is said of a record replaces what was said of it earlier. */
public final class ProcurementIntake implements Consumer {

    @Override
    public ConsumerName name() {
        return new ConsumerName("procurement");
    }

    @Override
    public Interest interest() {
        return Interest.in(ProcurementFact.class);
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        Batches batches = new Batches(transaction);
        for (RecordedEvent recorded : events) {
            Vocabulary.content(recorded.event(), ProcurementFact.class)
                    .ifPresent(said -> add(batches, said, recorded.event().time()));
        }
        batches.write();
    }

    private static void add(Batches batches, ProcurementFact said, Instant statedAt) {
        switch (said) {
            case ProcurementFact.PurchaseOrderStated order -> batches.add(SqlProcurement.STATE_ORDER, order, statedAt);
            case ProcurementFact.PurchaseLineStated line -> batches.add(SqlProcurement.STATE_LINE, line, statedAt);
            case ProcurementFact.ReceiptStated receipt -> batches.add(SqlProcurement.STATE_RECEIPT, receipt, statedAt);
            case ProcurementFact.TransferStated transfer ->
                batches.add(SqlProcurement.STATE_TRANSFER, transfer, statedAt);
        }
    }

    @Override
    public void reset(Handle transaction) {
        new SqlProcurement(transaction).clear();
    }
}

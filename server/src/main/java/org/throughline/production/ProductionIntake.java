package org.throughline.production;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Batches;
import org.throughline.events.ProductionFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Consumer;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Interest;
import org.throughline.journal.RecordedEvent;

/** Follows the journal for this room: what is said of a record replaces what was said of it earlier. */
public final class ProductionIntake implements Consumer {

    @Override
    public ConsumerName name() {
        return new ConsumerName("production");
    }

    @Override
    public Interest interest() {
        return Interest.in(ProductionFact.class);
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        Batches batches = new Batches(transaction);
        for (RecordedEvent recorded : events) {
            Vocabulary.content(recorded.event(), ProductionFact.class)
                    .ifPresent(said -> add(batches, said, recorded.event().time()));
        }
        batches.write();
    }

    private static void add(Batches batches, ProductionFact said, Instant statedAt) {
        switch (said) {
            case ProductionFact.ProductionOrderStated order -> batches.add(SqlProduction.STATE_ORDER, order, statedAt);
            case ProductionFact.WorkOrderStated workOrder ->
                batches.add(SqlProduction.STATE_WORK_ORDER, workOrder, statedAt);
            case ProductionFact.ComponentStated component ->
                batches.add(SqlProduction.STATE_COMPONENT, component, statedAt);
            case ProductionFact.OutputStated output -> batches.add(SqlProduction.STATE_OUTPUT, output, statedAt);
        }
    }

    @Override
    public void reset(Handle transaction) {
        new SqlProduction(transaction).clear();
    }
}

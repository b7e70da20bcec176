package org.throughline.supply;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.throughline.events.PlanFact;
import org.throughline.events.Vocabulary;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.RecordedEvent;

/**
 * Hears of every fact that may change the plan; what the plan itself said changes nothing. It writes nothing: the plan
 * is made from the books, whatever was heard.
 */
final class SupplyIntake implements org.throughline.journal.Consumer {

    private final Consumer<RecordedEvent> newest;

    SupplyIntake(Consumer<RecordedEvent> newest) {
        this.newest = newest;
    }

    @Override
    public ConsumerName name() {
        return new ConsumerName("supply");
    }

    @Override
    public void apply(Handle transaction, List<RecordedEvent> events) {
        events.reversed().stream()
                .filter(recorded ->
                        Vocabulary.content(recorded.event(), PlanFact.class).isEmpty())
                .findFirst()
                .ifPresent(newest);
    }

    @Override
    public void reset(Handle transaction) {
        // There are no effects to clear.
    }
}

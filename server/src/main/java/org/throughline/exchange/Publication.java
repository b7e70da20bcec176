package org.throughline.exchange;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.throughline.events.Event;
import org.throughline.journal.Appending;

/**
 * Writes what was read: memory, parked rows, progress and facts in one transaction, the facts last. So nothing is lost
 * and nothing is said twice, whenever the hub is killed.
 */
final class Publication {

    private final Surroundings surroundings;
    private final int actionFactsMax;

    Publication(Surroundings surroundings, Limits limits) {
        this.surroundings = surroundings;
        this.actionFactsMax = limits.actionFactsMax();
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is on the disk. */
        record Written() implements Outcome {}

        /** Nothing was written: the journal knows a fact of this interface with another content. */
        record Contradicted(String interfaceName, Trouble.Defect defect) implements Outcome {}
    }

    /** Breaks the transaction off. */
    private static final class ContradictionException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Event> action;
        private final String fact;

        ContradictionException(List<Event> action, String fact) {
            super(fact);
            this.action = action;
            this.fact = fact;
        }
    }

    Outcome write(Harvest harvest) {
        if (harvest.isEmpty() && harvest.progress().isEmpty()) {
            return new Outcome.Written();
        }
        try {
            surroundings.database().jdbi().useTransaction(handle -> write(handle, harvest));
        } catch (ContradictionException contradicted) {
            // The refused transaction has taken the evidence with it; handed in alone, the journal keeps it.
            Appending kept = surroundings.journal().append(contradicted.action);
            return new Outcome.Contradicted(
                    harvest.interfaceOf(contradicted.fact).orElse(""),
                    new Trouble.Defect(
                            ExchangeFault.CONTRADICTED.code(),
                            "The journal knows the fact (%s) with another content (%s). Maybe two interfaces say it."
                                    .formatted(
                                            contradicted.fact, kept.getClass().getSimpleName())));
        }
        surroundings.crashPoints().passed(ExchangeCrashPoint.AFTER_COMMIT_OF_FACTS);
        return new Outcome.Written();
    }

    private void write(Handle handle, Harvest harvest) {
        SqlMemory memory = new SqlMemory(handle);
        SqlInterfaces interfaces = new SqlInterfaces(handle);
        memory.write(harvest.memory());
        interfaces.park(harvest.parked());
        memory.touch(harvest.touched());
        harvest.counted().ifPresent(interfaceName -> {
            memory.settleTouched();
            interfaces.unparkAll(interfaceName);
        });
        interfaces.write(harvest.progress());
        surroundings.crashPoints().passed(ExchangeCrashPoint.BETWEEN_MEMORY_AND_APPEND);
        append(handle, harvest.facts());
    }

    /** More facts than an action may have become several actions; they are visible together all the same. */
    private void append(Handle handle, List<Event> facts) {
        for (int from = 0; from < facts.size(); from += actionFactsMax) {
            List<Event> action = facts.subList(from, Math.min(facts.size(), from + actionFactsMax));
            Optional<String> contradicted = switch (surroundings.journal().append(handle, action)) {
                case Appending.Appended _ -> Optional.empty();
                case Appending.Contradicted(var contradictions) ->
                    Optional.of(contradictions.getFirst().fact().value());
                case Appending.Unavailable unavailable ->
                    throw new IllegalStateException("%s %s".formatted(unavailable.code(), unavailable.reason()));
            };
            contradicted.ifPresent(fact -> {
                throw new ContradictionException(action, fact);
            });
        }
    }
}

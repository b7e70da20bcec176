package org.throughline.journal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest facts, as this hub has written them: a room that follows closely takes them from here, and neither asks
 * the store for them nor reads anew what was just written. Only what is committed comes in here, and no more than fits
 * into memory stays.
 */
final class Tail {

    private final int charactersMax;
    private final TreeMap<Long, RecordedEvent> facts = new TreeMap<>();
    private long characters;

    Tail(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    /** Keeps facts that were committed; those of several transactions may come in any order. */
    synchronized void add(List<RecordedEvent> committed) {
        for (RecordedEvent fact : committed) {
            facts.put(fact.position().value(), fact);
            characters += fact.event().data().length();
        }
        while (characters > charactersMax) {
            characters -= facts.pollFirstEntry().getValue().event().data().length();
        }
    }

    /** Up to where no fact after a position is of interest, as far as this is known here. */
    synchronized Position passed(Position after, Interest interest) {
        long passed = after.value();
        for (RecordedEvent fact : facts.tailMap(passed, false).values()) {
            if (fact.position().value() > passed + 1
                    || interest.takes(fact.event().type())) {
                break;
            }
            passed++;
        }
        return new Position(passed);
    }

    /** The same facts as the store would give, though maybe fewer; empty where it must be asked. */
    synchronized Optional<Batch> read(Position after, Interest interest, int factsMax, int charactersAtOnce) {
        @Nullable RecordedEvent fact = facts.get(after.value() + 1);
        long last = fact == null ? 0 : Math.max(fact.actionEnd().value(), after.value() + factsMax);
        Batch.Gathering gathering = new Batch.Gathering(after, charactersAtOnce);
        while (fact != null && fact.position().value() <= last && gathering.isOpen()) {
            if (interest.takes(fact.event().type())) {
                gathering.take(fact);
            }
            gathering.pass(fact.position(), fact.actionEnd());
            fact = facts.get(fact.position().value() + 1);
        }
        return Optional.of(gathering.batch()).filter(batch -> !batch.upTo().equals(after));
    }
}

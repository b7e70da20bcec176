package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.events.Content;
import org.throughline.events.EventType;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Interest;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.journal.RecordedEvent;

/**
 * What the journal says after one position, up to and with another: which records of the books may be different.
 *
 * @param since the first position
 * @param facts all that was said; empty where that is too much
 */
record News(Position since, Set<EventType> types, Optional<List<RecordedEvent>> facts) {

    /** Where more was said, to read a book whole costs less than to ask for what was spoken of. */
    private static final int FACTS_MAX = 2_000;

    static News between(Journal journal, Handle transaction, Position since, Position upTo) {
        long count = upTo.value() - since.value();
        List<RecordedEvent> facts = count > FACTS_MAX
                ? List.of()
                : journal.read(transaction, since, FACTS_MAX).stream()
                        .filter(fact -> fact.position().compareTo(upTo) <= 0)
                        .toList();
        return facts.size() == count
                ? new News(
                        since,
                        facts.stream().map(fact -> fact.event().type()).collect(Collectors.toSet()),
                        Optional.of(facts))
                : new News(since, journal.types(transaction, since, upTo), Optional.empty());
    }

    /** Whether anything was said that concerns a book. */
    boolean isOf(Interest interest) {
        return interest.takesAny(types);
    }

    /** What was said of one part of the business; nothing where it is too much. */
    <T extends Content> List<T> of(Class<T> part) {
        return facts.stream()
                .flatMap(List::stream)
                .flatMap(fact -> Vocabulary.content(fact.event(), part).stream())
                .toList();
    }
}

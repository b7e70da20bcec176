package org.throughline.itempages;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.EventType;
import org.throughline.events.ItemFact;
import org.throughline.events.StockFact;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Interest;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;

/**
 * Counts what the books of stock, items and places took in: the same number means the same positions under the same
 * names. Books read on past facts that are not theirs; these count for nothing.
 */
final class StockNews {

    private static final Set<String> BOOKS = Set.of("inventory", "items", "enterprise");
    private static final Set<Interest> TAKEN =
            Set.of(Interest.in(StockFact.class), Interest.in(ItemFact.class), Interest.in(EnterpriseFact.class));

    private final Journal journal;
    private Map<ConsumerName, Position> at = Map.of();
    private long count;

    StockNews(Journal journal) {
        this.journal = journal;
    }

    /** As the transaction sees the books; one that sees less than another before it gets a number of its own. */
    synchronized long count(Handle handle) {
        Map<ConsumerName, Position> now = read(handle);
        if (!now.equals(at)) {
            count += isNews(handle, now) ? 1 : 0;
            at = now;
        }
        return count;
    }

    private boolean isNews(Handle handle, Map<ConsumerName, Position> now) {
        boolean goesOn = now.keySet().equals(at.keySet())
                && now.entrySet().stream()
                        .allMatch(
                                book -> book.getValue().compareTo(at.getOrDefault(book.getKey(), Position.START)) >= 0);
        if (!goesOn) {
            return true;
        }
        Position after = at.values().stream().min(Position::compareTo).orElse(Position.START);
        Position upTo = now.values().stream().max(Position::compareTo).orElse(Position.START);
        Set<EventType> types = journal.types(handle, after, upTo);
        return TAKEN.stream().anyMatch(taken -> taken.takesAny(types));
    }

    private Map<ConsumerName, Position> read(Handle handle) {
        return journal.positions(handle).entrySet().stream()
                .filter(book -> BOOKS.contains(book.getKey().value()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package org.throughline.itempages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.inventory.PositionFilter;
import org.throughline.journal.ConsumerName;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.pages.Sorting;

/**
 * Lists of all positions with their names. In a large company they take longer to be made than people wait, so the last
 * ones are kept until a book that they stand on has read something more.
 */
final class StockLists {

    /** People leaf through a list and sort it; more than a few lists at one time would only take memory. */
    private static final int KEPT_MAX = 4;

    private static final Set<String> BOOKS = Set.of("inventory", "items", "enterprise");

    private final Journal journal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Kept> kept = new ArrayDeque<>();
    private Map<ConsumerName, Position> at = Map.of();

    StockLists(Journal journal) {
        this.journal = journal;
    }

    private record Kept(PositionFilter filter, Sorting sorting, List<InventoryPage.Line> lines) {}

    /** The list as it is kept; made where it is not. Who asks for the same meanwhile waits for it. */
    List<InventoryPage.Line> of(
            Handle handle, PositionFilter filter, Sorting sorting, Supplier<List<InventoryPage.Line>> maker) {
        lock.lock();
        try {
            Map<ConsumerName, Position> now = read(handle);
            if (!now.equals(at)) {
                kept.clear();
                at = now;
            }
            Optional<Kept> known = kept.stream()
                    .filter(list ->
                            list.filter().equals(filter) && list.sorting().equals(sorting))
                    .findFirst();
            known.ifPresent(kept::remove);
            return keep(known.orElseGet(() -> new Kept(filter, sorting, maker.get())));
        } finally {
            lock.unlock();
        }
    }

    private List<InventoryPage.Line> keep(Kept list) {
        kept.addFirst(list);
        if (kept.size() > KEPT_MAX) {
            kept.removeLast();
        }
        return list.lines();
    }

    private Map<ConsumerName, Position> read(Handle handle) {
        return journal.positions(handle).entrySet().stream()
                .filter(book -> BOOKS.contains(book.getKey().value()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

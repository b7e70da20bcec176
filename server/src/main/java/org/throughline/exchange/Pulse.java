package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Looks between readings whether something happened, at the few tables that tell so, with one small question each. It
 * only hastens the next reading: what it overlooks is found by that one in its turn.
 */
final class Pulse {

    /** Rows are stamped in whole seconds, some of them a moment before they can be seen. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int ROWS_MAX = 200;

    private final Counterpart counterpart;
    private final List<Feed> feeds;
    private Set<String> seen = Set.of();

    Pulse(Counterpart counterpart, List<Feed> feeds) {
        this.counterpart = counterpart;
        this.feeds = feeds.stream().filter(Feed::isPulse).toList();
    }

    /** Whether there is anything to look at. */
    boolean beats() {
        return !feeds.isEmpty();
    }

    /**
     * Whether there is a change that was not there at the last look; trouble is left to the next reading.
     *
     * @param from when the last reading began, by the other system's clock
     */
    boolean hasQuickened(Instant from) {
        return look(from)
                .map(now -> {
                    boolean quickened = !seen.containsAll(now);
                    seen = now;
                    return quickened;
                })
                .orElse(false);
    }

    private Optional<Set<String>> look(Instant from) {
        Set<String> changes = new HashSet<>();
        for (Feed feed : feeds) {
            Answer<List<JsonNode>> answer = counterpart.changed(feed.pulse(), from.minus(OVERLAP), 0, ROWS_MAX);
            if (!(answer instanceof Answer.Given<List<JsonNode>>(var rows))) {
                return Optional.empty();
            }
            rows.forEach(row -> changes.add(feed.name() + ' ' + row));
        }
        return Optional.of(changes);
    }
}

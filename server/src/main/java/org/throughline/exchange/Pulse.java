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
 * only hastens the next reading: what it overlooks is found by the one that comes in its turn.
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
     * Whether there are changes that were not there at the last look; trouble is left to the next reading.
     *
     * @param from when the last reading began, by the other system's clock
     */
    boolean quickened(Instant from) {
        Optional<Set<String>> now = look(from);
        Set<String> before = seen;
        seen = now.orElse(before);
        return !before.containsAll(seen);
    }

    /** The changes of this time, each by all that tells it from another. */
    private Optional<Set<String>> look(Instant from) {
        Instant since = from.minus(OVERLAP);
        Set<String> changes = new HashSet<>();
        for (Feed feed : feeds) {
            Reading reading = feed.pulse();
            Answer<List<JsonNode>> answer = counterpart.changed(reading, since, 0, ROWS_MAX);
            if (!(answer instanceof Answer.Given<List<JsonNode>>(var rows))) {
                return Optional.empty();
            }
            rows.forEach(row -> changes.add(feed.name() + ' ' + row));
        }
        return Optional.of(changes);
    }
}

package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * The earliest stamp of the changes that were not there at the last look, if there are any; trouble is left to the
     * next reading.
     *
     * @param from when the last reading began, by the other system's clock
     */
    Optional<Instant> quickened(Instant from) {
        return look(from).flatMap(now -> {
            Set<String> before = seen;
            seen = Set.copyOf(now.keySet());
            return now.entrySet().stream()
                    .filter(change -> !before.contains(change.getKey()))
                    .map(Map.Entry::getValue)
                    .min(Instant::compareTo);
        });
    }

    /** Stamps of changes, by what tells one from another. */
    private Optional<Map<String, Instant>> look(Instant from) {
        Instant since = from.minus(OVERLAP);
        Map<String, Instant> changes = new HashMap<>();
        for (Feed feed : feeds) {
            Reading reading = feed.pulse();
            Answer<List<JsonNode>> answer = counterpart.changed(reading, since, 0, ROWS_MAX);
            if (!(answer instanceof Answer.Given<List<JsonNode>>(var rows))) {
                return Optional.empty();
            }
            for (JsonNode row : rows) {
                // A row was found by its stamp; where nobody can read that, all is looked at that was asked for.
                changes.put(
                        feed.name() + ' ' + row,
                        Times.read(row.path(reading.stamp()).asString("")).orElse(since));
            }
        }
        return Optional.of(changes);
    }
}

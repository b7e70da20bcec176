package org.throughline.todaypages;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.readiness.OrderReadiness;

/**
 * How many orders stand how.
 *
 * @param ready all they need is there
 * @param waiting what they need comes in time
 * @param late what they need comes too late
 * @param lacking nothing that is known brings what they need
 * @param unknown the plan says nothing of them
 */
public record StateCounts(long ready, long waiting, long late, long lacking, long unknown) {

    static StateCounts of(Collection<OrderReadiness> orders) {
        Map<String, Long> byWord = orders.stream()
                .map(order -> order.verdict().word())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new StateCounts(
                byWord.getOrDefault("ready", 0L),
                byWord.getOrDefault("waiting", 0L),
                byWord.getOrDefault("late", 0L),
                byWord.getOrDefault("short", 0L),
                byWord.getOrDefault("unknown", 0L));
    }

    /** How many there are of a word. */
    public long of(String word) {
        return switch (word) {
            case "ready" -> ready;
            case "waiting" -> waiting;
            case "late" -> late;
            case "short" -> lacking;
            case "unknown" -> unknown;
            default -> throw new IllegalArgumentException("No order is (%s).".formatted(word));
        };
    }

    /** How many there are. */
    public long sum() {
        return ready + waiting + late + lacking + unknown;
    }
}

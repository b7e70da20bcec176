package org.throughline.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which part of each thing hangs on some that are chosen, however many steps away. What gets parts of one component
 * from several adds them up; of several components the one counts of which it gets the largest part, because an order
 * waits for the last of them and not once for each. A circle of rework is gone round once.
 */
public final class Shares<T> {

    private final Map<T, List<Link<T>>> links = new HashMap<>();
    private final Deque<T> order = new ArrayDeque<>();
    private final Map<T, BigDecimal> parts = new HashMap<>();

    /**
     * Something goes from one thing to another.
     *
     * @param component what it is there; links of the same component add up
     * @param quantity how much goes
     * @param whole how much of the component goes there from everywhere; {@link BigDecimal#ONE} where the part is to be
     *     a quantity
     */
    public record Link<T>(T to, String component, BigDecimal quantity, BigDecimal whole) {}

    private Shares(Collection<T> chosen, Function<T, List<Link<T>>> next) {
        chosen.forEach(thing -> visit(thing, next));
        Set<T> wholes = new HashSet<>(chosen);
        Map<T, Map<String, BigDecimal>> gathered = new HashMap<>();
        for (T thing : order) {
            BigDecimal part = wholes.contains(thing) ? BigDecimal.ONE : largest(gathered.getOrDefault(thing, Map.of()));
            parts.put(thing, part);
            for (Link<T> link : linksOf(thing)) {
                gathered.computeIfAbsent(link.to(), _ -> new HashMap<>())
                        .merge(
                                link.component(),
                                link.quantity().multiply(part).divide(link.whole(), MathContext.DECIMAL64),
                                BigDecimal::add);
            }
        }
    }

    /**
     * Follows the links from what is chosen.
     *
     * @param next asked once for each thing that is reached
     */
    public static <T> Shares<T> from(Collection<T> chosen, Function<T, List<Link<T>>> next) {
        return new Shares<>(chosen, next);
    }

    /** Those that were reached stand behind all that lead to them, but where a circle closes. */
    private void visit(T thing, Function<T, List<Link<T>>> next) {
        if (links.containsKey(thing)) {
            return;
        }
        links.put(thing, List.of());
        List<Link<T>> found = next.apply(thing);
        links.put(thing, found);
        found.forEach(link -> visit(link.to(), next));
        order.addFirst(thing);
    }

    private static BigDecimal largest(Map<String, BigDecimal> byComponent) {
        return byComponent.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** What was reached, the chosen among them, each behind those that lead to it. */
    public List<T> reached() {
        return List.copyOf(order);
    }

    /** What it leads to. */
    public List<Link<T>> linksOf(T thing) {
        return links.getOrDefault(thing, List.of());
    }

    /** The part of it that hangs on what is chosen, 1 for all of it; 0 where it was not reached. */
    public BigDecimal of(T thing) {
        return parts.getOrDefault(thing, BigDecimal.ZERO);
    }
}

package org.throughline.itempages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The boxes of a picture of pegging: one for each node while they are few, else one for all of a kind, item and site,
 * those that are late apart from those in time.
 */
final class PeggingGroups {

    private static final int SINGLE_MAX = 25;
    private static final int QUIET_MIN = 3;
    private static final String QUIET = "quiet~";

    private final List<Group> groups;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Flow> flows;
    private final boolean isSmall;

    /**
     * What one box stands for.
     *
     * @param key by which an address takes it apart
     */
    record Group(String key, List<PeggingView.Node> nodes) {

        PeggingView.Node first() {
            return nodes.getFirst();
        }

        /** Whether it stands for what is in time and needs no look at each. */
        boolean isQuiet() {
            return key.startsWith(QUIET);
        }

        boolean isSingle() {
            return nodes.size() == 1;
        }

        BigDecimal sum(Function<PeggingView.Node, BigDecimal> figure) {
            return nodes.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        int more() {
            return nodes.stream().mapToInt(PeggingView.Node::more).sum();
        }
    }

    /** What goes from the nodes of one group to those of another. */
    record Flow(Columns.Line line, BigDecimal quantity, boolean isLate) {

        private Flow and(Flow other) {
            return new Flow(line, quantity.add(other.quantity), isLate || other.isLate);
        }
    }

    /**
     * Gathers them.
     *
     * @param open the keys of groups that are taken apart
     */
    PeggingGroups(PeggingView view, Collection<String> open) {
        isSmall = view.nodes().size() <= SINGLE_MAX;
        Set<String> apart = new LinkedHashSet<>(open);
        Map<String, String> keys = new LinkedHashMap<>();
        view.nodes().forEach(node -> keys.put(node.id(), isSmall || apart.contains(key(node)) ? node.id() : key(node)));
        if (!isSmall) {
            quiet(view, keys).forEach((node, key) -> {
                if (!apart.contains(key)) {
                    keys.put(node, key);
                }
            });
        }
        groups = view.nodes().stream()
                .collect(Collectors.groupingBy(
                        node -> keys.getOrDefault(node.id(), ""), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(gathered -> new Group(gathered.getKey(), gathered.getValue()))
                .toList();
        for (int number = 0; number < groups.size(); number++) {
            for (PeggingView.Node node : groups.get(number).nodes()) {
                numbers.put(node.id(), number);
            }
        }
        Map<Columns.Line, Flow> found = new LinkedHashMap<>();
        for (PeggingView.Edge edge : view.edges()) {
            Columns.Line line = new Columns.Line(number(edge.from()), number(edge.to()));
            if (line.from() != line.to()) {
                found.merge(line, new Flow(line, edge.quantity(), edge.late()), Flow::and);
            }
        }
        flows = new ArrayList<>(found.values());
    }

    /**
     * New keys for supplies in time that nothing leads to and that go to the same: where they are several, nobody has
     * to look at each.
     */
    private static Map<String, String> quiet(PeggingView view, Map<String, String> keys) {
        Set<String> led = view.edges().stream().map(PeggingView.Edge::to).collect(Collectors.toSet());
        Map<String, SortedSet<String>> goals = new HashMap<>();
        view.edges()
                .forEach(edge ->
                        goals.computeIfAbsent(edge.from(), _ -> new TreeSet<>()).add(keys.getOrDefault(edge.to(), "")));
        Map<SortedSet<String>, List<String>> alike = view.nodes().stream()
                .filter(node -> !node.late() && !node.chosen() && !node.asks())
                .map(PeggingView.Node::id)
                .filter(node -> !led.contains(node) && goals.containsKey(node))
                .collect(Collectors.groupingBy(node -> goals.getOrDefault(node, new TreeSet<>())));
        Map<String, String> found = new HashMap<>();
        alike.forEach((goal, nodes) -> {
            long boxes = nodes.stream()
                    .map(node -> keys.getOrDefault(node, ""))
                    .distinct()
                    .count();
            if (boxes >= QUIET_MIN) {
                nodes.forEach(node -> found.put(node, QUIET + Integer.toHexString(goal.hashCode())));
            }
        });
        return found;
    }

    private static String key(PeggingView.Node node) {
        return String.join(
                "~",
                node.word(),
                node.item().name(),
                node.site().name(),
                node.late() ? "late" : "in-time",
                node.chosen() ? "chosen" : "");
    }

    private int number(String node) {
        return numbers.getOrDefault(node, 0);
    }

    /** Whether every node has a box of its own, with room for all that it says. */
    boolean isSmall() {
        return isSmall;
    }

    List<Group> groups() {
        return groups;
    }

    List<Flow> flows() {
        return flows;
    }
}

package org.throughline.trials.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which package uses which, with one example of each use. */
final class PackageUses {

    private final SortedMap<String, SortedMap<String, String>> uses = new TreeMap<>();

    /** Receives each use. */
    @FunctionalInterface
    interface Visitor {
        void visit(String from, String to, String example);
    }

    void add(String from, String to, String example) {
        uses.computeIfAbsent(from, _ -> new TreeMap<>()).merge(to, example, PackageUses::first);
    }

    void forEach(Visitor visitor) {
        uses.forEach((from, targets) -> targets.forEach((to, example) -> visitor.visit(from, to, example)));
    }

    Set<String> from(String packageName) {
        return uses.getOrDefault(packageName, new TreeMap<>()).keySet();
    }

    /** A shortest circle through each package that lies on one; no package is named in two of them. */
    List<List<String>> circles() {
        List<List<String>> circles = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (String start : uses.keySet()) {
            List<String> circle = reported.contains(start) ? List.of() : circleThrough(start);
            if (!circle.isEmpty()) {
                circles.add(circle);
                reported.addAll(circle);
            }
        }
        return circles;
    }

    private List<String> circleThrough(String start) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String current = waiting.remove();
            for (String next : from(current)) {
                if (next.equals(start)) {
                    return circle(start, current, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, current) == null) {
                    waiting.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> circle(String start, String last, Map<String, String> cameFrom) {
        List<String> backwards = new ArrayList<>(List.of(start));
        for (String step = last; !step.equals(start); step = cameFrom.getOrDefault(step, start)) {
            backwards.add(step);
        }
        backwards.add(start);
        return backwards.reversed();
    }

    private static String first(String left, String right) {
        return left.compareTo(right) <= 0 ? left : right;
    }
}

package org.throughline.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.throughline.planning.PlanDifference.CausedPromise;
import org.throughline.values.CodePointOrder;

/** Compares what two plans say of some nodes, row by row. */
final class Comparison {

    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::item, CodePointOrder::compare)
            .thenComparing(Place::site, CodePointOrder::compare);

    private final Side before;
    private final Side after;
    private final List<Different<PlannedOrder>> orders = new ArrayList<>();
    private final List<Different<Peg>> pegging = new ArrayList<>();
    private final List<Different<CausedPromise>> promises = new ArrayList<>();
    private final List<Different<Message>> messages = new ArrayList<>();

    Comparison(Worksheet before, Worksheet after) {
        this.before = new Side(before);
        this.after = new Side(after);
    }

    /** Compares all nodes, by the names of their items and sites. */
    static PlanDifference ofAll(Worksheet before, Worksheet after) {
        Comparison comparison = new Comparison(before, after);
        SortedMap<Place, OptionalInt> nodesBefore = nodes(before);
        SortedMap<Place, OptionalInt> nodesAfter = nodes(after);
        SortedSet<Place> places = new TreeSet<>(IN_ORDER);
        places.addAll(nodesBefore.keySet());
        places.addAll(nodesAfter.keySet());
        for (Place place : places) {
            comparison.compare(
                    nodesBefore.getOrDefault(place, OptionalInt.empty()),
                    nodesAfter.getOrDefault(place, OptionalInt.empty()));
        }
        return comparison.difference();
    }

    private static SortedMap<Place, OptionalInt> nodes(Worksheet worksheet) {
        SortedMap<Place, OptionalInt> nodes = new TreeMap<>(IN_ORDER);
        for (int node = 0; node < worksheet.network.size(); node++) {
            nodes.put(
                    new Place(worksheet.network.itemName(node), worksheet.network.siteName(node)),
                    OptionalInt.of(node));
        }
        return nodes;
    }

    /** One of the plans, as rows. */
    private static final class Side {

        private final Worksheet worksheet;
        private final NodePlans rows;

        Side(Worksheet worksheet) {
            this.worksheet = worksheet;
            rows = new NodePlans(worksheet, new Explanations(worksheet));
        }

        List<PlannedOrder> orders(int node) {
            return IntStream.range(0, worksheet.at(node).orderCount())
                    .mapToObj(order -> rows.plannedOrder(node, order))
                    .toList();
        }

        List<Peg> pegging(int node) {
            return IntStream.range(0, worksheet.at(node).pegged.covers().count())
                    .mapToObj(cover -> rows.peg(node, cover))
                    .toList();
        }

        List<CausedPromise> promises(int node) {
            Netted.Needs needs = worksheet.at(node).netted.needs;
            return IntStream.range(0, needs.count())
                    .filter(needs::isDemand)
                    .mapToObj(requirement -> rows.promise(node, requirement))
                    .toList();
        }

        List<Message> messages(int node) {
            return Messages.of(worksheet, node).stream().map(rows::message).toList();
        }
    }

    /** What tells rows of one node apart. */
    private record Key(Object first, Object second, int occurrence) {}

    /** Compares what both plans say of a node, which may have different numbers in them. */
    void compare(OptionalInt nodeBefore, OptionalInt nodeAfter) {
        BiFunction<PlannedOrder, Integer, Key> order = (row, nth) -> new Key(row.order(), "", nth);
        BiFunction<Peg, Integer, Key> peg = (row, nth) -> new Key(row.supply(), row.requirement(), nth);
        BiFunction<CausedPromise, Integer, Key> promise =
                (row, nth) -> new Key(row.promise().demand().demand(), "", nth);
        BiFunction<Message, Integer, Key> message = (row, nth) -> new Key(row.code(), row.reference(), nth);
        Parts same = Parts.sharedBy(before.worksheet, nodeBefore, after.worksheet, nodeAfter);
        if (!same.orders()) {
            differences(rows(nodeBefore, before::orders), rows(nodeAfter, after::orders), order, orders);
        }
        if (!same.pegging()) {
            differences(rows(nodeBefore, before::pegging), rows(nodeAfter, after::pegging), peg, pegging);
        }
        differences(rows(nodeBefore, before::promises), rows(nodeAfter, after::promises), promise, promises);
        differences(rows(nodeBefore, before::messages), rows(nodeAfter, after::messages), message, messages);
    }

    /** What both plans share, so that its rows need not be made to see that they are the same. */
    private record Parts(boolean orders, boolean pegging) {

        static Parts sharedBy(Worksheet before, OptionalInt nodeBefore, Worksheet after, OptionalInt nodeAfter) {
            if (nodeBefore.isEmpty() || nodeAfter.isEmpty()) {
                return new Parts(false, false);
            }
            NodeSheet left = before.at(nodeBefore.getAsInt());
            NodeSheet right = after.at(nodeAfter.getAsInt());
            boolean netted = left.facts.equals(right.facts) && left.netted.isSameAs(right.netted);
            return new Parts(
                    netted && left.dated.isSameAs(right.dated) && left.terms.equals(right.terms),
                    netted && left.pegged.isSameAs(right.pegged));
        }
    }

    private static <T> List<T> rows(OptionalInt node, Function<Integer, List<T>> side) {
        return node.isEmpty() ? List.of() : side.apply(node.getAsInt());
    }

    private static <T> void differences(
            List<T> before, List<T> after, BiFunction<T, Integer, Key> key, List<Different<T>> into) {
        if (before.equals(after)) {
            return;
        }
        Map<Key, T> known = keyed(before, key);
        Map<Key, T> now = keyed(after, key);
        known.forEach((name, row) -> {
            T same = now.get(name);
            if (!row.equals(same)) {
                into.add(new Different<>(Optional.of(row), Optional.ofNullable(same)));
            }
        });
        now.forEach((name, row) -> {
            if (!known.containsKey(name)) {
                into.add(new Different<>(Optional.empty(), Optional.of(row)));
            }
        });
    }

    private static <T> Map<Key, T> keyed(List<T> rows, BiFunction<T, Integer, Key> key) {
        Map<Key, Integer> seen = new HashMap<>();
        Map<Key, T> keyed = LinkedHashMap.newLinkedHashMap(rows.size());
        for (T row : rows) {
            int nth = seen.merge(key.apply(row, 0), 1, Integer::sum);
            keyed.put(key.apply(row, nth), row);
        }
        return keyed;
    }

    PlanDifference difference() {
        return new PlanDifference(orders, pegging, promises, messages);
    }
}

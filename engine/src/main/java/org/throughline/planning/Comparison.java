package org.throughline.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
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
            Place place = new Place(worksheet.network.itemName(node), worksheet.network.siteName(node));
            nodes.put(place, OptionalInt.of(node));
        }
        return nodes;
    }

    /** One of the plans. */
    private static final class Side {

        private final Worksheet worksheet;
        private final NodePlans rows;

        Side(Worksheet worksheet) {
            this.worksheet = worksheet;
            rows = new NodePlans(worksheet, new Explanations(worksheet));
        }

        NodeRows<PlannedOrder> orders(int node) {
            return new NodeRows.OfOrders(worksheet, rows, node);
        }

        NodeRows<Peg> pegging(int node) {
            return new NodeRows.OfPegging(worksheet, rows, node);
        }

        NodeRows<CausedPromise> promises(int node) {
            return NodeRows.OfPromises.of(worksheet, rows, node);
        }

        NodeRows<Message> messages(int node) {
            return new NodeRows.OfMessages(worksheet, rows, Messages.of(worksheet, node));
        }
    }

    /** Compares what both plans say of a node, which may have different numbers in them. */
    void compare(OptionalInt nodeBefore, OptionalInt nodeAfter) {
        Parts same = Parts.sharedBy(before.worksheet, nodeBefore, after.worksheet, nodeAfter);
        if (!same.orders()) {
            differences(rows(nodeBefore, before::orders), rows(nodeAfter, after::orders), orders);
        }
        if (!same.pegging()) {
            differences(rows(nodeBefore, before::pegging), rows(nodeAfter, after::pegging), pegging);
        }
        differences(rows(nodeBefore, before::promises), rows(nodeAfter, after::promises), promises);
        differences(rows(nodeBefore, before::messages), rows(nodeAfter, after::messages), messages);
    }

    /** What both plans have in common, so that it need not be compared row by row. */
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

    private static <T> Optional<NodeRows<T>> rows(OptionalInt node, IntFunction<NodeRows<T>> side) {
        return node.isEmpty() ? Optional.empty() : Optional.of(side.apply(node.getAsInt()));
    }

    private static <T> void differences(
            Optional<NodeRows<T>> before, Optional<NodeRows<T>> after, List<Different<T>> into) {
        Map<RowKey, Deque<Integer>> known = before.map(Comparison::byKey).orElse(Map.of());
        after.ifPresent(now -> {
            for (int row = 0; row < now.count(); row++) {
                Deque<Integer> same = known.getOrDefault(now.key(row), new ArrayDeque<>());
                if (same.isEmpty()) {
                    into.add(new Different<>(Optional.empty(), Optional.of(now.row(row))));
                } else {
                    compare(before.orElseThrow(), same.removeFirst(), now, row).ifPresent(into::add);
                }
            }
        });
        before.ifPresent(rows -> known.values().stream()
                .flatMap(Deque::stream)
                .sorted()
                .forEach(gone -> into.add(new Different<>(Optional.of(rows.row(gone)), Optional.empty()))));
    }

    /** The rows by their keys; of rows that share one, the first come first. */
    private static <T> Map<RowKey, Deque<Integer>> byKey(NodeRows<T> rows) {
        Map<RowKey, Deque<Integer>> byKey = HashMap.newHashMap(rows.count());
        for (int row = 0; row < rows.count(); row++) {
            byKey.computeIfAbsent(rows.key(row), key -> new ArrayDeque<>(1)).add(row);
        }
        return byKey;
    }

    private static <T> Optional<Different<T>> compare(NodeRows<T> before, int rowBefore, NodeRows<T> after, int row) {
        if (after.isSurelySameAs(row, before, rowBefore)) {
            return Optional.empty();
        }
        T was = before.row(rowBefore);
        T is = after.row(row);
        return was.equals(is) ? Optional.empty() : Optional.of(new Different<>(Optional.of(was), Optional.of(is)));
    }

    PlanDifference difference() {
        return new PlanDifference(orders, pegging, promises, messages);
    }
}

package org.throughline.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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
import java.util.stream.IntStream;
import org.throughline.planning.Messages.Raised;
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

    private Comparison(Worksheet before, Worksheet after) {
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
                    nodesAfter.getOrDefault(place, OptionalInt.empty()),
                    Optional.empty());
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
        private final Explanations explanations;
        private final NodePlans rows;

        Side(Worksheet worksheet) {
            this.worksheet = worksheet;
            explanations = new Explanations(worksheet);
            rows = new NodePlans(worksheet, explanations);
        }

        NodeRows<PlannedOrder> orders(int node) {
            return new NodeRows.OfOrders(worksheet, rows, node);
        }

        NodeRows<Peg> pegging(int node) {
            return new NodeRows.OfPegging(worksheet, rows, node);
        }

        NodeRows<CausedPromise> promises(int node, Optional<Retold> retold) {
            return NodeRows.OfPromises.of(worksheet, rows, node, retold);
        }

        NodeRows<Message> messages(int node, Optional<Retold> retold) {
            return new NodeRows.OfMessages(worksheet, rows, Messages.of(worksheet, node), retold);
        }
    }

    /**
     * Compares two plans of one network of which some sheets are different; of the other nodes only what is explained
     * in another way.
     */
    static PlanDifference of(Worksheet before, Worksheet after, IntStream different, Counterparts counterparts) {
        Comparison comparison = new Comparison(before, after);
        Retold retold =
                Retold.of(different, comparison.before.explanations, comparison.after.explanations, counterparts);
        retold.nodes().forEach(node -> {
            if (before.at(node) == after.at(node)) {
                comparison.compareRetold(node, retold);
            } else {
                comparison.compare(OptionalInt.of(node), OptionalInt.of(node), Optional.of(retold));
            }
        });
        return comparison.difference();
    }

    /** Compares what both plans say of a node with the same sheet in both: only explanations may be different. */
    private void compareRetold(int node, Retold retold) {
        NodeSheet sheet = after.worksheet.at(node);
        Netted.Needs needs = sheet.netted.needs;
        retold.requirements(node)
                .filter(needs::isDemand)
                .forEach(requirement -> compare(
                        before.rows.promise(node, requirement), after.rows.promise(node, requirement), promises));
        for (Raised raised : Messages.of(after.worksheet, node)) {
            if (retold.isToldOtherwise(raised, sheet)) {
                compare(before.rows.message(raised), after.rows.message(raised), messages);
            }
        }
    }

    private static <T> void compare(T was, T is, List<Different<T>> into) {
        if (!was.equals(is)) {
            into.add(new Different<>(Optional.of(was), Optional.of(is)));
        }
    }

    /** Compares what both plans say of a node, which may have different numbers in them. */
    private void compare(OptionalInt nodeBefore, OptionalInt nodeAfter, Optional<Retold> retold) {
        Parts same = Parts.sharedBy(before.worksheet, nodeBefore, after.worksheet, nodeAfter);
        if (!same.orders()) {
            differences(rows(nodeBefore, before::orders), rows(nodeAfter, after::orders), orders);
        }
        if (!same.pegging()) {
            differences(rows(nodeBefore, before::pegging), rows(nodeAfter, after::pegging), pegging);
        }
        differences(
                rows(nodeBefore, node -> before.promises(node, retold)),
                rows(nodeAfter, node -> after.promises(node, retold)),
                promises);
        differences(
                rows(nodeBefore, node -> before.messages(node, retold)),
                rows(nodeAfter, node -> after.messages(node, retold)),
                messages);
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
        if (before.isEmpty() || after.isEmpty()) {
            before.ifPresent(rows -> IntStream.range(0, rows.count()).forEach(gone -> gone(rows, gone, into)));
            after.ifPresent(rows -> IntStream.range(0, rows.count()).forEach(row -> isNew(rows, row, into)));
        } else {
            differences(before.get(), after.get(), into);
        }
    }

    /** Mostly they begin and end alike, and what lies between comes in turn; only what is left is matched by key. */
    private static <T> void differences(NodeRows<T> before, NodeRows<T> after, List<Different<T>> into) {
        int endBefore = before.count();
        int end = after.count();
        int first = 0;
        while (first < Math.min(endBefore, end) && isSame(before, first, after, first)) {
            first++;
        }
        while (first < Math.min(endBefore, end) && isSame(before, endBefore - 1, after, end - 1)) {
            endBefore--;
            end--;
        }
        int[] places =
                Pairing.inTurn(first, endBefore, end, (rowBefore, row) -> after.isNamedAs(row, before, rowBefore));
        Left<T> left = new Left<>(before, first, endBefore, places);
        for (int row = first; row < end; row++) {
            int rowBefore = places[row] == Netted.NOBODY ? left.take(after, row) : places[row];
            if (rowBefore == Netted.NOBODY) {
                isNew(after, row, into);
            } else {
                compare(before, rowBefore, after, row, into);
            }
        }
        left.rows().forEach(gone -> gone(before, gone, into));
    }

    /** Rows before that were not met in turn, each to be taken once by its key; the first of those that share one. */
    private static final class Left<T> {

        private final BitSet left = new BitSet();
        private final Map<RowKey, Integer> byKey = new HashMap<>();
        /** The next row with the same key, or {@link Netted#NOBODY}. */
        private final Map<Integer, Integer> next = new HashMap<>();

        Left(NodeRows<T> all, int first, int end, int[] places) {
            left.set(first, end);
            Arrays.stream(places).filter(place -> place != Netted.NOBODY).forEach(left::clear);
            for (int row = left.length() - 1; row >= first; row = left.previousSetBit(row - 1)) {
                Integer later = byKey.put(all.key(row), row);
                if (later != null) {
                    next.put(row, later);
                }
            }
        }

        int take(NodeRows<T> others, int other) {
            if (byKey.isEmpty()) {
                return Netted.NOBODY;
            }
            RowKey key = others.key(other);
            int row = byKey.getOrDefault(key, Netted.NOBODY);
            if (row != Netted.NOBODY) {
                left.clear(row);
                Integer later = next.get(row);
                if (later == null) {
                    byKey.remove(key);
                } else {
                    byKey.put(key, later);
                }
            }
            return row;
        }

        IntStream rows() {
            return left.stream();
        }
    }

    private static <T> boolean isSame(NodeRows<T> before, int rowBefore, NodeRows<T> after, int row) {
        return after.isNamedAs(row, before, rowBefore) && after.isSurelySameAs(row, before, rowBefore);
    }

    private static <T> void isNew(NodeRows<T> rows, int row, List<Different<T>> into) {
        into.add(new Different<>(Optional.empty(), Optional.of(rows.row(row))));
    }

    private static <T> void gone(NodeRows<T> rows, int row, List<Different<T>> into) {
        into.add(new Different<>(Optional.of(rows.row(row)), Optional.empty()));
    }

    private static <T> void compare(
            NodeRows<T> before, int rowBefore, NodeRows<T> after, int row, List<Different<T>> into) {
        if (!after.isSurelySameAs(row, before, rowBefore)) {
            compare(before.row(rowBefore), after.row(row), into);
        }
    }

    private PlanDifference difference() {
        return new PlanDifference(orders, pegging, promises, messages);
    }
}

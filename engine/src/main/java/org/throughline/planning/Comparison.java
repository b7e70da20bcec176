package org.throughline.planning;

import java.util.ArrayList;
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

        NodeRows.OfPegging pegging(int node, int first, int end) {
            return new NodeRows.OfPegging(worksheet, rows, node, first, end);
        }

        NodeRows<Peg> pegging(int node) {
            return pegging(node, 0, worksheet.at(node).pegged.covers().count());
        }

        NodeRows<CausedPromise> promises(int node, Optional<Retold> retold) {
            return new NodeRows.OfPromises(worksheet, rows, node, retold);
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
                comparison.compareSheets(node, counterparts, retold);
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

    /** Compares what both plans of one network say of a node with different sheets. */
    private void compareSheets(int node, Counterparts counterparts, Retold retold) {
        NodeSheet was = before.worksheet.at(node);
        NodeSheet is = after.worksheet.at(node);
        Counterparts.OfNode known = counterparts.of(was, is);
        RowMargins same = new RowMargins(was, is, known.margins());
        differences(before.orders(node), after.orders(node), same.orders(), orders);
        Margins pegged = same.pegging();
        NodeRows<Peg> pegsBefore = before.pegging(node, pegged.first(), pegged.endBefore());
        NodeRows.OfPegging pegs = after.pegging(node, pegged.first(), pegged.end());
        if (was.receipts.equals(is.receipts)) {
            differences(pegsBefore, pegs, pegged, pegs.before(known), pegging);
        } else {
            differences(pegsBefore, pegs, pegged, pegging);
        }
        explained(OptionalInt.of(node), OptionalInt.of(node), Optional.of(retold));
    }

    /** Compares what both plans say of a node, which may have different numbers in them. */
    private void compare(OptionalInt nodeBefore, OptionalInt nodeAfter) {
        differences(rows(nodeBefore, before::orders), rows(nodeAfter, after::orders), orders);
        differences(rows(nodeBefore, before::pegging), rows(nodeAfter, after::pegging), pegging);
        explained(nodeBefore, nodeAfter, Optional.empty());
    }

    private void explained(OptionalInt nodeBefore, OptionalInt nodeAfter, Optional<Retold> retold) {
        differences(
                rows(nodeBefore, node -> before.promises(node, retold)),
                rows(nodeAfter, node -> after.promises(node, retold)),
                promises);
        differences(
                rows(nodeBefore, node -> before.messages(node, retold)),
                rows(nodeAfter, node -> after.messages(node, retold)),
                messages);
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
            differences(before.get(), after.get(), alike(before.get(), after.get()), into);
        }
    }

    /** The rows at the beginning and at the end that are the same. */
    private static <T> Margins alike(NodeRows<T> before, NodeRows<T> after) {
        Margins all = Margins.of(before.count(), after.count());
        int first = 0;
        while (first < all.first() && isSame(before, first, after, first)) {
            first++;
        }
        int last = 0;
        while (last < all.last() - first
                && isSame(before, before.count() - 1 - last, after, after.count() - 1 - last)) {
            last++;
        }
        return all.atMost(first, last);
    }

    /** What lies between those that are the same comes in turn, mostly. */
    private static <T> void differences(NodeRows<T> before, NodeRows<T> after, Margins same, List<Different<T>> into) {
        int[] places = Pairing.inTurn(
                same.first(),
                same.endBefore(),
                same.end(),
                (rowBefore, row) -> after.isNamedAs(row, before, rowBefore));
        differences(before, after, same, places, into);
    }

    /** Where it is not known which row before one is, it is matched by key with what is left over. */
    private static <T> void differences(
            NodeRows<T> before, NodeRows<T> after, Margins same, int[] places, List<Different<T>> into) {
        Left<T> left = new Left<>(before, Pairing.left(same.first(), same.endBefore(), places));
        for (int row = same.first(); row < same.end(); row++) {
            int known = places[row - same.first()];
            int rowBefore = known == Netted.NOBODY ? left.take(after, row) : known;
            if (rowBefore == Netted.NOBODY) {
                isNew(after, row, into);
            } else {
                compare(before, rowBefore, after, row, into);
            }
        }
        left.rows().forEach(gone -> gone(before, gone, into));
    }

    /** Rows before that are not paired yet, each to be taken once by its key; the first of those that share one. */
    private static final class Left<T> {

        private final NodeRows<T> all;
        private final BitSet left;
        private final Map<RowKey, Integer> byKey = new HashMap<>();
        /** The next row with the same key, or {@link Netted#NOBODY}. */
        private final Map<Integer, Integer> next = new HashMap<>();

        Left(NodeRows<T> all, BitSet left) {
            this.all = all;
            this.left = left;
        }

        private void find() {
            for (int row = left.length() - 1; row >= 0; row = left.previousSetBit(row - 1)) {
                Integer later = byKey.put(all.key(row), row);
                if (later != null) {
                    next.put(row, later);
                }
            }
        }

        int take(NodeRows<T> others, int other) {
            if (left.isEmpty()) {
                return Netted.NOBODY;
            }
            if (byKey.isEmpty()) {
                find();
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

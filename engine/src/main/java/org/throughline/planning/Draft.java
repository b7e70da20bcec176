package org.throughline.planning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;

/** A batch of changes worked out above a plan, which stays as it is until the draft is settled. */
final class Draft {

    final Overlay overlay;
    final LiveModel model;
    final Worksheet worksheet;
    private final Worksheet before;
    private final ChangeSet set;
    /** The nodes of which something else is known, and those that are supplied in another way. */
    private final Set<Integer> newFacts = new HashSet<>();

    private final Set<Integer> newTerms = new HashSet<>();
    /** The nodes whose receipts hold something else. */
    private final Set<Integer> newHoldings = new HashSet<>();

    Draft(ChangeSet set, LiveModel model, Worksheet before) {
        this.set = set;
        this.before = before;
        this.model = model.layer();
        overlay = before.overlay();
        Ties ties = before.ties.layer();
        take(ties);
        worksheet = before.with(ties, upward(ties), overlay);
    }

    /** Whether every change is about what is planned already, so that the network stays as it is. */
    static boolean fits(ChangeSet set, LiveModel model, Worksheet worksheet) {
        Stream<Place> places = Stream.of(
                        ChangeSet.present(set.demands).stream().map(row -> new Place(row.item(), row.site())),
                        ChangeSet.present(set.receipts).stream().map(row -> new Place(row.item(), row.site())),
                        set.allocations.values().stream()
                                .flatMap(List::stream)
                                .map(row -> new Place(row.item(), row.site())),
                        set.stock.keySet().stream())
                .flatMap(all -> all);
        return !set.changesStructure()
                && places.allMatch(place -> model.node(place.item(), place.site()) != Terms.NOWHERE)
                && set.itemSites.values().stream().allMatch(row -> hasSameEdges(row, model, worksheet));
    }

    private static boolean hasSameEdges(ItemSite row, LiveModel model, Worksheet worksheet) {
        int node = model.node(row.item(), row.site());
        return node != Terms.NOWHERE
                && worksheet
                        .at(node)
                        .terms
                        .row()
                        .filter(known -> known.source() == row.source()
                                && known.fromSite().equals(row.fromSite()))
                        .isPresent();
    }

    /**
     * Works the changes out.
     *
     * @throws UncountableException where a quantity leaves the range of the engine
     */
    PlanDifference plan() {
        Counterparts counterparts = new Counterparts(worksheet.network);
        Replanning replanning = new Replanning(worksheet, overlay, counterparts);
        newFacts.forEach(replanning::factsChanged);
        newTerms.forEach(replanning::termsChanged);
        newHoldings.forEach(replanning::holdingChanged);
        replanning.run();
        return Comparison.of(before, worksheet, overlay.editedNodes(), counterparts);
    }

    /** Adds what is another above the plan below, which is known once the draft is planned. */
    void touch(Touched touched) {
        touched.add(overlay.editedNodes(), worksheet.ties.otherwise());
    }

    /** Writes the draft into the sheets and the model below. */
    void settle(NodeSheet[] sheets) {
        overlay.editedNodes().forEach(node -> sheets[node] = overlay.at(node));
        model.settle();
        worksheet.ties.settle();
    }

    private void take(Ties ties) {
        set.stock.forEach((place, rows) -> stock(model.node(place.item(), place.site()), rows));
        set.demands.forEach(this::demand);
        set.receipts.forEach((name, row) -> receipt(name, row, ties));
        set.allocations.forEach((receipt, rows) -> allocations(receipt, rows, ties));
        set.suppliers.forEach(model.suppliers::put);
        set.itemSites.forEach((place, row) -> supplied(model.node(place.item(), place.site()), row));
        for (String item : set.suppliers.keySet()) {
            model.nodes(item).forEach(node -> overlay.at(node).terms.row().ifPresent(row -> supplied(node, row)));
        }
    }

    private NodeSheet withNewFacts(int node) {
        newFacts.add(node);
        return overlay.edit(node);
    }

    private void stock(int node, List<StockBalance> rows) {
        NodeSheet sheet = withNewFacts(node);
        StockBalance[] stock = rows.toArray(StockBalance[]::new);
        try {
            sheet.facts = sheet.facts.withStock(stock);
        } catch (ArithmeticException tooLarge) {
            throw OutOfRange.ofStock(before.network, node, stock);
        }
    }

    private void demand(String name, Optional<Demand> row) {
        model.nodesOfDemands.find(name).ifPresent(node -> {
            NodeSheet sheet = withNewFacts(node);
            sheet.facts = sheet.facts.withDemands(
                    without(sheet.facts.demands(), other -> other.demand().equals(name), Demand[]::new));
        });
        model.nodesOfDemands.remove(name);
        row.ifPresent(demand -> {
            int node = model.node(demand.item(), demand.site());
            NodeSheet sheet = withNewFacts(node);
            sheet.facts = sheet.facts.withDemands(with(sheet.facts.demands(), demand));
            model.nodesOfDemands.put(name, node);
        });
    }

    private void receipt(String name, Optional<ScheduledReceipt> row, Ties ties) {
        int known = ties.nodeOf(name);
        if (known != Terms.NOWHERE) {
            NodeSheet sheet = withNewFacts(known);
            receipts(
                    sheet,
                    without(sheet.facts.receipts(), other -> other.receipt().equals(name), ScheduledReceipt[]::new));
        }
        ties.removeReceipt(name);
        row.ifPresent(receipt -> {
            int node = model.node(receipt.item(), receipt.site());
            NodeSheet sheet = withNewFacts(node);
            receipts(sheet, with(sheet.facts.receipts(), receipt));
            ties.putReceipt(name, node);
        });
        // What is owed to a subcontractor may be taken from what lies there.
        ties.owedTo(name).forEach(owed -> newFacts.add(owed.node()));
    }

    private void receipts(NodeSheet sheet, ScheduledReceipt[] rows) {
        sheet.facts = sheet.facts.withReceipts(rows);
        sheet.receipts = Receipts.of(rows, before.asOf);
    }

    private void allocations(String receipt, List<Allocation> rows, Ties ties) {
        for (Ties.Owed owed : ties.owedTo(receipt)) {
            NodeSheet sheet = withNewFacts(owed.node());
            sheet.facts = sheet.facts.withAllocations(
                    without(sheet.facts.allocations(), other -> other.receipt().equals(receipt), Allocation[]::new));
        }
        for (Allocation row : rows) {
            NodeSheet sheet = withNewFacts(model.node(row.item(), row.site()));
            sheet.facts = sheet.facts.withAllocations(with(sheet.facts.allocations(), row));
        }
        ties.putOwed(
                receipt,
                rows.stream()
                        .map(row -> Ties.owed(row, model.node(row.item(), row.site())))
                        .toList());
        int holder = ties.nodeOf(receipt);
        if (holder != Terms.NOWHERE) {
            newHoldings.add(holder);
        }
    }

    private void supplied(int node, ItemSite row) {
        List<SupplierItem> suppliers = model.suppliersOf(row.item());
        NodeSheet sheet = overlay.edit(node);
        sheet.terms = Terms.of(row, sheet.terms.fromNode(), sheet.terms.calendar(), new SupplierChoice(suppliers));
        newTerms.add(node);
    }

    /**
     * The order in which dates are worked out; the same where no allocation that is different leads up. Where a circle
     * opens or closes, receipts on it wait for what they did not wait for, or the other way round.
     */
    private UpwardOrder upward(Ties ties) {
        if (set.receipts.isEmpty() && set.allocations.isEmpty()) {
            return before.upward;
        }
        List<Edges.Edge> different = Stream.concat(set.receipts.keySet().stream(), set.allocations.keySet().stream())
                .flatMap(receipt -> ties.edges(receipt, before.horizonEnd).stream())
                .toList();
        if (!before.upward.hasCircles() && UpwardOrder.leadDown(before.network, different)) {
            return before.upward;
        }
        UpwardOrder after = UpwardOrder.of(before.network, ties.edges(before.horizonEnd));
        if (after.hasCircles() || before.upward.hasCircles()) {
            ties.edges(before.horizonEnd).stream()
                    .filter(edge -> after.areOnOneCircle(edge.from(), edge.to())
                            != before.upward.areOnOneCircle(edge.from(), edge.to()))
                    .forEach(edge -> newHoldings.add(edge.from()));
        }
        return after;
    }

    private static <T> T[] without(T[] rows, Predicate<T> gone, IntFunction<T[]> array) {
        return Arrays.stream(rows).filter(gone.negate()).toArray(array);
    }

    private static <T> T[] with(T[] rows, T more) {
        T[] all = Arrays.copyOf(rows, rows.length + 1);
        all[rows.length] = more;
        return all;
    }
}

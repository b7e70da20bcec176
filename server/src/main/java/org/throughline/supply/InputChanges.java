package org.throughline.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planning.Allocation;
import org.throughline.planning.Demand;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;
import org.throughline.values.Micros;

/** What differs between the models of two plans, in sentences: the reasons why the plans differ. */
final class InputChanges {

    private static final int REASONS_MAX = 3;

    private record Node(String item, String site) {}

    private record Heap(String item, String site, StockStatus status) {}

    private record StockLevel(Heap heap, long quantity) {}

    private final Map<Node, Set<String>> byNode = new HashMap<>();
    private final Map<String, Set<String>> byItem = new HashMap<>();
    private final Map<String, Set<String>> byReference = new HashMap<>();
    private final Set<String> everywhere = new LinkedHashSet<>();

    private InputChanges() {}

    /** Nothing is known of what was before. */
    static InputChanges unknown() {
        InputChanges changes = new InputChanges();
        changes.everywhere.add("It is the first plan since the hub was started.");
        return changes;
    }

    static InputChanges between(PlanningModel before, LocalDate then, PlanningModel after, LocalDate now) {
        InputChanges changes = new InputChanges();
        changes.stock(before, after);
        changes.orders(before, after);
        changes.masterData(before, after);
        if (!then.equals(now)) {
            changes.everywhere.add("The plan stands on %s, no longer on %s.".formatted(now, then));
        }
        if (!before.workingWeeks().equals(after.workingWeeks())
                || !before.calendarExceptions().equals(after.calendarExceptions())) {
            changes.everywhere.add("A calendar changed.");
        }
        return changes;
    }

    /** Why something about an item at a site changed: what is known of it, of the references, or of everything. */
    String why(String item, String site, List<String> references) {
        Set<String> known = Stream.of(
                        references.stream().flatMap(name -> byReference.getOrDefault(name, Set.of()).stream()),
                        byNode.getOrDefault(new Node(item, site), Set.of()).stream(),
                        byItem.getOrDefault(item, Set.of()).stream())
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> reasons = known.isEmpty() ? everywhere : known;
        return reasons.isEmpty()
                ? "Something that it hangs together with changed."
                : reasons.stream().limit(REASONS_MAX).collect(Collectors.joining(" "));
    }

    private void stock(PlanningModel before, PlanningModel after) {
        Difference<StockLevel> difference =
                Difference.between(levels(before), levels(after), List.of(StockLevel::heap));
        difference.fresh().forEach(level -> level(level.heap(), 0, level.quantity()));
        difference.gone().forEach(level -> level(level.heap(), level.quantity(), 0));
        difference
                .changed()
                .forEach(pair -> level(
                        pair.after().heap(),
                        pair.before().quantity(),
                        pair.after().quantity()));
    }

    private static List<StockLevel> levels(PlanningModel model) {
        Map<Heap, Long> levels = new HashMap<>();
        for (StockBalance balance : model.stock()) {
            levels.merge(
                    new Heap(balance.item(), balance.site(), balance.status()), balance.quantity(), Math::addExact);
        }
        return levels.entrySet().stream()
                .map(level -> new StockLevel(level.getKey(), level.getValue()))
                .toList();
    }

    private void level(Heap heap, long before, long after) {
        at(heap.item(), heap.site())
                .add("Stock (%s) of %s went from %s to %s."
                        .formatted(
                                heap.status()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '),
                                heap.item(),
                                Micros.format(before),
                                Micros.format(after)));
    }

    private void orders(PlanningModel before, PlanningModel after) {
        compare(
                before.receipts(),
                after.receipts(),
                ScheduledReceipt::receipt,
                receipt -> new Said(
                        receipt.item(), receipt.site(), receipt.receipt(), due(receipt.quantity(), receipt.dueDate())));
        compare(
                before.demands(),
                after.demands(),
                Demand::demand,
                demand -> new Said(
                        demand.item(), demand.site(), demand.demand(), due(demand.quantity(), demand.dueDate())));
        compare(
                before.allocations(),
                after.allocations(),
                need -> List.of(need.receipt(), need.item(), need.site()),
                need -> new Said(need.item(), need.site(), need.receipt(), owed(need)));
    }

    private static String due(long quantity, LocalDate day) {
        return "%s due %s".formatted(Micros.format(quantity), day);
    }

    private static String owed(Allocation need) {
        return "%s of %s needed %s".formatted(Micros.format(need.quantity()), need.item(), need.needDate());
    }

    /** What a row says, and of what. */
    private record Said(String item, String site, String reference, String text) {}

    private <R> void compare(List<R> before, List<R> after, Function<R, ?> key, Function<R, Said> saying) {
        Difference<R> difference = Difference.between(before, after, List.of(key));
        difference.fresh().stream().map(saying).forEach(said -> note(said, "%s is new: %s."));
        difference.gone().stream().map(saying).forEach(said -> note(said, "%s is gone: it was %s."));
        difference.changed().forEach(pair -> {
            Said was = saying.apply(pair.before());
            Said is = saying.apply(pair.after());
            String text = was.text().equals(is.text()) ? "changed" : was.text() + " became " + is.text();
            note(new Said(is.item(), is.site(), is.reference(), text), "%s: %s.");
        });
    }

    private void note(Said said, String form) {
        String sentence = form.formatted(said.reference(), said.text());
        at(said.item(), said.site()).add(sentence);
        byReference
                .computeIfAbsent(said.reference(), _ -> new LinkedHashSet<>())
                .add(sentence);
    }

    private Set<String> at(String item, String site) {
        return byNode.computeIfAbsent(new Node(item, site), _ -> new LinkedHashSet<>());
    }

    private void masterData(PlanningModel before, PlanningModel after) {
        changed(before.itemSites(), after.itemSites(), row -> List.of(row.item(), row.site()), ItemSite::item)
                .forEach(item -> of(item, "How %s is planned changed."));
        changed(
                        before.suppliers(),
                        after.suppliers(),
                        row -> List.of(row.supplier(), row.item(), row.site()),
                        SupplierItem::item)
                .forEach(item -> of(item, "What suppliers ask for %s changed."));
        Map<String, String> parents = Stream.of(before.boms(), after.boms())
                .flatMap(List::stream)
                .collect(Collectors.toMap(BillOfMaterial::bom, BillOfMaterial::parentItem, (_, parent) -> parent));
        Stream<String> boms = changed(before.boms(), after.boms(), BillOfMaterial::bom, BillOfMaterial::parentItem);
        Stream<String> lines = changed(
                        before.bomLines(),
                        after.bomLines(),
                        line -> List.of(line.bom(), line.component()),
                        BillOfMaterialLine::bom)
                .map(bom -> parents.getOrDefault(bom, bom));
        Stream.concat(boms, lines).distinct().forEach(item -> of(item, "What %s is made of changed."));
    }

    private void of(String item, String form) {
        byItem.computeIfAbsent(item, _ -> new LinkedHashSet<>()).add(form.formatted(item));
    }

    /** What the rows that differ are about. */
    private static <R> Stream<String> changed(
            List<R> before, List<R> after, Function<R, ?> key, Function<R, String> subject) {
        Difference<R> difference = Difference.between(before, after, List.of(key));
        List<R> rows = new ArrayList<>(difference.fresh());
        rows.addAll(difference.gone());
        difference.changed().forEach(pair -> rows.add(pair.after()));
        return rows.stream().map(subject).distinct();
    }
}

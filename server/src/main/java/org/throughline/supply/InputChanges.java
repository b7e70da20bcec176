package org.throughline.supply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planning.Allocation;
import org.throughline.planning.Place;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;
import org.throughline.values.Micros;

/** What differs between the models of two plans, in sentences: the reasons why the plans differ. */
final class InputChanges {

    private record Heap(String item, String site, StockStatus status) {

        static Heap of(StockBalance balance) {
            return new Heap(balance.item(), balance.site(), balance.status());
        }
    }

    private final Map<Place, Set<String>> byPlace = new HashMap<>();
    private final Map<String, Set<String>> byItem = new HashMap<>();
    private final Map<String, Set<String>> byReference = new HashMap<>();
    private final Set<String> everywhere = new LinkedHashSet<>();

    private final List<Plan> plans;

    private InputChanges(List<Plan> plans) {
        this.plans = plans;
    }

    /** Nothing is known of what was before. */
    static InputChanges unknown() {
        return because("It is the first plan since the hub was started.");
    }

    /** One reason for whatever is different. */
    static InputChanges because(String reason) {
        InputChanges changes = new InputChanges(List.of());
        changes.everywhere.add(reason);
        return changes;
    }

    /**
     * What differs between two models.
     *
     * @param before the plan of the one
     * @param after the plan of the other
     */
    static InputChanges of(ModelDifference difference, Plan before, Plan after) {
        InputChanges changes = new InputChanges(List.of(after, before));
        LocalDate then = before.options().asOf();
        LocalDate now = after.options().asOf();
        changes.stock(difference);
        changes.orders(difference);
        changes.masterData(difference);
        if (!then.equals(now)) {
            changes.everywhere.add("The plan stands on %s, no longer on %s.".formatted(now, then));
        }
        if (!difference.workingWeeks().isEmpty()
                || !difference.calendarExceptions().isEmpty()) {
            changes.everywhere.add("A calendar changed.");
        }
        return changes;
    }

    /** What differs of some demands and supplies. */
    Stream<String> of(List<String> references) {
        return references.stream().flatMap(name -> byReference.getOrDefault(name, Set.of()).stream());
    }

    /** What differs at a place. */
    Stream<String> at(Place place) {
        return Stream.concat(
                byPlace.getOrDefault(place, Set.of()).stream(), byItem.getOrDefault(place.item(), Set.of()).stream());
    }

    /** What differs for all places. */
    Stream<String> everywhere() {
        return everywhere.stream();
    }

    /** The places next to one in the structure of either model. */
    Stream<Place> neighbours(Place place) {
        return plans.stream().flatMap(plan -> plan.neighbours(place).stream()).distinct();
    }

    private void stock(ModelDifference difference) {
        Set<Heap> touched = difference.stock().touched().map(Heap::of).collect(Collectors.toSet());
        Map<Heap, Long> before = levels(difference.before(), touched);
        Map<Heap, Long> after = levels(difference.after(), touched);
        touched.stream()
                .filter(heap -> !before.getOrDefault(heap, 0L).equals(after.getOrDefault(heap, 0L)))
                .forEach(heap -> level(heap, before.getOrDefault(heap, 0L), after.getOrDefault(heap, 0L)));
    }

    private static Map<Heap, Long> levels(PlanningModel model, Set<Heap> heaps) {
        return heaps.isEmpty()
                ? Map.of()
                : model.stock().stream()
                        .filter(balance -> heaps.contains(Heap.of(balance)))
                        .collect(Collectors.toMap(Heap::of, StockBalance::quantity, Math::addExact));
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

    private void orders(ModelDifference difference) {
        tell(
                difference.receipts(),
                receipt -> new Said(
                        receipt.item(), receipt.site(), receipt.receipt(), due(receipt.quantity(), receipt.dueDate())));
        tell(
                difference.demands(),
                demand -> new Said(
                        demand.item(), demand.site(), demand.demand(), due(demand.quantity(), demand.dueDate())));
        tell(difference.allocations(), need -> new Said(need.item(), need.site(), need.receipt(), owed(need)));
    }

    private static String due(long quantity, LocalDate day) {
        return "%s due %s".formatted(Micros.format(quantity), day);
    }

    private static String owed(Allocation need) {
        return "%s of %s needed %s".formatted(Micros.format(need.quantity()), need.item(), need.needDate());
    }

    /** What a row says, and of what. */
    private record Said(String item, String site, String reference, String text) {}

    private <R> void tell(Difference<R> difference, Function<R, Said> saying) {
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
        return byPlace.computeIfAbsent(new Place(item, site), _ -> new LinkedHashSet<>());
    }

    private void masterData(ModelDifference difference) {
        items(difference.itemSites(), ItemSite::item).forEach(item -> of(item, "How %s is planned changed."));
        items(difference.suppliers(), SupplierItem::item)
                .forEach(item -> of(item, "What suppliers ask for %s changed."));
        Stream<String> boms = items(difference.boms(), BillOfMaterial::parentItem);
        Stream<String> lines = difference.bomLines().isEmpty() ? Stream.empty() : parents(difference);
        Stream.concat(boms, lines).distinct().forEach(item -> of(item, "What %s is made of changed."));
    }

    private static Stream<String> parents(ModelDifference difference) {
        Map<String, String> parents = Stream.of(
                        difference.before().boms(), difference.after().boms())
                .flatMap(List::stream)
                .collect(Collectors.toMap(BillOfMaterial::bom, BillOfMaterial::parentItem, (_, parent) -> parent));
        return items(difference.bomLines(), BillOfMaterialLine::bom).map(bom -> parents.getOrDefault(bom, bom));
    }

    private void of(String item, String form) {
        byItem.computeIfAbsent(item, _ -> new LinkedHashSet<>()).add(form.formatted(item));
    }

    /** What the rows that differ are about. */
    private static <R> Stream<String> items(Difference<R> difference, Function<R, String> item) {
        return difference.touched().map(item).distinct();
    }
}

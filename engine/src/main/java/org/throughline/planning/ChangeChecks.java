package org.throughline.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;

/**
 * Finds what is wrong with a batch of changes to a live plan: the rows that it brings are checked as rows of a model,
 * among the items and sites that are there; and what it takes away must be there.
 */
final class ChangeChecks {

    private final ChangeSet set;
    private final LiveModel model;
    private final Worksheet worksheet;

    ChangeChecks(ChangeSet set, LiveModel model, Worksheet worksheet) {
        this.set = set;
        this.model = model;
        this.worksheet = worksheet;
    }

    List<ModelProblem> problems() {
        ProblemList problems = new ProblemList();
        gone(set.demands, name -> model.nodesOfDemands.find(name).isPresent(), problems, ModelTable.DEMANDS, "demand");
        gone(
                set.receipts,
                name -> worksheet.ties.nodeOf(name) != Terms.NOWHERE,
                problems,
                ModelTable.RECEIPTS,
                "receipt");
        gone(
                set.boms,
                name -> model.base.boms().stream().anyMatch(bom -> bom.bom().equals(name)),
                problems,
                ModelTable.BOMS,
                "bom");
        problems.all().addAll(ModelChecks.of(newRows()));
        return problems.all();
    }

    private static void gone(
            Map<String, ? extends Optional<?>> rows,
            Predicate<String> isThere,
            ProblemList problems,
            ModelTable table,
            String column) {
        rows.forEach((name, row) -> {
            if (row.isEmpty() && !isThere.test(name)) {
                problems.notThere(table, column, name);
            }
        });
    }

    /**
     * The rows that the changes bring, and of the others what is said of the same items at the same sites. Where a
     * change brings a calendar, everything is compiled anew and checked then.
     */
    private PlanningModel newRows() {
        List<SupplierItem> suppliers = new ArrayList<>();
        suppliedItems().forEach(item -> suppliers.addAll(suppliersOf(item)));
        return new PlanningModel(
                items(),
                model.base.conversions(),
                model.base.sites(),
                model.base.workingWeeks(),
                List.of(),
                itemSites(),
                List.of(),
                List.of(),
                suppliers,
                flat(set.stock),
                ChangeSet.present(set.receipts),
                flat(set.allocations),
                ChangeSet.present(set.demands),
                List.of());
    }

    private Set<String> suppliedItems() {
        Set<String> items = new LinkedHashSet<>(set.suppliers.keySet());
        set.itemSites.keySet().forEach(place -> items.add(place.item()));
        return items;
    }

    private List<SupplierItem> suppliersOf(String item) {
        List<SupplierItem> changed = set.suppliers.get(item);
        return changed == null ? model.suppliersOf(item) : changed;
    }

    private List<ItemSite> itemSites() {
        List<ItemSite> rows = new ArrayList<>(set.itemSites.values());
        for (String item : set.suppliers.keySet()) {
            model.nodes(item)
                    .mapToObj(node -> worksheet.at(node).terms.row())
                    .flatMap(Optional::stream)
                    .filter(row -> !set.itemSites.containsKey(new Place(row.item(), row.site())))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static <T> List<T> flat(Map<?, List<T>> rows) {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** The items that the rows name and that are known, as they will be. */
    private List<Item> items() {
        Stream<String> named = Stream.of(
                        suppliedItems(),
                        set.stock.keySet().stream().map(Place::item).toList(),
                        ChangeSet.present(set.receipts).stream()
                                .map(ScheduledReceipt::item)
                                .toList(),
                        flat(set.allocations).stream().map(Allocation::item).toList(),
                        ChangeSet.present(set.demands).stream()
                                .map(Demand::item)
                                .toList(),
                        set.itemSites.values().stream().map(ItemSite::item).toList())
                .flatMap(Collection::stream);
        return named.distinct().flatMap(name -> item(name).stream()).toList();
    }

    private Optional<Item> item(String name) {
        Item changed = set.items.get(name);
        return changed != null
                ? Optional.of(changed)
                : model.network
                        .structure
                        .items()
                        .find(name)
                        .map(number -> model.base
                                .items()
                                .get(model.network.structure.items().rowOf(number)));
    }
}

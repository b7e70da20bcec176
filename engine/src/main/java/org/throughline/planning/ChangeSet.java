package org.throughline.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;

/** A batch of changes by what they are about; of several about one key the last counts. */
final class ChangeSet {

    final Map<String, Optional<Demand>> demands = new LinkedHashMap<>();
    final Map<String, Optional<ScheduledReceipt>> receipts = new LinkedHashMap<>();
    final Map<String, List<Allocation>> allocations = new LinkedHashMap<>();
    final Map<Place, List<StockBalance>> stock = new LinkedHashMap<>();
    final Map<Place, ItemSite> itemSites = new LinkedHashMap<>();
    final Map<String, List<SupplierItem>> suppliers = new LinkedHashMap<>();
    final Map<String, Optional<Change.BomIs>> boms = new LinkedHashMap<>();
    final Map<String, Change.CalendarIs> calendars = new LinkedHashMap<>();
    final Map<String, Item> items = new LinkedHashMap<>();

    private ChangeSet() {}

    static ChangeSet of(List<Change> changes) {
        ChangeSet set = new ChangeSet();
        changes.forEach(set::add);
        return set;
    }

    private void add(Change change) {
        switch (change) {
            case Change.DemandIs is -> demands.put(is.demand().demand(), Optional.of(is.demand()));
            case Change.DemandGone gone -> demands.put(gone.demand(), Optional.empty());
            case Change.ReceiptIs is -> receipts.put(is.receipt().receipt(), Optional.of(is.receipt()));
            case Change.ReceiptGone gone -> receipts.put(gone.receipt(), Optional.empty());
            case Change.AllocationsAre are -> allocations.put(are.receipt(), are.allocations());
            case Change.StockIs is -> stock.put(new Place(is.item(), is.site()), is.balances());
            case Change.ItemSiteIs is ->
                itemSites.put(new Place(is.itemSite().item(), is.itemSite().site()), is.itemSite());
            case Change.SuppliersAre are -> suppliers.put(are.item(), are.suppliers());
            case Change.BomIs is -> boms.put(is.bom().bom(), Optional.of(is));
            case Change.BomGone gone -> boms.put(gone.bom(), Optional.empty());
            case Change.CalendarIs is -> calendars.put(is.week().calendar(), is);
            case Change.ItemIs is -> items.put(is.item().item(), is.item());
        }
    }

    /** Whether the structure itself is different: what is made of what, when people work, which items there are. */
    boolean changesStructure() {
        return !boms.isEmpty() || !calendars.isEmpty() || !items.isEmpty();
    }

    /** The model with these changes. */
    PlanningModel appliedTo(PlanningModel model) {
        return new PlanningModel(
                replaced(model.items(), Item::item, items.keySet(), items.values()),
                model.conversions(),
                model.sites(),
                replaced(
                        model.workingWeeks(),
                        week -> week.calendar(),
                        calendars.keySet(),
                        calendars.values().stream().map(Change.CalendarIs::week).toList()),
                replaced(
                        model.calendarExceptions(),
                        exception -> exception.calendar(),
                        calendars.keySet(),
                        calendars.values().stream()
                                .flatMap(is -> is.exceptions().stream())
                                .toList()),
                replaced(
                        model.itemSites(),
                        row -> new Place(row.item(), row.site()),
                        itemSites.keySet(),
                        itemSites.values()),
                replaced(
                        model.boms(),
                        row -> row.bom(),
                        boms.keySet(),
                        newBoms().map(Change.BomIs::bom).toList()),
                replaced(model.bomLines(), BillOfMaterialLine::bom, boms.keySet(), newLines()),
                replaced(model.suppliers(), SupplierItem::item, suppliers.keySet(), all(suppliers)),
                replaced(model.stock(), row -> new Place(row.item(), row.site()), stock.keySet(), all(stock)),
                replaced(model.receipts(), ScheduledReceipt::receipt, receipts.keySet(), present(receipts)),
                replaced(model.allocations(), Allocation::receipt, allocations.keySet(), all(allocations)),
                replaced(model.demands(), Demand::demand, demands.keySet(), present(demands)),
                model.history());
    }

    private Stream<Change.BomIs> newBoms() {
        return present(boms).stream();
    }

    private List<BillOfMaterialLine> newLines() {
        return newBoms().flatMap(bom -> bom.lines().stream()).toList();
    }

    private static <T> List<T> all(Map<?, List<T>> rows) {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    static <T> List<T> present(Map<?, Optional<T>> rows) {
        return rows.values().stream().flatMap(Optional::stream).toList();
    }

    private static <T, K> List<T> replaced(
            List<T> rows, Function<T, K> key, Set<K> keys, Collection<? extends T> instead) {
        if (keys.isEmpty()) {
            return rows;
        }
        List<T> all = new ArrayList<>(rows.size() + instead.size());
        rows.stream().filter(row -> !keys.contains(key.apply(row))).forEach(all::add);
        all.addAll(instead);
        return all;
    }
}

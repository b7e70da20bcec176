package org.throughline.supply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planning.Allocation;
import org.throughline.planning.Change;
import org.throughline.planning.Demand;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.CalendarException;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.Site;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.UnitConversion;
import org.throughline.structure.WorkingWeek;

/** What differs between the models of two plans, table by table. */
record ModelDifference(
        PlanningModel before,
        PlanningModel after,
        Difference<Item> items,
        Difference<UnitConversion> conversions,
        Difference<Site> sites,
        Difference<WorkingWeek> workingWeeks,
        Difference<CalendarException> calendarExceptions,
        Difference<ItemSite> itemSites,
        Difference<BillOfMaterial> boms,
        Difference<BillOfMaterialLine> bomLines,
        Difference<SupplierItem> suppliers,
        Difference<StockBalance> stock,
        Difference<ScheduledReceipt> receipts,
        Difference<Allocation> allocations,
        Difference<Demand> demands) {

    private record Node(String item, String site) {

        static Node of(StockBalance row) {
            return new Node(row.item(), row.site());
        }
    }

    static ModelDifference between(PlanningModel before, PlanningModel after) {
        return new ModelDifference(
                before,
                after,
                Difference.between(before.items(), after.items(), List.of(Item::item)),
                Difference.between(before.conversions(), after.conversions(), List.of()),
                Difference.between(before.sites(), after.sites(), List.of(Site::site)),
                Difference.between(before.workingWeeks(), after.workingWeeks(), List.of(WorkingWeek::calendar)),
                Difference.between(before.calendarExceptions(), after.calendarExceptions(), List.of()),
                Difference.between(
                        before.itemSites(), after.itemSites(), List.of(row -> new Node(row.item(), row.site()))),
                Difference.between(before.boms(), after.boms(), List.of(BillOfMaterial::bom)),
                Difference.between(
                        before.bomLines(), after.bomLines(), List.of(line -> List.of(line.bom(), line.component()))),
                Difference.between(
                        before.suppliers(),
                        after.suppliers(),
                        List.of(row -> List.of(row.supplier(), row.item(), row.site()))),
                Difference.between(before.stock(), after.stock(), List.of()),
                Difference.between(before.receipts(), after.receipts(), List.of(ScheduledReceipt::receipt)),
                Difference.between(
                        before.allocations(),
                        after.allocations(),
                        List.of(need -> List.of(need.receipt(), need.item(), need.site()))),
                Difference.between(before.demands(), after.demands(), List.of(Demand::demand)));
    }

    /** The same in the words of a live plan; empty where it has none, so that all must be planned anew. */
    Optional<List<Change>> changes() {
        boolean isBeyondWords = !conversions.isEmpty()
                || !sites.isEmpty()
                || !items.gone().isEmpty()
                || !itemSites.gone().isEmpty()
                || !workingWeeks.gone().isEmpty();
        return isBeyondWords ? Optional.empty() : Optional.of(said());
    }

    private List<Change> said() {
        List<Change> changes = new ArrayList<>();
        items.present().forEach(row -> changes.add(new Change.ItemIs(row)));
        itemSites.present().forEach(row -> changes.add(new Change.ItemSiteIs(row)));
        demands.present().forEach(row -> changes.add(new Change.DemandIs(row)));
        demands.gone().forEach(row -> changes.add(new Change.DemandGone(row.demand())));
        receipts.present().forEach(row -> changes.add(new Change.ReceiptIs(row)));
        receipts.gone().forEach(row -> changes.add(new Change.ReceiptGone(row.receipt())));
        changes.addAll(whole(allocations, after.allocations(), Allocation::receipt, Change.AllocationsAre::new));
        changes.addAll(whole(
                stock, after.stock(), Node::of, (node, rows) -> new Change.StockIs(node.item(), node.site(), rows)));
        changes.addAll(whole(suppliers, after.suppliers(), SupplierItem::item, Change.SuppliersAre::new));
        changes.addAll(bills());
        changes.addAll(calendars());
        return changes;
    }

    /** Each key with all its rows, where any of them differs. */
    private static <R, K> List<Change> whole(
            Difference<R> difference, List<R> rows, Function<R, K> key, BiFunction<K, List<R>, Change> saying) {
        Set<K> touched = keys(difference, key);
        Map<K, List<R>> kept = rowsOf(touched, rows, key);
        return touched.stream()
                .map(each -> saying.apply(each, kept.getOrDefault(each, List.of())))
                .toList();
    }

    private List<Change> bills() {
        Set<String> touched = keys(boms, BillOfMaterial::bom);
        touched.addAll(keys(bomLines, BillOfMaterialLine::bom));
        Map<String, List<BillOfMaterial>> heads = rowsOf(touched, after.boms(), BillOfMaterial::bom);
        Map<String, List<BillOfMaterialLine>> lines = rowsOf(touched, after.bomLines(), BillOfMaterialLine::bom);
        return touched.stream()
                .<Change>map(bom -> heads.containsKey(bom)
                        ? new Change.BomIs(heads.get(bom).getFirst(), lines.getOrDefault(bom, List.of()))
                        : new Change.BomGone(bom))
                .toList();
    }

    private List<Change> calendars() {
        Set<String> touched = keys(workingWeeks, WorkingWeek::calendar);
        touched.addAll(keys(calendarExceptions, CalendarException::calendar));
        Map<String, List<CalendarException>> exceptions =
                rowsOf(touched, after.calendarExceptions(), CalendarException::calendar);
        return after.workingWeeks().stream()
                .filter(week -> touched.contains(week.calendar()))
                .<Change>map(week -> new Change.CalendarIs(week, exceptions.getOrDefault(week.calendar(), List.of())))
                .toList();
    }

    private static <R, K> Set<K> keys(Difference<R> difference, Function<R, K> key) {
        return difference.touched().map(key).collect(Collectors.toCollection(HashSet::new));
    }

    private static <R, K> Map<K, List<R>> rowsOf(Collection<K> touched, List<R> rows, Function<R, K> key) {
        Stream<R> all = touched.isEmpty() ? Stream.empty() : rows.stream();
        return all.filter(row -> touched.contains(key.apply(row))).collect(Collectors.groupingBy(key));
    }
}

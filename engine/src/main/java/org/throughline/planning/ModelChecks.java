package org.throughline.planning;

import static org.throughline.planning.ModelTable.ALLOCATIONS;
import static org.throughline.planning.ModelTable.BOMS;
import static org.throughline.planning.ModelTable.BOM_LINES;
import static org.throughline.planning.ModelTable.CALENDARS;
import static org.throughline.planning.ModelTable.CALENDAR_EXCEPTIONS;
import static org.throughline.planning.ModelTable.DEMANDS;
import static org.throughline.planning.ModelTable.HISTORY;
import static org.throughline.planning.ModelTable.ITEMS;
import static org.throughline.planning.ModelTable.ITEM_SITES;
import static org.throughline.planning.ModelTable.RECEIPTS;
import static org.throughline.planning.ModelTable.SITES;
import static org.throughline.planning.ModelTable.STOCK;
import static org.throughline.planning.ModelTable.SUPPLIERS;
import static org.throughline.planning.ModelTable.UOMS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.Site;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.Units;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

/** Finds everything in the rows of a model that makes a plan impossible; circles are looked for afterwards. */
final class ModelChecks {

    private record Pair(String item, String site) {}

    /** A key of several columns; its text is for people, and two keys of one text may differ. */
    private record Key(List<String> parts) {

        Key(String... parts) {
            this(List.of(parts));
        }

        @Override
        public String toString() {
            return String.join(", ", parts);
        }
    }

    private final PlanningModel model;
    private final ProblemList problems = new ProblemList();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Integer> sites;
    private final Map<String, Integer> boms;

    private ModelChecks(PlanningModel model) {
        this.model = model;
        model.items().forEach(item -> items.putIfAbsent(item.item(), item));
        sites = unique(SITES, "site", model.sites(), Site::site);
        boms = unique(BOMS, "bom", model.boms(), BillOfMaterial::bom);
    }

    static List<ModelProblem> of(PlanningModel model) {
        ModelChecks checks = new ModelChecks(model);
        checks.keys();
        checks.sitesAndCalendars();
        checks.itemSites();
        checks.structure();
        checks.suppliers();
        checks.facts();
        new LotChecks(model, checks.problems).check();
        return checks.problems.all();
    }

    private <T, K> Map<K, Integer> unique(ModelTable table, String column, List<T> rows, Function<T, K> key) {
        Map<K, Integer> known = HashMap.newHashMap(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            K value = key.apply(rows.get(row));
            if (known.putIfAbsent(value, row) != null) {
                problems.duplicate(table, row, column, value.toString());
            }
        }
        return known;
    }

    private void keys() {
        unique(ITEMS, "item", model.items(), Item::item);
        unique(RECEIPTS, "receipt", model.receipts(), ScheduledReceipt::receipt);
        unique(DEMANDS, "demand", model.demands(), Demand::demand);
        unique(CALENDARS, "calendar", model.workingWeeks(), week -> week.calendar());
        unique(ITEM_SITES, "item, site", model.itemSites(), row -> new Key(row.item(), row.site()));
        unique(
                SUPPLIERS,
                "supplier, item, site",
                model.suppliers(),
                row -> new Key(row.supplier(), row.item(), row.site()));
        unique(
                CALENDAR_EXCEPTIONS,
                "calendar, date",
                model.calendarExceptions(),
                row -> new Key(row.calendar(), row.date().toString()));
    }

    private void sitesAndCalendars() {
        Map<String, Integer> calendars = new HashMap<>();
        model.workingWeeks().forEach(week -> calendars.put(week.calendar(), 0));
        for (int row = 0; row < model.sites().size(); row++) {
            String calendar = model.sites().get(row).calendar();
            if (!calendar.isEmpty() && !calendars.containsKey(calendar)) {
                problems.unknown(SITES, row, "calendar", calendar);
            }
        }
        for (int row = 0; row < model.calendarExceptions().size(); row++) {
            String calendar = model.calendarExceptions().get(row).calendar();
            if (!calendars.containsKey(calendar)) {
                problems.unknown(CALENDAR_EXCEPTIONS, row, "calendar", calendar);
            }
        }
    }

    private void itemSites() {
        Map<String, Pair> namedBy = new HashMap<>();
        for (int row = 0; row < model.itemSites().size(); row++) {
            ItemSite itemSite = model.itemSites().get(row);
            place(ITEM_SITES, row, itemSite.item(), itemSite.site());
            problems.days(ITEM_SITES, row, "lead_time_days", itemSite.leadTimeDays());
            problems.days(ITEM_SITES, row, "safety_lead_time_days", itemSite.safetyLeadTimeDays());
            problems.notBelowZero(ITEM_SITES, row, "safety_stock", itemSite.safetyStock());
            sourceOf(row, itemSite);
            if (itemSite.source() != Source.NONE && itemSite.source() != Source.UNPLANNED) {
                orderNames(row, new Pair(itemSite.item(), itemSite.site()), namedBy);
            }
        }
    }

    private void orderNames(int row, Pair pair, Map<String, Pair> namedBy) {
        Pair other = namedBy.putIfAbsent(pair.item() + "-" + pair.site(), pair);
        if (other != null && !other.equals(pair)) {
            problems.sharedName(row, pair.item() + " at " + pair.site(), other.item() + " at " + other.site());
        }
    }

    private void sourceOf(int row, ItemSite itemSite) {
        boolean transfer = itemSite.source() == Source.TRANSFER;
        if (transfer && itemSite.fromSite().isEmpty()) {
            problems.missing(ITEM_SITES, row, "from_site", "a transfer needs the site that it comes from");
        } else if (!itemSite.fromSite().isEmpty() && !sites.containsKey(itemSite.fromSite())) {
            problems.unknown(ITEM_SITES, row, "from_site", itemSite.fromSite());
        }
        boolean made = itemSite.source() == Source.MAKE || itemSite.source() == Source.SUBCONTRACT;
        if (itemSite.yield() <= 0) {
            problems.range(ITEM_SITES, row, "yield", Micros.format(itemSite.yield()), "above zero");
        } else if (!made && itemSite.yield() != Micros.ONE) {
            problems.range(ITEM_SITES, row, "yield", Micros.format(itemSite.yield()), "1, as nothing is made here");
        }
    }

    private void structure() {
        Units units = new Units(model.conversions());
        for (int row : units.contradictions()) {
            problems.contradiction(
                    UOMS, row, "factor", model.conversions().get(row).uom());
        }
        for (int row = 0; row < model.boms().size(); row++) {
            BillOfMaterial bom = model.boms().get(row);
            item(BOMS, row, "parent_item", bom.parentItem());
            siteOrAll(BOMS, row, bom.site());
            problems.aboveZero(BOMS, row, "output_quantity", bom.outputQuantity());
            unit(BOMS, row, units, bom.uom(), bom.parentItem());
        }
        for (int row = 0; row < model.bomLines().size(); row++) {
            BillOfMaterialLine line = model.bomLines().get(row);
            if (!boms.containsKey(line.bom())) {
                problems.unknown(BOM_LINES, row, "bom", line.bom());
            }
            item(BOM_LINES, row, "component", line.component());
            problems.aboveZero(BOM_LINES, row, "quantity", line.quantity());
            problems.days(BOM_LINES, row, "offset_days", line.offsetDays());
            unit(BOM_LINES, row, units, line.uom(), line.component());
            if (line.scrap() < 0 || line.scrap() >= Micros.ONE) {
                problems.range(BOM_LINES, row, "scrap", Micros.format(line.scrap()), "zero or more and below 1");
            }
        }
    }

    private void unit(ModelTable table, int row, Units units, String uom, String itemName) {
        Item item = items.get(itemName);
        if (item == null || uom.isEmpty()) {
            return;
        }
        Optional<Fraction> factor = units.factor(uom, item.uom());
        if (factor.isEmpty()) {
            problems.noPath(table, row, uom, item.uom());
        }
    }

    private void suppliers() {
        for (int row = 0; row < model.suppliers().size(); row++) {
            SupplierItem supplier = model.suppliers().get(row);
            item(SUPPLIERS, row, "item", supplier.item());
            siteOrAll(SUPPLIERS, row, supplier.site());
            if (supplier.leadTimeDays() != SupplierItem.AS_ITEM_SITE) {
                problems.days(SUPPLIERS, row, "lead_time_days", supplier.leadTimeDays());
            }
        }
    }

    private void facts() {
        for (int row = 0; row < model.stock().size(); row++) {
            place(
                    STOCK,
                    row,
                    model.stock().get(row).item(),
                    model.stock().get(row).site());
        }
        for (int row = 0; row < model.receipts().size(); row++) {
            ScheduledReceipt receipt = model.receipts().get(row);
            place(RECEIPTS, row, receipt.item(), receipt.site());
            problems.aboveZero(RECEIPTS, row, "quantity", receipt.quantity());
        }
        for (int row = 0; row < model.allocations().size(); row++) {
            Allocation allocation = model.allocations().get(row);
            place(ALLOCATIONS, row, allocation.item(), allocation.site());
            problems.aboveZero(ALLOCATIONS, row, "quantity", allocation.quantity());
        }
        for (int row = 0; row < model.demands().size(); row++) {
            Demand demand = model.demands().get(row);
            place(DEMANDS, row, demand.item(), demand.site());
            problems.aboveZero(DEMANDS, row, "quantity", demand.quantity());
        }
        for (int row = 0; row < model.history().size(); row++) {
            DemandHistory history = model.history().get(row);
            place(HISTORY, row, history.item(), history.site());
            problems.aboveZero(HISTORY, row, "quantity", history.quantity());
        }
    }

    private void place(ModelTable table, int row, String item, String site) {
        item(table, row, "item", item);
        if (!sites.containsKey(site)) {
            problems.unknown(table, row, "site", site);
        }
    }

    private void item(ModelTable table, int row, String column, String item) {
        if (!items.containsKey(item)) {
            problems.unknown(table, row, column, item);
        }
    }

    private void siteOrAll(ModelTable table, int row, String site) {
        if (!site.isEmpty() && !sites.containsKey(site)) {
            problems.unknown(table, row, "site", site);
        }
    }
}

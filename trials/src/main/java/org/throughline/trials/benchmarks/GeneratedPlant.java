package org.throughline.trials.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.throughline.planning.Demand;
import org.throughline.planning.DemandKind;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.BomType;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotRule;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Site;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.Validity;
import org.throughline.structure.WorkingWeek;
import org.throughline.values.Micros;

/**
 * A make-believe plant of any size, the same for the same numbers on every machine. Each end item stands on a chain of
 * sub-assemblies of its own; each of these also takes components that are bought and shared with others.
 */
final class GeneratedPlant {

    /** The day on which it is planned, a Monday. */
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 5);

    private static final int HORIZON_DAYS = 365;
    private static final int USUAL_PRIORITY = 10;
    private static final Validity ALWAYS = Validity.ALWAYS;

    /**
     * How large the plant is.
     *
     * @param items end items
     * @param demands of each end item
     * @param levels made levels, the end item among them
     * @param lines shared components on each bill of material, on the average
     * @param periodDays the lot period of what is made, 0 for lot for lot
     * @param sites end items are spread over them; shared components are bought at the first and sent to the others
     */
    record Size(int items, int demands, int levels, int lines, int periodDays, int sites, long seed) {

        int sharedComponents() {
            return Math.max(1, items / 2);
        }
    }

    private final Size size;
    private final SplittableRandom random;
    private final LocalDate[] days = new LocalDate[HORIZON_DAYS + 1];
    private final List<Item> items = new ArrayList<>();
    private final List<ItemSite> itemSites = new ArrayList<>();
    private final List<BillOfMaterial> boms = new ArrayList<>();
    private final List<BillOfMaterialLine> bomLines = new ArrayList<>();
    private final List<SupplierItem> suppliers = new ArrayList<>();
    private final List<StockBalance> stock = new ArrayList<>();
    private final List<ScheduledReceipt> receipts = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();

    private GeneratedPlant(Size size) {
        this.size = size;
        random = new SplittableRandom(size.seed());
        for (int day = 0; day < days.length; day++) {
            days[day] = AS_OF.plusDays(day);
        }
    }

    static PlanningModel of(Size size) {
        GeneratedPlant plant = new GeneratedPlant(size);
        for (int component = 0; component < size.sharedComponents(); component++) {
            plant.addComponent(component);
        }
        for (int item = 0; item < size.items(); item++) {
            plant.addEndItem(item);
        }
        return plant.model();
    }

    private PlanningModel model() {
        List<Site> sites = new ArrayList<>();
        for (int site = 0; site < size.sites(); site++) {
            sites.add(new Site(siteName(site), "", "", "WEEK"));
        }
        WorkingWeek week = new WorkingWeek("WEEK", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return new PlanningModel(
                items,
                List.of(),
                sites,
                List.of(week),
                List.of(),
                itemSites,
                boms,
                bomLines,
                suppliers,
                stock,
                receipts,
                List.of(),
                demands,
                List.of());
    }

    private static String siteName(int site) {
        return "S" + site;
    }

    private static String componentName(int component) {
        return String.format(Locale.ROOT, "C%07d", component);
    }

    private void addComponent(int number) {
        String item = componentName(number);
        items.add(new Item(item, "", "pcs", Micros.ONE, Micros.ONE));
        LotSizing lot = new LotSizing(LotRule.PERIOD, 0, HORIZON_DAYS / 2, 0, 10 * Micros.ONE, 0);
        int leadTime = random.nextInt(5, 30);
        itemSites.add(
                new ItemSite(item, siteName(0), Source.BUY, leadTime, safety(number), 1, lot, Micros.ONE, "", "buyer"));
        suppliers.add(new SupplierItem("V" + number % 100, item, "", 1, leadTime, 0, 10 * Micros.ONE, Micros.ONE));
        stock.add(new StockBalance(item, siteName(0), "A", "", StockStatus.AVAILABLE, whole(0, 500)));
        if (number % 4 == 0) {
            receipts.add(new ScheduledReceipt(
                    "PO" + number,
                    item,
                    siteName(0),
                    days[random.nextInt(60)],
                    whole(1, 300),
                    ReceiptKind.PURCHASE,
                    number % 8 == 0,
                    "V" + number % 100));
        }
        for (int site = 1; site < size.sites(); site++) {
            itemSites.add(new ItemSite(
                    item, siteName(site), Source.TRANSFER, 2, 0, 0, lot, Micros.ONE, siteName(0), "buyer"));
        }
    }

    private long safety(int number) {
        return number % 10 == 0 ? 20 * Micros.ONE : 0;
    }

    private void addEndItem(int number) {
        String site = siteName(number % size.sites());
        String item = String.format(Locale.ROOT, "F%07d", number);
        for (int demand = 0; demand < size.demands(); demand++) {
            demands.add(new Demand(
                    "SO" + number + "-" + demand,
                    item,
                    site,
                    days[random.nextInt(days.length)],
                    whole(1, 20),
                    DemandKind.ORDER,
                    "customer",
                    USUAL_PRIORITY,
                    Demand.ITEM_PRICE));
        }
        String made = item;
        for (int level = 0; level < size.levels(); level++) {
            addMade(made, site, level);
            String below = item + "-" + (level + 1);
            if (level + 1 < size.levels()) {
                bomLines.add(line(made, below, 1));
            }
            made = below;
        }
    }

    private void addMade(String item, String site, int level) {
        items.add(new Item(item, "", "pcs", Micros.ONE, 3 * Micros.ONE));
        LotSizing lot = size.periodDays() == 0
                ? LotSizing.LOT_FOR_LOT
                : new LotSizing(LotRule.PERIOD, 0, size.periodDays(), 0, 0, 0);
        itemSites.add(new ItemSite(
                item, site, Source.MAKE, random.nextInt(1, 4), 0, 0, lot, Micros.ONE, "", "planner" + level));
        boms.add(new BillOfMaterial(item, item, "", BomType.NORMAL, Micros.ONE, "", 1, ALWAYS));
        int first = random.nextInt(size.sharedComponents());
        int count = Math.min(size.sharedComponents(), random.nextInt(1, 2 * size.lines()));
        for (int line = 0; line < count; line++) {
            // Neighbours, so that a component never stands on one bill twice.
            bomLines.add(line(item, componentName((first + line) % size.sharedComponents()), random.nextInt(1, 5)));
        }
    }

    private static BillOfMaterialLine line(String bom, String component, int quantity) {
        return new BillOfMaterialLine(bom, component, quantity * Micros.ONE, "", 0, 0, ALWAYS);
    }

    private long whole(int least, int most) {
        return random.nextInt(least, most) * Micros.ONE;
    }
}

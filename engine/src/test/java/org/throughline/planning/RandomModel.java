package org.throughline.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.BomType;
import org.throughline.structure.CalendarException;
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
 * A small sound model at random: several levels with shared components and kits, two sites of which the second may be
 * supplied by the first, stock of every kind, receipts, released work, orders and forecasts.
 */
final class RandomModel {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    static final PlanningOptions OPTIONS = new PlanningOptions(AS_OF, 60, 7, 12, 3);

    private static final int USUAL_ITEMS = 8;
    private static final int UNITS_MAX = 30;
    private static final List<BomType> TYPES =
            List.of(BomType.NORMAL, BomType.NORMAL, BomType.PHANTOM, BomType.SUBCONTRACT);
    private static final List<StockStatus> STATUSES = List.of(
            StockStatus.AVAILABLE,
            StockStatus.AVAILABLE,
            StockStatus.AVAILABLE,
            StockStatus.SUBCONTRACT,
            StockStatus.QUALITY_HOLD);
    private static final List<ReceiptKind> RECEIPT_KINDS =
            List.of(ReceiptKind.PURCHASE, ReceiptKind.PRODUCTION, ReceiptKind.TRANSFER, ReceiptKind.SUBCONTRACT);

    /**
     * Whether quantities, yields and scrap have to be rounded, whether orders come in lots, and how many items there
     * are, at least two, of which the last ones are bought.
     */
    record Shape(boolean rounded, boolean lots, int items) {

        Shape(boolean rounded, boolean lots) {
            this(rounded, lots, USUAL_ITEMS);
        }

        int boughtFrom() {
            return Math.max(1, items * 5 / USUAL_ITEMS);
        }
    }

    private final Random random;
    private final Shape shape;
    private final List<ItemSite> itemSites = new ArrayList<>();
    private final List<BillOfMaterial> boms = new ArrayList<>();
    private final List<BillOfMaterialLine> lines = new ArrayList<>();
    private final List<SupplierItem> suppliers = new ArrayList<>();
    private final List<ScheduledReceipt> receipts = new ArrayList<>();

    private RandomModel(Random random, Shape shape) {
        this.random = random;
        this.shape = shape;
    }

    static PlanningModel of(Random random, Shape shape) {
        return new RandomModel(random, shape).model();
    }

    /** The same rows in another order. */
    static PlanningModel shuffled(PlanningModel model, Random random) {
        return new PlanningModel(
                shuffled(model.items(), random),
                shuffled(model.conversions(), random),
                shuffled(model.sites(), random),
                shuffled(model.workingWeeks(), random),
                shuffled(model.calendarExceptions(), random),
                shuffled(model.itemSites(), random),
                shuffled(model.boms(), random),
                shuffled(model.bomLines(), random),
                shuffled(model.suppliers(), random),
                shuffled(model.stock(), random),
                shuffled(model.receipts(), random),
                shuffled(model.allocations(), random),
                shuffled(model.demands(), random),
                shuffled(model.history(), random));
    }

    /** The same model with one more stock balance. */
    static PlanningModel withStock(PlanningModel model, StockBalance balance) {
        List<StockBalance> stock = new ArrayList<>(model.stock());
        stock.add(balance);
        return with(model, stock, model.receipts(), model.allocations(), model.demands());
    }

    static PlanningModel withoutReceipts(PlanningModel model) {
        return with(model, model.stock(), List.of(), List.of(), model.demands());
    }

    /** The model without forecasts and without receipts that wait for something. */
    static PlanningModel certain(PlanningModel model) {
        List<Demand> orders = model.demands().stream()
                .filter(demand -> demand.kind() == DemandKind.ORDER)
                .toList();
        return with(model, model.stock(), model.receipts(), List.of(), orders);
    }

    private static PlanningModel with(
            PlanningModel model,
            List<StockBalance> stock,
            List<ScheduledReceipt> receipts,
            List<Allocation> allocations,
            List<Demand> demands) {
        return new PlanningModel(
                model.items(),
                model.conversions(),
                model.sites(),
                model.workingWeeks(),
                model.calendarExceptions(),
                model.itemSites(),
                model.boms(),
                model.bomLines(),
                model.suppliers(),
                stock,
                receipts,
                allocations,
                demands,
                model.history());
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private PlanningModel model() {
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < shape.items(); item++) {
            items.add(new Item(name(item), "", "EA", 0, 0));
            supply(item);
            structure(item);
        }
        addReceipts();
        return new PlanningModel(
                items,
                List.of(),
                List.of(new Site("M", "", "", "week"), new Site("N", "", "", "")),
                List.of(new WorkingWeek("week", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))),
                List.of(new CalendarException("week", AS_OF.plusDays(random.nextInt(40)), false)),
                itemSites,
                boms,
                lines,
                suppliers,
                stock(),
                receipts,
                allocations(),
                demands(),
                List.of());
    }

    private void supply(int item) {
        if (random.nextInt(8) > 0) {
            itemSites.add(itemSite(item, "M", source(item)));
        }
        if (random.nextInt(3) > 0) {
            itemSites.add(itemSite(item, "N", random.nextBoolean() ? Source.TRANSFER : source(item)));
        }
        if (random.nextInt(3) == 0) {
            int open = SupplierItem.AS_ITEM_SITE;
            suppliers.add(new SupplierItem("ACME", name(item), "", 1, random.nextInt(9), open, open, 0));
        }
    }

    private Source source(int item) {
        if (random.nextInt(12) == 0) {
            return random.nextBoolean() ? Source.NONE : Source.UNPLANNED;
        }
        if (item >= shape.boughtFrom()) {
            return Source.BUY;
        }
        return random.nextInt(4) == 0 ? Source.SUBCONTRACT : Source.MAKE;
    }

    private ItemSite itemSite(int item, String site, Source source) {
        boolean made = source == Source.MAKE || source == Source.SUBCONTRACT;
        return new ItemSite(
                name(item),
                site,
                source,
                random.nextInt(8),
                random.nextInt(3) == 0 ? quantity() : 0,
                random.nextInt(3),
                shape.lots() ? lots() : LotSizing.LOT_FOR_LOT,
                made && shape.rounded() && random.nextInt(3) == 0 ? 970_000 : Micros.ONE,
                source == Source.TRANSFER ? "M" : "",
                "");
    }

    private LotSizing lots() {
        long multiple = random.nextInt(3) == 0 ? quantity() : 0;
        long minimum = random.nextInt(3) == 0 ? quantity() : 0;
        long step = multiple > 0 ? multiple : Micros.ONE;
        long maximum = random.nextInt(4) == 0 ? Micros.multipleNotBelow(Math.max(minimum, quantity()), step) : 0;
        return switch (random.nextInt(3)) {
            case 0 -> new LotSizing(LotRule.FIXED, quantity(), 0, minimum, multiple, maximum);
            case 1 -> new LotSizing(LotRule.PERIOD, 0, random.nextInt(15), minimum, multiple, maximum);
            default -> new LotSizing(LotRule.LOT_FOR_LOT, 0, 0, minimum, multiple, maximum);
        };
    }

    private void structure(int item) {
        if (item >= shape.boughtFrom()) {
            return;
        }
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            String bom = "B" + boms.size();
            BomType type = item == 0 ? BomType.NORMAL : TYPES.get(random.nextInt(TYPES.size()));
            String site = List.of("", "", "M", "N").get(random.nextInt(4));
            long output = shape.rounded() ? (1 + random.nextInt(7)) * Micros.ONE : Micros.ONE;
            boms.add(new BillOfMaterial(bom, name(item), site, type, output, "", random.nextInt(2), validity()));
            for (int line = 1 + random.nextInt(3); line > 0; line--) {
                int component = item + 1 + random.nextInt(shape.items() - 1 - item);
                long scrap = shape.rounded() && random.nextInt(4) == 0 ? 50_000 : 0;
                long quantity = (1 + random.nextInt(4)) * (Micros.ONE / 2);
                lines.add(new BillOfMaterialLine(
                        bom, name(component), quantity, "", scrap, random.nextInt(3), validity()));
            }
        }
    }

    private Validity validity() {
        int from = Math.toIntExact(AS_OF.toEpochDay()) + random.nextInt(40);
        return switch (random.nextInt(8)) {
            case 0 -> new Validity(from, Validity.ALWAYS.to());
            case 1 -> new Validity(Validity.ALWAYS.from(), from);
            default -> Validity.ALWAYS;
        };
    }

    private void addReceipts() {
        for (int count = random.nextInt(2 + shape.items()); count > 0; count--) {
            receipts.add(new ScheduledReceipt(
                    "R" + receipts.size(),
                    anyItem(),
                    anySite(),
                    date(),
                    quantity(),
                    RECEIPT_KINDS.get(random.nextInt(RECEIPT_KINDS.size())),
                    random.nextInt(3) == 0,
                    ""));
        }
    }

    private List<Allocation> allocations() {
        List<Allocation> allocations = new ArrayList<>();
        for (int count = random.nextInt(2 + shape.items() / 2); count > 0; count--) {
            String receipt = "R" + random.nextInt(receipts.size() + 1);
            allocations.add(new Allocation(receipt, anyItem(), anySite(), date(), quantity()));
        }
        return allocations;
    }

    private List<StockBalance> stock() {
        List<StockBalance> stock = new ArrayList<>();
        for (int count = random.nextInt(4 + shape.items()); count > 0; count--) {
            long quantity = random.nextInt(8) == 0 ? -quantity() : quantity();
            StockStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
            stock.add(new StockBalance(anyItem(), anySite(), "", "L" + count, status, quantity));
        }
        return stock;
    }

    private List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        for (int count = 1 + random.nextInt(6 + shape.items()); count > 0; count--) {
            demands.add(new Demand(
                    "D" + count,
                    name(random.nextInt(shape.boughtFrom())),
                    anySite(),
                    date(),
                    quantity(),
                    random.nextInt(3) == 0 ? DemandKind.FORECAST : DemandKind.ORDER,
                    "",
                    random.nextInt(2),
                    Demand.ITEM_PRICE));
        }
        return demands;
    }

    private long quantity() {
        return shape.rounded() && random.nextInt(3) == 0
                ? 1 + random.nextInt(UNITS_MAX * (int) Micros.ONE)
                : (1 + random.nextInt(UNITS_MAX)) * Micros.ONE;
    }

    /** Often the same few days, so that many needs are of equal standing. */
    private LocalDate date() {
        int days = random.nextBoolean() ? 6 * random.nextInt(4) : random.nextInt(80) - 10;
        return AS_OF.plusDays(days);
    }

    private String anyItem() {
        return name(random.nextInt(shape.items()));
    }

    private String anySite() {
        return random.nextInt(3) == 0 ? "N" : "M";
    }

    private static String name(int item) {
        return "I" + item;
    }
}

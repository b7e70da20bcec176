package org.throughline.modelfolder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.planning.Allocation;
import org.throughline.planning.Demand;
import org.throughline.planning.DemandHistory;
import org.throughline.planning.DemandKind;
import org.throughline.planning.ModelTable;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;
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
import org.throughline.structure.UnitConversion;
import org.throughline.structure.Validity;
import org.throughline.structure.WorkingWeek;
import org.throughline.values.Micros;

/** The files of a model folder: their columns, their defaults, and what each row means. */
final class TableFormats {

    private static final int USUAL_PRIORITY = 10;

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);

    static final TableFormat<Item> ITEMS = new TableFormat<>(
            ModelTable.ITEMS,
            List.of("item", "uom"),
            List.of("description", "unit_cost", "unit_price"),
            row -> new Item(
                    row.required("item"),
                    row.text("description"),
                    row.required("uom"),
                    row.money("unit_cost", 0),
                    row.money("unit_price", 0)));

    static final TableFormat<UnitConversion> UOMS = new TableFormat<>(
            ModelTable.UOMS,
            List.of("uom", "base_uom", "factor"),
            List.of(),
            row -> new UnitConversion(row.required("uom"), row.required("base_uom"), row.factor("factor")));

    static final TableFormat<Site> SITES = new TableFormat<>(
            ModelTable.SITES,
            List.of("site"),
            List.of("description", "company", "calendar"),
            row -> new Site(row.required("site"), row.text("description"), row.text("company"), row.text("calendar")));

    static final TableFormat<WorkingWeek> CALENDARS = new TableFormat<>(
            ModelTable.CALENDARS,
            List.of("calendar", "working_days"),
            List.of(),
            row -> new WorkingWeek(row.required("calendar"), workingDays(row)));

    static final TableFormat<CalendarException> CALENDAR_EXCEPTIONS = new TableFormat<>(
            ModelTable.CALENDAR_EXCEPTIONS,
            List.of("calendar", "date", "working"),
            List.of(),
            row -> new CalendarException(
                    row.required("calendar"),
                    row.date("date"),
                    !row.required("working").isEmpty() && row.yes("working", false)));

    static final TableFormat<ItemSite> ITEM_SITES = new TableFormat<>(
            ModelTable.ITEM_SITES,
            List.of("item", "site", "source"),
            List.of(
                    "lead_time_days",
                    "safety_stock",
                    "safety_lead_time_days",
                    "lot_rule",
                    "lot_size",
                    "period_days",
                    "lot_min",
                    "lot_multiple",
                    "lot_max",
                    "yield",
                    "from_site",
                    "planner"),
            row -> new ItemSite(
                    row.required("item"),
                    row.required("site"),
                    row.choice("source", Source.values()),
                    row.days("lead_time_days", 0),
                    row.amount("safety_stock", 0),
                    row.days("safety_lead_time_days", 0),
                    lotSizing(row),
                    row.amount("yield", Micros.ONE),
                    row.text("from_site"),
                    row.text("planner")));

    static final TableFormat<BillOfMaterial> BOMS = new TableFormat<>(
            ModelTable.BOMS,
            List.of("bom", "parent_item"),
            List.of("site", "type", "output_quantity", "uom", "priority", "effective_from", "effective_to"),
            row -> new BillOfMaterial(
                    row.required("bom"),
                    row.required("parent_item"),
                    row.text("site"),
                    row.choice("type", BomType.values(), BomType.NORMAL),
                    row.amount("output_quantity", Micros.ONE),
                    row.text("uom"),
                    row.whole("priority", 1),
                    validity(row)));

    static final TableFormat<BillOfMaterialLine> BOM_LINES = new TableFormat<>(
            ModelTable.BOM_LINES,
            List.of("bom", "component", "quantity"),
            List.of("uom", "scrap", "offset_days", "effective_from", "effective_to"),
            row -> new BillOfMaterialLine(
                    row.required("bom"),
                    row.required("component"),
                    row.amount("quantity"),
                    row.text("uom"),
                    row.amount("scrap", 0),
                    row.days("offset_days", 0),
                    validity(row)));

    static final TableFormat<SupplierItem> SUPPLIERS = new TableFormat<>(
            ModelTable.SUPPLIERS,
            List.of("supplier", "item"),
            List.of("site", "priority", "lead_time_days", "lot_min", "lot_multiple", "price"),
            row -> new SupplierItem(
                    row.required("supplier"),
                    row.required("item"),
                    row.text("site"),
                    row.whole("priority", 1),
                    row.days("lead_time_days", SupplierItem.AS_ITEM_SITE),
                    row.text("lot_min").isEmpty() ? SupplierItem.AS_ITEM_SITE : row.amount("lot_min", 0),
                    row.text("lot_multiple").isEmpty() ? SupplierItem.AS_ITEM_SITE : row.limit("lot_multiple"),
                    row.money("price", 0)));

    static final TableFormat<StockBalance> STOCK = new TableFormat<>(
            ModelTable.STOCK,
            List.of("item", "site", "quantity"),
            List.of("location", "lot", "status"),
            row -> new StockBalance(
                    row.required("item"),
                    row.required("site"),
                    row.text("location"),
                    row.text("lot"),
                    row.choice("status", StockStatus.values(), StockStatus.AVAILABLE),
                    row.amount("quantity")));

    static final TableFormat<ScheduledReceipt> RECEIPTS = new TableFormat<>(
            ModelTable.RECEIPTS,
            List.of("receipt", "item", "site", "due_date", "quantity"),
            List.of("kind", "firm", "supplier"),
            row -> new ScheduledReceipt(
                    row.required("receipt"),
                    row.required("item"),
                    row.required("site"),
                    row.date("due_date"),
                    row.amount("quantity"),
                    row.choice("kind", ReceiptKind.values(), ReceiptKind.PURCHASE),
                    row.yes("firm", false),
                    row.text("supplier")));

    static final TableFormat<Allocation> ALLOCATIONS = new TableFormat<>(
            ModelTable.ALLOCATIONS,
            List.of("receipt", "item", "site", "need_date", "quantity"),
            List.of(),
            row -> new Allocation(
                    row.required("receipt"),
                    row.required("item"),
                    row.required("site"),
                    row.date("need_date"),
                    row.amount("quantity")));

    static final TableFormat<Demand> DEMANDS = new TableFormat<>(
            ModelTable.DEMANDS,
            List.of("demand", "item", "site", "due_date", "quantity"),
            List.of("kind", "customer", "priority", "unit_price"),
            row -> new Demand(
                    row.required("demand"),
                    row.required("item"),
                    row.required("site"),
                    row.date("due_date"),
                    row.amount("quantity"),
                    row.choice("kind", DemandKind.values(), DemandKind.ORDER),
                    row.text("customer"),
                    row.whole("priority", USUAL_PRIORITY),
                    row.money("unit_price", Demand.ITEM_PRICE)));

    static final TableFormat<DemandHistory> HISTORY = new TableFormat<>(
            ModelTable.HISTORY,
            List.of("item", "site", "date", "quantity"),
            List.of(),
            row -> new DemandHistory(
                    row.required("item"), row.required("site"), row.date("date"), row.amount("quantity")));

    private TableFormats() {}

    private static LotSizing lotSizing(Row row) {
        return new LotSizing(
                row.choice("lot_rule", LotRule.values(), LotRule.LOT_FOR_LOT),
                row.limit("lot_size"),
                row.days("period_days", 0),
                row.amount("lot_min", 0),
                row.limit("lot_multiple"),
                row.limit("lot_max"));
    }

    private static Validity validity(Row row) {
        LocalDate from = row.date("effective_from", LocalDate.MIN);
        LocalDate to = row.date("effective_to", LocalDate.MAX);
        return new Validity(
                from.equals(LocalDate.MIN) ? Validity.ALWAYS.from() : Math.toIntExact(from.toEpochDay()),
                to.equals(LocalDate.MAX) ? Validity.ALWAYS.to() : Math.toIntExact(to.toEpochDay()));
    }

    private static Set<DayOfWeek> workingDays(Row row) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        String text = row.required("working_days");
        for (String name : text.strip().split("\\s+", -1)) {
            DayOfWeek day = WEEKDAYS.get(name);
            if (day != null) {
                days.add(day);
            } else if (!text.isEmpty()) {
                row.notAllowed("working_days", name, "mon, tue, wed, thu, fri, sat, sun, with spaces between");
            }
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }
}

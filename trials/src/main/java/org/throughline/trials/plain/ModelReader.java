package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.trials.plain.PlainModel.Allocation;
import org.throughline.trials.plain.PlainModel.Bom;
import org.throughline.trials.plain.PlainModel.BomLine;
import org.throughline.trials.plain.PlainModel.BomType;
import org.throughline.trials.plain.PlainModel.Demand;
import org.throughline.trials.plain.PlainModel.DemandKind;
import org.throughline.trials.plain.PlainModel.ItemSite;
import org.throughline.trials.plain.PlainModel.LotRule;
import org.throughline.trials.plain.PlainModel.Lots;
import org.throughline.trials.plain.PlainModel.Receipt;
import org.throughline.trials.plain.PlainModel.ReceiptKind;
import org.throughline.trials.plain.PlainModel.Source;
import org.throughline.trials.plain.PlainModel.Stock;
import org.throughline.trials.plain.PlainModel.StockStatus;
import org.throughline.trials.plain.PlainModel.Supplier;
import org.throughline.trials.plain.PlainModel.Validity;
import org.throughline.trials.plain.Row.Range;
import org.throughline.trials.plain.Units.Conversion;

/** Reads the files of a model row by row: fields, keys and references (§1). */
final class ModelReader {

    private final Map<String, String> files;
    private final Problems problems;
    private final Set<String> sites = new HashSet<>();
    private final Map<String, String> unitOfItem = new LinkedHashMap<>();

    private ModelReader(Map<String, String> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Reads the model; where a field is wrong its error is noted and some value stands in its place. */
    static PlainModel read(Map<String, String> files, Problems problems) {
        return new ModelReader(files, problems).model();
    }

    private PlainModel model() {
        Map<String, WorkCalendar> calendarOfSite = readSites();
        readItems();
        Map<String, Bom> boms = readBoms();
        readHistory();
        return new PlainModel(
                unitOfItem,
                readUnits(),
                calendarOfSite,
                readItemSites(),
                boms,
                readBomLines(boms),
                readSuppliers(),
                readStock(),
                readReceipts(),
                readAllocations(),
                readDemands());
    }

    private List<Row> rows(ModelFile file) {
        return file.rows(files, problems);
    }

    private void unique(Row row, String column, boolean isNew) {
        if (!isNew) {
            row.refuse(column, "the key must be unique");
        }
    }

    private Map<String, WorkCalendar> readSites() {
        Map<String, WorkCalendar> calendars = readCalendars();
        Map<String, WorkCalendar> calendarOfSite = new HashMap<>();
        for (Row row : rows(ModelFile.SITES)) {
            String site = row.requiredText("site");
            unique(row, "site", sites.add(site));
            row.mustBeIn("calendar", calendars.keySet());
            row.text("calendar")
                    .flatMap(name -> Optional.ofNullable(calendars.get(name)))
                    .ifPresent(calendar -> calendarOfSite.put(site, calendar));
        }
        return calendarOfSite;
    }

    private Map<String, WorkCalendar> readCalendars() {
        Map<String, WorkCalendar> calendars = new HashMap<>();
        for (Row row : rows(ModelFile.CALENDARS)) {
            WorkCalendar calendar = new WorkCalendar(weekOf(row), new HashMap<>());
            String name = row.requiredText("calendar");
            unique(row, "calendar", calendars.putIfAbsent(name, calendar) == null);
        }
        for (Row row : rows(ModelFile.CALENDAR_EXCEPTIONS)) {
            row.mustBeIn("calendar", calendars.keySet());
            row.requiredText("working");
            LocalDate date = row.requiredDate("date");
            boolean working = row.yes("working");
            Optional.ofNullable(calendars.get(row.requiredText("calendar")))
                    .map(calendar -> calendar.exceptions().putIfAbsent(date, working))
                    .filter(other -> other != working)
                    .ifPresent(_ -> row.refuse("working", "the date is said to work and not to work"));
        }
        return calendars;
    }

    private static Set<DayOfWeek> weekOf(Row row) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        for (String name : row.requiredText("working_days").trim().split(" +", -1)) {
            List<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class).stream()
                    .filter(day ->
                            day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(name))
                    .toList();
            if (days.isEmpty()) {
                row.refuse("working_days", "must be days such as mon tue wed thu fri");
            }
            week.addAll(days);
        }
        return week;
    }

    private void readItems() {
        for (Row row : rows(ModelFile.ITEMS)) {
            row.number("unit_cost", Range.ZERO_OR_MORE);
            row.number("unit_price", Range.ZERO_OR_MORE);
            String unit = row.requiredText("uom");
            unique(row, "item", unitOfItem.putIfAbsent(row.requiredText("item"), unit) == null);
        }
    }

    private Units readUnits() {
        return new Units(rows(ModelFile.UOMS).stream()
                .map(row -> new Conversion(
                        row.requiredText("uom"),
                        row.requiredText("base_uom"),
                        row.requiredNumber("factor", Range.POSITIVE),
                        row.line()))
                .toList());
    }

    private Node node(Row row) {
        row.mustBeIn("item", unitOfItem.keySet());
        row.mustBeIn("site", sites);
        return new Node(row.requiredText("item"), row.requiredText("site"));
    }

    private Map<Node, ItemSite> readItemSites() {
        Map<Node, ItemSite> itemSites = new LinkedHashMap<>();
        for (Row row : rows(ModelFile.ITEM_SITES)) {
            ItemSite itemSite = itemSite(row);
            unique(row, "item", itemSites.putIfAbsent(itemSite.node(), itemSite) == null);
        }
        return itemSites;
    }

    private ItemSite itemSite(Row row) {
        row.requiredText("source");
        row.mustBeIn("from_site", sites);
        return new ItemSite(
                node(row),
                row.choice("source", Source.NONE),
                row.days("lead_time_days").orElse(0),
                row.number("safety_stock", Range.ZERO_OR_MORE).orElse(BigDecimal.ZERO),
                row.days("safety_lead_time_days").orElse(0),
                row.choice("lot_rule", LotRule.LOT_FOR_LOT),
                row.number("lot_size", Range.POSITIVE),
                row.days("period_days").orElse(0),
                new Lots(
                        row.number("lot_min", Range.ZERO_OR_MORE).orElse(BigDecimal.ZERO),
                        row.number("lot_multiple", Range.POSITIVE),
                        row.number("lot_max", Range.POSITIVE)),
                row.number("yield", Range.POSITIVE).orElse(BigDecimal.ONE),
                row.text("from_site"),
                row.line());
    }

    private Validity validity(Row row) {
        return new Validity(row.date("effective_from"), row.date("effective_to"));
    }

    private Map<String, Bom> readBoms() {
        Map<String, Bom> boms = new LinkedHashMap<>();
        for (Row row : rows(ModelFile.BOMS)) {
            row.mustBeIn("parent_item", unitOfItem.keySet());
            row.mustBeIn("site", sites);
            Bom bom = new Bom(
                    row.requiredText("bom"),
                    row.requiredText("parent_item"),
                    row.text("site"),
                    row.choice("type", BomType.NORMAL),
                    row.number("output_quantity", Range.POSITIVE).orElse(BigDecimal.ONE),
                    row.text("uom"),
                    row.priority("priority").orElse(1),
                    validity(row),
                    row.line());
            unique(row, "bom", boms.putIfAbsent(bom.name(), bom) == null);
        }
        return boms;
    }

    private List<BomLine> readBomLines(Map<String, Bom> boms) {
        List<BomLine> lines = new ArrayList<>();
        for (Row row : rows(ModelFile.BOM_LINES)) {
            row.mustBeIn("bom", boms.keySet());
            row.mustBeIn("component", unitOfItem.keySet());
            lines.add(new BomLine(
                    row.requiredText("bom"),
                    row.requiredText("component"),
                    row.requiredNumber("quantity", Range.POSITIVE),
                    row.text("uom"),
                    row.number("scrap", Range.ZERO_TO_BELOW_ONE).orElse(BigDecimal.ZERO),
                    row.days("offset_days").orElse(0),
                    validity(row),
                    row.line()));
        }
        return lines;
    }

    private List<Supplier> readSuppliers() {
        Set<List<String>> keys = new HashSet<>();
        List<Supplier> suppliers = new ArrayList<>();
        for (Row row : rows(ModelFile.SUPPLIERS)) {
            row.mustBeIn("item", unitOfItem.keySet());
            row.mustBeIn("site", sites);
            Supplier supplier = new Supplier(
                    row.requiredText("supplier"),
                    row.requiredText("item"),
                    row.text("site"),
                    row.priority("priority").orElse(1),
                    row.days("lead_time_days"),
                    row.number("lot_min", Range.ZERO_OR_MORE),
                    row.number("lot_multiple", Range.POSITIVE),
                    row.number("price", Range.ZERO_OR_MORE).orElse(BigDecimal.ZERO));
            List<String> key =
                    List.of(supplier.name(), supplier.item(), supplier.site().orElse(""));
            unique(row, "supplier", keys.add(key));
            suppliers.add(supplier);
        }
        return suppliers;
    }

    private List<Stock> readStock() {
        return rows(ModelFile.STOCK).stream()
                .map(row -> new Stock(
                        node(row),
                        row.choice("status", StockStatus.AVAILABLE),
                        row.requiredNumber("quantity", Range.ANY)))
                .toList();
    }

    private Map<String, Receipt> readReceipts() {
        Map<String, Receipt> receipts = new LinkedHashMap<>();
        for (Row row : rows(ModelFile.RECEIPTS)) {
            Receipt receipt = new Receipt(
                    row.requiredText("receipt"),
                    node(row),
                    row.requiredDate("due_date"),
                    row.requiredNumber("quantity", Range.POSITIVE),
                    row.choice("kind", ReceiptKind.PURCHASE),
                    row.yes("firm"));
            unique(row, "receipt", receipts.putIfAbsent(receipt.name(), receipt) == null);
        }
        return receipts;
    }

    private List<Allocation> readAllocations() {
        return rows(ModelFile.ALLOCATIONS).stream()
                .map(row -> new Allocation(
                        row.requiredText("receipt"),
                        node(row),
                        row.requiredDate("need_date"),
                        row.requiredNumber("quantity", Range.POSITIVE)))
                .toList();
    }

    private List<Demand> readDemands() {
        Set<String> names = new HashSet<>();
        List<Demand> demands = new ArrayList<>();
        for (Row row : rows(ModelFile.DEMANDS)) {
            row.number("unit_price", Range.ZERO_OR_MORE);
            Demand demand = new Demand(
                    row.requiredText("demand"),
                    node(row),
                    row.requiredDate("due_date"),
                    row.requiredNumber("quantity", Range.POSITIVE),
                    row.choice("kind", DemandKind.ORDER),
                    row.priority("priority").orElse(10));
            unique(row, "demand", names.add(demand.name()));
            demands.add(demand);
        }
        return demands;
    }

    private void readHistory() {
        for (Row row : rows(ModelFile.HISTORY)) {
            node(row);
            row.requiredDate("date");
            row.requiredNumber("quantity", Range.POSITIVE);
        }
    }
}

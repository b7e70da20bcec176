package org.throughline.events;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** One sample of each fact, from the life of a plant that makes pumps. */
public final class FactSamples {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final CompanyId COMPANY = new CompanyId("odoo:res.company:1");
    private static final CurrencyId EURO = new CurrencyId("odoo:res.currency:1");
    private static final CalendarId CALENDAR = new CalendarId("odoo:resource.calendar:1");
    private static final SiteId PLANT = new SiteId("odoo:stock.warehouse:1");
    private static final LocationId SHELF = new LocationId("odoo:stock.location:8");
    private static final LocationId VENDORS = new LocationId("odoo:stock.location:4");
    private static final PartnerId SUPPLIER = new PartnerId("odoo:res.partner:12");
    private static final PersonId PLANNER = new PersonId("odoo:res.users:2");
    private static final UnitId PIECE = new UnitId("odoo:uom.uom:1");
    private static final ItemId PUMP = new ItemId("odoo:product.product:8");
    private static final ItemId SEAL = new ItemId("odoo:product.product:9");
    private static final ItemFamilyId PUMPS = new ItemFamilyId("odoo:product.template:5");
    private static final RouteId MAKE = new RouteId("odoo:stock.route:5");
    private static final BillOfMaterialId BILL = new BillOfMaterialId("odoo:mrp.bom:7");
    private static final OperationId ASSEMBLY = new OperationId("odoo:mrp.routing.workcenter:2");
    private static final WorkCenterId BENCH = new WorkCenterId("odoo:mrp.workcenter:1");
    private static final OperationTypeId RECEIPTS = new OperationTypeId("odoo:stock.picking.type:1");
    private static final OrderId SALE = new OrderId("odoo:sale.order:5");
    private static final OrderId PURCHASE = new OrderId("odoo:purchase.order:7");
    private static final OrderId PRODUCTION = new OrderId("odoo:mrp.production:91");
    private static final SalesLineId SALE_LINE = new SalesLineId("odoo:sale.order.line:31");
    private static final PurchaseLineId PURCHASE_LINE = new PurchaseLineId("odoo:purchase.order.line:17");
    private static final MoveId MOVE = new MoveId("odoo:stock.move:4711");
    private static final LotId LOT = new LotId("odoo:stock.lot:3");
    private static final StockPlace PLACE = new StockPlace(SHELF, LOT, OwnerId.NONE);
    private static final AttributeValueId RED = new AttributeValueId("odoo:product.template.attribute.value:9");

    private FactSamples() {}

    public static Stream<Content> all() {
        return Stream.of(
                        enterprise(),
                        workingTime(),
                        people(),
                        items(),
                        sourcing(),
                        replenishment(),
                        structure(),
                        stock(),
                        demand(),
                        procurement(),
                        arrivals(),
                        production(),
                        components(),
                        plan())
                .flatMap(facts -> facts);
    }

    private static Stream<Content> enterprise() {
        return Stream.of(
                new EnterpriseFact.CompanyDescribed(
                        COMPANY, "Pumps & Sons", EURO, CALENDAR, new BigDecimal("1.5"), Standing.IN_USE),
                new EnterpriseFact.CurrencyDescribed(EURO, "EUR", Standing.IN_USE),
                new EnterpriseFact.ExchangeRateStated(
                        new RateId("odoo:res.currency.rate:7"),
                        EURO,
                        CompanyId.NONE,
                        LocalDate.parse("2026-03-01"),
                        new BigDecimal("1.0832"),
                        Standing.IN_USE),
                new EnterpriseFact.CalendarDescribed(CALENDAR, "40 hours", ZoneId.of("Europe/Rome"), Standing.IN_USE));
    }

    private static Stream<Content> workingTime() {
        return Stream.of(
                new EnterpriseFact.ShiftDescribed(
                        new ShiftId("odoo:resource.calendar.attendance:3"),
                        CALENDAR,
                        DayOfWeek.MONDAY,
                        new BigDecimal("8"),
                        new BigDecimal("12.5"),
                        EnterpriseFact.Weeks.EVERY,
                        Standing.IN_USE),
                new EnterpriseFact.ClosureDescribed(
                        new ClosureId("odoo:resource.calendar.leaves:4"),
                        CalendarId.NONE,
                        COMPANY,
                        "Easter",
                        Instant.parse("2026-04-05T22:00:00Z"),
                        Instant.parse("2026-04-06T22:00:00Z"),
                        Standing.IN_USE),
                new EnterpriseFact.SiteDescribed(
                        PLANT,
                        "TRN",
                        "Turin",
                        COMPANY,
                        new LocationId("odoo:stock.location:7"),
                        SHELF,
                        List.of(MAKE, new RouteId("odoo:stock.route:6")),
                        10,
                        Standing.IN_USE));
    }

    private static Stream<Content> people() {
        return Stream.of(
                new EnterpriseFact.OperationTypeDescribed(
                        RECEIPTS,
                        "Receipts",
                        SiteReference.of(PLANT),
                        new LocationReference(VENDORS.value()),
                        new LocationReference(SHELF.value()),
                        Standing.IN_USE),
                new EnterpriseFact.PartnerDescribed(SUPPLIER, "Ferro SpA", Standing.IN_USE),
                new EnterpriseFact.PersonDescribed(PLANNER, "Planner of pumps", Standing.ARCHIVED));
    }

    private static Stream<Content> items() {
        return Stream.of(
                new ItemFact.UnitDescribed(PIECE, "Units", PIECE, BigDecimal.ONE, Standing.IN_USE),
                new ItemFact.ItemDescribed(
                        PUMP,
                        PUMPS,
                        "PUMP-1",
                        "Pump, small",
                        "0614141000036",
                        PIECE,
                        ItemFact.ItemKind.STORED,
                        ItemFact.Tracking.SERIAL,
                        new CategoryId("odoo:product.category:2"),
                        List.of(MAKE),
                        List.of(RED),
                        new BigDecimal("199.9"),
                        CurrencyReference.NONE,
                        PLANNER,
                        Standing.IN_USE),
                new ItemFact.ItemCostStated(PUMP, COMPANY, new BigDecimal("71.25"), PersonId.NONE, Standing.IN_USE),
                new ItemFact.CategoryDescribed(
                        new CategoryId("odoo:product.category:2"),
                        "All / Pumps",
                        CategoryId.NONE,
                        List.of(),
                        Standing.IN_USE));
    }

    private static Stream<Content> sourcing() {
        return Stream.of(
                new ItemFact.RouteDescribed(MAKE, "Manufacture", 5, CompanyId.NONE, Standing.IN_USE),
                new ItemFact.RuleDescribed(
                        new RuleId("odoo:stock.rule:6"),
                        MAKE,
                        20,
                        ItemFact.RuleAction.MAKE,
                        LocationReference.NONE,
                        new LocationReference(SHELF.value()),
                        0,
                        false,
                        SiteReference.of(PLANT),
                        COMPANY,
                        Standing.IN_USE));
    }

    private static Stream<Content> replenishment() {
        return Stream.of(
                new ItemFact.SupplierTermDescribed(
                        new SupplierTermId("odoo:product.supplierinfo:3"),
                        SUPPLIER,
                        new ItemFamilyId("odoo:product.template:6"),
                        ItemReference.NONE,
                        1,
                        new Quantity(BigDecimal.TEN, PIECE),
                        new BigDecimal("4.2"),
                        EURO,
                        BigDecimal.ZERO,
                        5,
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31"),
                        CompanyId.NONE,
                        Standing.IN_USE),
                new ItemFact.ReorderPointDescribed(
                        new ReorderPointId("odoo:stock.warehouse.orderpoint:4"),
                        SEAL,
                        SHELF,
                        SiteReference.of(PLANT),
                        new BigDecimal("20"),
                        new BigDecimal("60"),
                        UnitReference.NONE,
                        RouteId.NONE,
                        PartnerId.NONE,
                        BillOfMaterialId.NONE,
                        false,
                        Standing.IN_USE));
    }

    private static Stream<Content> structure() {
        return Stream.of(
                new ItemFact.BillOfMaterialDescribed(
                        BILL,
                        PUMPS,
                        ItemReference.NONE,
                        "PUMP standard",
                        ItemFact.BillKind.NORMAL,
                        pieces(1),
                        1,
                        new BigDecimal("2"),
                        BigDecimal.ZERO,
                        CompanyId.NONE,
                        List.of(),
                        Standing.IN_USE),
                new ItemFact.BillLineDescribed(
                        new BillLineId("odoo:mrp.bom.line:21"),
                        BILL,
                        SEAL,
                        pieces(2),
                        1,
                        ASSEMBLY,
                        List.of(RED),
                        Standing.IN_USE),
                new ItemFact.OperationDescribed(
                        ASSEMBLY, BILL, "Assembly", BENCH, 1, new BigDecimal("12.5"), List.of(), Standing.IN_USE),
                new ItemFact.WorkCenterDescribed(
                        BENCH,
                        "B1",
                        "Bench 1",
                        COMPANY,
                        CALENDAR,
                        new BigDecimal("100"),
                        new BigDecimal("5"),
                        BigDecimal.ZERO,
                        true,
                        Standing.IN_USE));
    }

    private static Stream<Content> stock() {
        return Stream.of(
                new StockFact.LocationDescribed(
                        SHELF, "TRN/Stock", LocationKind.STOCK, SiteReference.of(PLANT), Standing.IN_USE),
                new StockFact.LotDescribed(LOT, "A-0007", SEAL, Moment.of(MORNING), Standing.IN_USE),
                new StockFact.StockOpened(SEAL, PLACE, pieces(10)),
                new StockFact.StockOpeningCompleted(PLANT),
                new StockFact.StockMoved(
                        new MoveId("odoo:stock.move.line:4712"),
                        SEAL,
                        pieces(3),
                        new StockPlace(VENDORS, LOT, OwnerId.NONE),
                        SHELF,
                        PURCHASE,
                        "TRN/IN/00007"),
                new StockFact.StockCounted(SEAL, PLACE, pieces(7)),
                new StockFact.StockCorrected(
                        SEAL, PLACE, pieces(-1), new FactId("odoo:stock.quant:5:1"), "counted again by hand"),
                new StockFact.StockReserved(
                        new ReservationId("odoo:stock.move.line:4713"), SEAL, PLACE, pieces(2), MOVE, PRODUCTION));
    }

    private static Stream<Content> demand() {
        return Stream.of(
                new DemandFact.SalesOrderStated(
                        SALE,
                        "S00005",
                        new PartnerId("odoo:res.partner:20"),
                        COMPANY,
                        EURO,
                        MORNING,
                        Moment.NONE,
                        DemandFact.SalesState.CONFIRMED,
                        PersonId.NONE,
                        Standing.IN_USE),
                new DemandFact.SalesLineStated(
                        SALE_LINE, SALE, PUMP, pieces(4), BigDecimal.ONE, new BigDecimal("189.9"), Standing.IN_USE),
                new DemandFact.DeliveryStated(
                        MOVE,
                        "TRN/OUT/00031",
                        PUMP,
                        pieces(3),
                        SHELF,
                        MORNING,
                        MORNING,
                        SALE_LINE,
                        PurchaseLineId.NONE,
                        new PartnerId("odoo:res.partner:20"),
                        true,
                        List.of(new MoveId("odoo:stock.move:4710")),
                        Standing.IN_USE),
                quote());
    }

    private static Content quote() {
        return new DemandFact.QuoteStated(
                new QuoteId("throughline:quote:7K3QX"),
                "Q-7K3QX",
                PUMP,
                new SiteId("odoo:stock.warehouse:1"),
                pieces(2),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 3, 6),
                new PartnerId("odoo:res.partner:20"),
                "planner",
                Standing.IN_USE);
    }

    private static Stream<Content> procurement() {
        return Stream.of(
                new ProcurementFact.PurchaseOrderStated(
                        PURCHASE,
                        "P00007",
                        SUPPLIER,
                        "FS-118",
                        COMPANY,
                        EURO,
                        ProcurementFact.PurchaseState.CONFIRMED,
                        true,
                        MORNING,
                        PLANNER,
                        RECEIPTS,
                        Standing.IN_USE),
                new ProcurementFact.PurchaseLineStated(
                        PURCHASE_LINE,
                        PURCHASE,
                        SEAL,
                        pieces(10),
                        BigDecimal.ZERO,
                        new BigDecimal("4.2"),
                        MORNING,
                        Standing.IN_USE));
    }

    private static Stream<Content> arrivals() {
        return Stream.of(
                new ProcurementFact.ReceiptStated(
                        MOVE,
                        "TRN/IN/00008",
                        SEAL,
                        pieces(10),
                        SHELF,
                        MORNING,
                        PURCHASE_LINE,
                        SUPPLIER,
                        false,
                        List.of(),
                        Standing.IN_USE),
                new ProcurementFact.TransferStated(
                        MOVE,
                        "TRN/INT/00002",
                        SEAL,
                        pieces(5),
                        SHELF,
                        new LocationId("odoo:stock.location:18"),
                        MORNING,
                        List.of(),
                        Standing.WITHDRAWN));
    }

    private static Stream<Content> production() {
        return Stream.of(
                new ProductionFact.ProductionOrderStated(
                        PRODUCTION,
                        "TRN/MO/00091",
                        PUMP,
                        BILL,
                        pieces(4),
                        BigDecimal.ZERO,
                        ProductionFact.ProductionState.CONFIRMED,
                        MORNING,
                        MORNING.plusSeconds(7_200),
                        new OperationTypeId("odoo:stock.picking.type:8"),
                        COMPANY,
                        PartnerId.NONE,
                        PLANNER,
                        false,
                        "S00005",
                        Standing.IN_USE),
                new ProductionFact.WorkOrderStated(
                        new WorkOrderId("odoo:mrp.workorder:8"),
                        PRODUCTION,
                        "Assembly",
                        BENCH,
                        ASSEMBLY,
                        1,
                        ProductionFact.WorkOrderState.READY,
                        Moment.of(MORNING),
                        Moment.NONE,
                        new BigDecimal("55"),
                        BigDecimal.ZERO,
                        Standing.IN_USE));
    }

    private static Stream<Content> components() {
        return Stream.of(
                new ProductionFact.ComponentStated(
                        MOVE,
                        PRODUCTION,
                        SEAL,
                        pieces(8),
                        BigDecimal.ZERO,
                        SHELF,
                        MORNING,
                        ASSEMBLY,
                        new WorkOrderId("odoo:mrp.workorder:8"),
                        List.of(),
                        Standing.IN_USE),
                new ProductionFact.OutputStated(
                        MOVE, PRODUCTION, PUMP, pieces(4), SHELF, MORNING, false, Standing.IN_USE));
    }

    private static Stream<Content> plan() {
        return Stream.of(new PlanFact.PlanChanged(7, LocalDate.parse("2026-03-02"), 31, 2, 12));
    }

    private static Quantity pieces(int pieces) {
        return new Quantity(BigDecimal.valueOf(pieces), PIECE);
    }
}

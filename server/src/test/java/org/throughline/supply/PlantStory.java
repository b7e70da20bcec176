package org.throughline.supply;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.configuration.PlanSettings;
import org.throughline.demand.DemandSnapshot;
import org.throughline.enterprise.EnterpriseSnapshot;
import org.throughline.events.AttributeValueId;
import org.throughline.events.BillLineId;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CalendarId;
import org.throughline.events.CategoryId;
import org.throughline.events.ClosureId;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.CurrencyReference;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.EnterpriseFact.Weeks;
import org.throughline.events.ItemFact;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.ItemFact.RuleAction;
import org.throughline.events.ItemFact.Tracking;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemId;
import org.throughline.events.ItemReference;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.LocationReference;
import org.throughline.events.LotId;
import org.throughline.events.MoveId;
import org.throughline.events.OperationId;
import org.throughline.events.OperationTypeId;
import org.throughline.events.OrderId;
import org.throughline.events.OwnerId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.Quantity;
import org.throughline.events.RateId;
import org.throughline.events.ReorderPointId;
import org.throughline.events.ReservationId;
import org.throughline.events.RouteId;
import org.throughline.events.RuleId;
import org.throughline.events.ShiftId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Standing;
import org.throughline.events.StockFact;
import org.throughline.events.StockPlace;
import org.throughline.events.SupplierTermId;
import org.throughline.events.UnitId;
import org.throughline.events.UnitReference;
import org.throughline.inventory.LotBalance;
import org.throughline.inventory.StockSnapshot;
import org.throughline.items.ItemSnapshot;
import org.throughline.planning.LivePlan;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.ProductionSnapshot;

/**
 * A pump maker told in the words of the field: company PUMPS in Berlin works Monday to Friday and has site WH, whose
 * items are made where they have a bill and bought where they have a supplier. The plan stands on a Monday morning.
 */
public final class PlantStory {

    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final String SHELF = "WH/Stock";
    public static final CompanyId PUMPS = new CompanyId("company:1");
    public static final UnitId PIECE = new UnitId("unit:piece");

    final List<EnterpriseFact.CompanyDescribed> companies = new ArrayList<>();
    final List<EnterpriseFact.CurrencyDescribed> currencies = new ArrayList<>();
    final List<EnterpriseFact.ExchangeRateStated> rates = new ArrayList<>();
    final List<EnterpriseFact.CalendarDescribed> calendars = new ArrayList<>();
    final List<EnterpriseFact.ShiftDescribed> shifts = new ArrayList<>();
    final List<EnterpriseFact.ClosureDescribed> closures = new ArrayList<>();
    final List<EnterpriseFact.SiteDescribed> sites = new ArrayList<>();
    final List<EnterpriseFact.OperationTypeDescribed> operationTypes = new ArrayList<>();
    final List<EnterpriseFact.PartnerDescribed> partners = new ArrayList<>();
    final List<EnterpriseFact.PersonDescribed> people = new ArrayList<>();
    final List<ItemFact.UnitDescribed> units = new ArrayList<>();
    final List<ItemFact.ItemDescribed> items = new ArrayList<>();
    final List<ItemFact.ItemCostStated> costs = new ArrayList<>();
    final List<ItemFact.CategoryDescribed> categories = new ArrayList<>();
    final List<ItemFact.RouteDescribed> routes = new ArrayList<>();
    final List<ItemFact.RuleDescribed> rules = new ArrayList<>();
    final List<ItemFact.SupplierTermDescribed> terms = new ArrayList<>();
    final List<ItemFact.BillOfMaterialDescribed> bills = new ArrayList<>();
    final List<ItemFact.BillLineDescribed> billLines = new ArrayList<>();
    final List<ItemFact.ReorderPointDescribed> reorderPoints = new ArrayList<>();
    final List<StockFact.LocationDescribed> locations = new ArrayList<>();
    final List<LotBalance> balances = new ArrayList<>();
    final List<StockFact.StockReserved> reservations = new ArrayList<>();
    final Set<SiteId> opened = new HashSet<>();
    public final OrderStory orders = new OrderStory();

    /** What an item is like. */
    private record Kind(
            String code,
            String family,
            String unit,
            ItemKind kind,
            List<String> attributes,
            List<String> routes,
            Standing standing) {}

    /** A rule of a route. */
    public record Step(String name, String route, RuleAction action, String from, String to, int days, String site) {}

    /** A bill with a line for each of {@code "2 SEAL"}. */
    public record Recipe(
            String name,
            String item,
            BillKind kind,
            int rank,
            CompanyId company,
            List<PartnerId> subcontractors,
            List<String> components) {}

    /** A reorder point with everything that it may prefer. */
    public record Point(
            String item,
            String place,
            String minimum,
            String maximum,
            UnitReference multiple,
            RouteId route,
            PartnerId supplier,
            BillOfMaterialId bill) {}

    /** The pump maker with its one site, counted, and nothing in it. */
    public static PlantStory ofThePumpMaker() {
        PlantStory story = new PlantStory();
        story.currency("EUR").currency("USD");
        story.week("cal:1", "Europe/Berlin", DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        story.company(PUMPS, "Pumps", "EUR", "cal:1", 0);
        story.unit("piece", "piece", "1").unit("dozen", "piece", "12");
        story.unit("gram", "gram", "1").unit("kilogram", "gram", "1000");
        story.place("Vendors", LocationKind.SUPPLIER, "").place("Customers", LocationKind.CUSTOMER, "");
        story.place("Line", LocationKind.PRODUCTION, "").place("Truck", LocationKind.TRANSIT, "");
        story.place("Coater", LocationKind.SUBCONTRACTOR, "");
        story.route("Make", 5).route("Buy", 10);
        return story.site("WH", PUMPS).planned("WH");
    }

    /** Makes and buys at the site, as its own routes say. */
    public PlantStory planned(String site) {
        rule(new Step("Make at " + site, "Make", RuleAction.MAKE, "", site + "/Stock", 0, site));
        return rule(new Step("Buy for " + site, "Buy", RuleAction.BUY, "", site + "/Stock", 0, site));
    }

    public PlantStory currency(String code) {
        currencies.add(new EnterpriseFact.CurrencyDescribed(new CurrencyId(code), code, Standing.IN_USE));
        return this;
    }

    public PlantStory rate(String currency, String day, String unitsPerReference) {
        rates.add(new EnterpriseFact.ExchangeRateStated(
                new RateId("rate:" + rates.size()),
                new CurrencyId(currency),
                CompanyId.NONE,
                LocalDate.parse(day),
                new BigDecimal(unitsPerReference),
                Standing.IN_USE));
        return this;
    }

    public PlantStory company(CompanyId company, String name, String currency, String calendar, int purchaseDays) {
        companies.removeIf(known -> known.company().equals(company));
        companies.add(new EnterpriseFact.CompanyDescribed(
                company,
                name,
                new CurrencyId(currency),
                new CalendarId(calendar),
                BigDecimal.valueOf(purchaseDays),
                Standing.IN_USE));
        return this;
    }

    public PlantStory week(String calendar, String zone, DayOfWeek first, DayOfWeek last) {
        calendars.add(new EnterpriseFact.CalendarDescribed(
                new CalendarId(calendar), "Week " + calendar, ZoneId.of(zone), Standing.IN_USE));
        Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
                .forEach(day -> shift(calendar, day, Weeks.EVERY));
        return this;
    }

    public PlantStory shift(String calendar, DayOfWeek day, Weeks weeks) {
        shifts.add(new EnterpriseFact.ShiftDescribed(
                new ShiftId("shift:" + shifts.size()),
                new CalendarId(calendar),
                day,
                new BigDecimal("8"),
                new BigDecimal("16.5"),
                weeks,
                Standing.IN_USE));
        return this;
    }

    public PlantStory closed(String from, String to) {
        closures.add(new EnterpriseFact.ClosureDescribed(
                new ClosureId("closure:" + closures.size()),
                CalendarId.NONE,
                PUMPS,
                "closed",
                Instant.parse(from),
                Instant.parse(to),
                Standing.IN_USE));
        return this;
    }

    /** A site with places to keep, to inspect and to ship from, and its stock counted. */
    public PlantStory site(String code, CompanyId company) {
        sites.add(new EnterpriseFact.SiteDescribed(
                new SiteId("site:" + code),
                code,
                "Site " + code,
                company,
                new LocationId(code),
                new LocationId(code + "/Stock"),
                List.of(new RouteId("Make"), new RouteId("Buy")),
                sites.size(),
                Standing.IN_USE));
        opened.add(new SiteId("site:" + code));
        place(code + "/Stock", LocationKind.STOCK, code).place(code + "/Output", LocationKind.STOCK, code);
        place(code + "/Quality", LocationKind.QUALITY_HOLD, code);
        operationTypes.add(new EnterpriseFact.OperationTypeDescribed(
                new OperationTypeId("work at " + code),
                "work",
                new SiteReference("site:" + code),
                LocationReference.NONE,
                LocationReference.NONE,
                Standing.IN_USE));
        return this;
    }

    public PlantStory place(String name, LocationKind kind, String site) {
        SiteReference of = site.isEmpty() ? SiteReference.NONE : new SiteReference("site:" + site);
        locations.add(new StockFact.LocationDescribed(new LocationId(name), name, kind, of, Standing.IN_USE));
        return this;
    }

    public PlantStory unit(String name, String family, String factor) {
        units.add(new ItemFact.UnitDescribed(
                new UnitId("unit:" + name),
                name,
                new UnitId("unit:" + family),
                new BigDecimal(factor),
                Standing.IN_USE));
        return this;
    }

    public PlantStory item(String code) {
        return item(code, "piece", ItemKind.STORED).cost(code, "1");
    }

    public PlantStory item(String code, String unit, ItemKind kind) {
        return describe(new Kind(code, code, unit, kind, List.of(), List.of(), Standing.IN_USE));
    }

    public PlantStory routed(String code, String... routes) {
        return describe(new Kind(code, code, "piece", ItemKind.STORED, List.of(), List.of(routes), Standing.IN_USE));
    }

    public PlantStory variant(String code, String family, String... attributes) {
        return describe(
                new Kind(code, family, "piece", ItemKind.STORED, List.of(attributes), List.of(), Standing.IN_USE));
    }

    public PlantStory archivedItem(String code) {
        return describe(new Kind(code, code, "piece", ItemKind.STORED, List.of(), List.of(), Standing.ARCHIVED));
    }

    private PlantStory describe(Kind told) {
        return item(new ItemFact.ItemDescribed(
                itemId(told.code()),
                new ItemFamilyId("family:" + told.family()),
                told.code(),
                "Item " + told.code(),
                "",
                new UnitId("unit:" + told.unit()),
                told.kind(),
                Tracking.NONE,
                new CategoryId("category:all"),
                told.routes().stream().map(RouteId::new).toList(),
                told.attributes().stream().map(AttributeValueId::new).toList(),
                new BigDecimal("100"),
                CurrencyReference.NONE,
                PersonId.NONE,
                told.standing()));
    }

    public PlantStory item(ItemFact.ItemDescribed item) {
        items.removeIf(known -> known.item().equals(item.item()));
        items.add(item);
        return this;
    }

    /** Gives an item another code. */
    public PlantStory coded(String item, String code) {
        items.replaceAll(known -> known.item().equals(itemId(item))
                ? Restated.<ItemFact.ItemDescribed>with("code", code).apply(known)
                : known);
        return this;
    }

    /** So much of what lies in a place is set aside for a movement. */
    public PlantStory reserved(String item, String quantity, String place, String move, String order) {
        reservations.add(new StockFact.StockReserved(
                new ReservationId("reservation:" + reservations.size()),
                itemId(item),
                lying(place),
                pieces(quantity),
                new MoveId(move),
                new OrderId(order)));
        return this;
    }

    public static ItemId itemId(String code) {
        return new ItemId("item:" + code);
    }

    public PlantStory cost(String item, String cost) {
        return cost(item, PUMPS, cost);
    }

    public PlantStory cost(String item, CompanyId company, String cost) {
        return inCompany(item, company, cost, PersonId.NONE);
    }

    /** Somebody plans an item in a company. */
    public PlantStory planner(String item, CompanyId company, String name) {
        PersonId planner = new PersonId("person:" + name);
        people.add(new EnterpriseFact.PersonDescribed(planner, name, Standing.IN_USE));
        return inCompany(item, company, "0", planner);
    }

    private PlantStory inCompany(String item, CompanyId company, String cost, PersonId planner) {
        costs.add(new ItemFact.ItemCostStated(itemId(item), company, new BigDecimal(cost), planner, Standing.IN_USE));
        return this;
    }

    public PlantStory category(String name, String parent, String... itsRoutes) {
        categories.add(new ItemFact.CategoryDescribed(
                new CategoryId("category:" + name),
                name,
                parent.isEmpty() ? CategoryId.NONE : new CategoryId("category:" + parent),
                Stream.of(itsRoutes).map(RouteId::new).toList(),
                Standing.IN_USE));
        return this;
    }

    public PlantStory route(String name, int rank) {
        routes.add(new ItemFact.RouteDescribed(new RouteId(name), name, rank, CompanyId.NONE, Standing.IN_USE));
        return this;
    }

    public PlantStory rule(Step step) {
        rules.add(new ItemFact.RuleDescribed(
                new RuleId(step.name()),
                new RouteId(step.route()),
                rules.size(),
                step.action(),
                new LocationReference(step.from()),
                new LocationReference(step.to()),
                step.days(),
                false,
                step.site().isEmpty() ? SiteReference.NONE : new SiteReference("site:" + step.site()),
                CompanyId.NONE,
                Standing.IN_USE));
        return this;
    }

    /** A second site of the company that fetches all its items from WH, over the truck, in four days. */
    public PlantStory branch(String code) {
        site(code, PUMPS).route("From WH", 1);
        rule(new Step("WH to truck", "From WH", RuleAction.PULL, SHELF, "Truck", 3, "WH"));
        rule(new Step("Truck to " + code, "From WH", RuleAction.PULL, "Truck", code + "/Stock", 1, code));
        return category("all", "", "From WH");
    }

    public PlantStory partner(String name) {
        partners.removeIf(known -> known.partner().equals(partnerId(name)));
        partners.add(new EnterpriseFact.PartnerDescribed(partnerId(name), name, Standing.IN_USE));
        return this;
    }

    public static PartnerId partnerId(String name) {
        return new PartnerId("partner:" + name);
    }

    /** The supplier delivers single pieces in so many days at one euro; each next term has a higher rank. */
    public PlantStory bought(String item, String supplier, int days) {
        return term(new Term(item, supplier, days));
    }

    public PlantStory term(Term term) {
        partner(term.supplier());
        terms.add(new ItemFact.SupplierTermDescribed(
                new SupplierTermId("term:" + terms.size()),
                partnerId(term.supplier()),
                items.stream()
                        .filter(item -> item.item().equals(itemId(term.item())))
                        .findFirst()
                        .orElseThrow()
                        .family(),
                ItemReference.NONE,
                term.rank(),
                term.minimum(),
                new BigDecimal(term.price()),
                new CurrencyId(term.currency()),
                new BigDecimal(term.discount()),
                term.days(),
                term.from(),
                term.to(),
                term.company(),
                Standing.IN_USE));
        return this;
    }

    /** One of the item is made in two days of so many of its components, each said as {@code "2 SEAL"}. */
    public PlantStory made(String item, String... components) {
        return bill("bill of " + item, item, BillKind.NORMAL, 0, components);
    }

    public PlantStory bill(String name, String item, BillKind kind, int rank, String... components) {
        return bill(new Recipe(name, item, kind, rank, CompanyId.NONE, List.of(), List.of(components)));
    }

    public PlantStory bill(Recipe told) {
        ItemFamilyId family = items.stream()
                .filter(known -> known.item().equals(itemId(told.item())))
                .findFirst()
                .orElseThrow()
                .family();
        bills.add(new ItemFact.BillOfMaterialDescribed(
                new BillOfMaterialId(told.name()),
                family,
                ItemReference.NONE,
                "",
                told.kind(),
                pieces("1"),
                told.rank(),
                new BigDecimal("2"),
                BigDecimal.ZERO,
                told.company(),
                told.subcontractors(),
                Standing.IN_USE));
        told.components().forEach(component -> line(told.name(), component));
        return this;
    }

    public PlantStory line(String bill, String component, String... onlyFor) {
        String[] words = component.split(" ", 2);
        return line(bill, words[1], pieces(words[0]), onlyFor);
    }

    public PlantStory line(String bill, String component, Quantity quantity, String... onlyFor) {
        billLines.add(new ItemFact.BillLineDescribed(
                new BillLineId("line:" + billLines.size()),
                new BillOfMaterialId(bill),
                itemId(component),
                quantity,
                0,
                OperationId.NONE,
                Stream.of(onlyFor).map(AttributeValueId::new).toList(),
                Standing.IN_USE));
        return this;
    }

    public PlantStory reorder(String item, String place, String minimum, String maximum) {
        return reorder(new Point(
                item,
                place,
                minimum,
                maximum,
                UnitReference.NONE,
                RouteId.NONE,
                PartnerId.NONE,
                BillOfMaterialId.NONE));
    }

    public PlantStory reorder(Point told) {
        reorderPoints.add(new ItemFact.ReorderPointDescribed(
                new ReorderPointId("point:" + reorderPoints.size()),
                itemId(told.item()),
                new LocationId(told.place()),
                SiteReference.NONE,
                new BigDecimal(told.minimum()),
                new BigDecimal(told.maximum()),
                told.multiple(),
                told.route(),
                told.supplier(),
                told.bill(),
                false,
                Standing.IN_USE));
        return this;
    }

    public PlantStory stock(String item, String quantity, String place) {
        balances.add(new LotBalance(itemId(item), lying(place), pieces(quantity)));
        return this;
    }

    public PlantStory consigned(String item, String quantity, String place, String owner) {
        StockPlace at = new StockPlace(new LocationId(place), LotId.NONE, new OwnerId(owner));
        balances.add(new LotBalance(itemId(item), at, pieces(quantity)));
        return this;
    }

    public static StockPlace lying(String place) {
        return new StockPlace(new LocationId(place), LotId.NONE, OwnerId.NONE);
    }

    public static Quantity pieces(String amount) {
        return of(amount, "piece");
    }

    public static Quantity of(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), new UnitId("unit:" + unit));
    }

    public BookSnapshot snapshot() {
        return new BookSnapshot(
                new EnterpriseSnapshot(
                        companies,
                        currencies,
                        rates,
                        calendars,
                        shifts,
                        closures,
                        sites,
                        operationTypes,
                        partners,
                        people),
                new ItemSnapshot(
                        units,
                        items,
                        costs,
                        categories,
                        routes,
                        rules,
                        terms,
                        bills,
                        billLines,
                        List.of(),
                        List.of(),
                        reorderPoints),
                new StockSnapshot(locations, balances, reservations, opened),
                new DemandSnapshot(orders.sales, orders.salesLines, orders.deliveries, orders.quotes),
                new ProcurementSnapshot(orders.purchases, orders.purchaseLines, orders.receipts, orders.transfers),
                new ProductionSnapshot(orders.productions, orders.workOrders, orders.components, orders.outputs));
    }

    AssemblyOutcome outcome() {
        return outcome(MORNING);
    }

    /** What is assembled, refused too where the engine refuses it. */
    AssemblyOutcome outcome(Instant now) {
        return switch (new ModelAssembly(PlanSettings.usual()).of(snapshot(), now)) {
            case AssemblyOutcome.Refused refused -> refused;
            case Assembly assembly ->
                new StandingPlan().follow(assembly, Optional.empty()) instanceof LivePlan.Outcome.Refused<?> refused
                        ? assembly.refused(refused.problems())
                        : assembly;
        };
    }

    /** The assembly of Monday morning, and what a test may ask of it. */
    Assembled assembled() {
        return assembled(MORNING);
    }

    Assembled assembled(Instant now) {
        return switch (outcome(now)) {
            case Assembly assembly -> new Assembled(assembly);
            case AssemblyOutcome.Refused refused -> throw new AssertionError(refused.why());
        };
    }
}

package org.throughline.plant.company;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.plant.company.Catalogue.Bill;
import org.throughline.plant.company.Catalogue.BillLine;
import org.throughline.plant.company.Catalogue.Item;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Transaction;

/** Writes the catalogue into Odoo's tables: units, routes, items, suppliers' terms, bills, routings, reorder points. */
final class Assortment {

    /** What a rule of a route does at a site. */
    private record Step(String action, long from, long to, Site site, String work) {}

    private static final long COMPANY = Premises.COMPANY;

    private final Transaction transaction;
    private final Catalogue catalogue;
    private final Premises premises;
    private final Map<String, Long> numbers;

    Assortment(Transaction transaction, Catalogue catalogue, Premises premises, Map<String, Long> numbers) {
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.premises = premises;
        this.numbers = numbers;
    }

    void enter() {
        units();
        routes();
        catalogue.items().forEach(this::item);
        Sheet.read("work-centers.csv").lines().forEach(this::workCenter);
        catalogue.bills().forEach(this::bill);
        ReorderPoints points = new ReorderPoints(transaction, catalogue, premises, numbers);
        catalogue.items().forEach(points::enter);
    }

    private long create(String kind, String name, String model, Fields fields) {
        Row row = transaction.create(model, fields.with("display_name", name).map());
        numbers.put(kind + " " + name, row.id());
        return row.id();
    }

    private long number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    private void units() {
        unit("Units", 1, 0);
        unit("Pack of 100", 100, number("unit Units"));
        unit("m", 1, 0);
        unit("kg", 1, 0);
    }

    private void unit(String name, int factor, long reference) {
        long id = create(
                "unit",
                name,
                "uom.uom",
                Fields.of("name", name)
                        .with("active", true)
                        .with("sequence", 100L)
                        .with("factor", factor)
                        .with("relative_factor", factor)
                        .with("relative_uom_id", reference));
        String path = reference == 0 ? id + "/" : reference + "/" + id + "/";
        transaction.write("uom.uom", id, Map.of("parent_path", path));
    }

    private void routes() {
        long buy = route("Buy", 10);
        long make = route("Manufacture", 5);
        long supply = route("Ghent: Supply Product from Porto", 0);
        long coat = route("Resupply Subcontractor on Order", 15);
        for (String code : List.of("GHENT", "PORTO")) {
            Site site = premises.site(code);
            rule(code + ": Buy", buy, new Step("buy", 0, site.stock(), site, "incoming"), 0);
            rule(
                    code + ": Stock (Production)",
                    make,
                    new Step("manufacture", 0, site.stock(), site, "mrp_operation"),
                    0);
            long deliver = route(site.name() + ": Deliver in 1 step (ship)", 60);
            long customers = premises.place(Place.CUSTOMERS);
            rule(code + ": Stock → Customers", deliver, new Step("pull", site.stock(), customers, site, "outgoing"), 0);
            long outside = premises.place(Place.SUBCONTRACTORS);
            rule(code + ": Stock → Subcontracting", coat, new Step("pull", site.stock(), outside, site, "resupply"), 0);
            transaction.write(
                    "stock.warehouse",
                    site.id(),
                    Fields.of("route_ids", List.of(make, buy, coat, deliver))
                            .with("buy_to_resupply", true)
                            .with("manufacture_to_resupply", true)
                            .map());
        }
        Site ghent = premises.site("GHENT");
        Site porto = premises.site("PORTO");
        long transit = premises.place(Place.TRANSIT);
        rule("PORTO: Stock → Transit", supply, new Step("pull", porto.stock(), transit, porto, "outgoing"), 0);
        rule("GHENT: Transit → Stock", supply, new Step("pull", transit, ghent.stock(), ghent, "incoming"), 2);
        transaction.write("stock.route", supply, Map.of("supplied_wh_id", ghent.id(), "supplier_wh_id", porto.id()));
        transaction.write("stock.warehouse", ghent.id(), Map.of("resupply_wh_ids", List.of(porto.id())));
    }

    private long route(String name, long sequence) {
        return create(
                "route",
                name,
                "stock.route",
                Fields.of("name", name)
                        .with("sequence", sequence)
                        .with("active", true)
                        .with("product_selectable", true)
                        .with("company_id", COMPANY));
    }

    private void rule(String name, long route, Step step, long days) {
        create(
                "rule",
                name,
                "stock.rule",
                Fields.of("name", name)
                        .with("route_id", route)
                        .with("sequence", 20L)
                        .with("action", step.action())
                        .with("location_src_id", step.from())
                        .with("location_dest_id", step.to())
                        .with("procure_method", step.action().equals("manufacture") ? "make_to_order" : "make_to_stock")
                        .with("auto", "manual")
                        .with("delay", days)
                        .with("warehouse_id", step.site().id())
                        .with("picking_type_id", premises.work(step.site(), step.work()))
                        .with("active", true)
                        .with("company_id", COMPANY));
    }

    private void item(Item item) {
        Long known = numbers.get("family " + item.family());
        Fields shared = Fields.of("name", item.attributes().isEmpty() ? item.name() : item.family())
                .with("type", "consu")
                .with("is_storable", !isPhantom(item))
                .with("tracking", item.tracking())
                .with("uom_id", number("unit " + item.unit()))
                .with("categ_id", category(item.category()))
                .with("list_price", item.price())
                .with("sale_ok", item.price().signum() > 0)
                .with("purchase_ok", !item.supplier().isEmpty())
                .with("responsible_id", Premises.USER)
                .with(
                        "route_ids",
                        item.code().startsWith("RF-")
                                ? List.of(number("route Resupply Subcontractor on Order"))
                                : List.of())
                .with("active", true);
        long family = known == null ? create("family", item.family(), "product.template", copy(shared)) : known;
        List<Long> attributes = new ArrayList<>();
        item.attributes().forEach(said -> attributes.add(attribute(family, said)));
        long id = create(
                "product",
                item.code(),
                "product.product",
                shared.with("default_code", item.code())
                        .with("barcode", "54%011d".formatted(71_000_000L + numbers.size()))
                        .with("product_tmpl_id", family)
                        .with("lst_price", item.price())
                        .with("currency_id", Premises.EURO)
                        .with("standard_price", new Row.ByCompany(Map.of(COMPANY, item.cost())))
                        .with("product_template_attribute_value_ids", attributes));
        String shown = "[%s] %s%s".formatted(item.code(), shared.map().get("name"), variant(item));
        transaction.write("product.product", id, Map.of("display_name", shown));
        if (!item.supplier().isEmpty()) {
            term(item, family, id);
        }
    }

    private static String variant(Item item) {
        List<String> values = item.attributes().stream().map(Assortment::value).toList();
        return values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
    }

    private long category(String name) {
        Long known = numbers.get("category " + name);
        Fields fields = Fields.of("name", name).with("complete_name", name).with("route_ids", List.of());
        return known == null ? create("category", name, "product.category", fields) : known;
    }

    private static Fields copy(Fields fields) {
        return Fields.of("active", true).with(fields.map());
    }

    private boolean isPhantom(Item item) {
        Bill bill = catalogue.billOf(item);
        return bill != null && bill.kind().equals("phantom");
    }

    private static String value(String said) {
        return said.substring(said.indexOf(':') + 1);
    }

    private long attribute(long family, String said) {
        String name = said.substring(0, said.indexOf(':'));
        Long attribute = numbers.get("attribute " + name);
        if (attribute == null) {
            attribute = create(
                    "attribute",
                    name,
                    "product.attribute",
                    Fields.of("name", name).with("sequence", 1L));
        }
        Long value = numbers.get("value " + said);
        if (value == null) {
            value = create(
                    "value",
                    said,
                    "product.attribute.value",
                    Fields.of("name", value(said))
                            .with("attribute_id", attribute)
                            .with("sequence", 1L));
        }
        Long own = numbers.get("choice " + family + " " + said);
        if (own == null) {
            own = create(
                    "choice",
                    family + " " + said,
                    "product.template.attribute.value",
                    Fields.of("name", value(said))
                            .with("attribute_id", attribute)
                            .with("product_attribute_value_id", value)
                            .with("product_tmpl_id", family)
                            .with("ptav_active", true));
            transaction.write("product.template.attribute.value", own, Map.of("display_name", said.replace(":", ": ")));
        }
        return own;
    }

    private void term(Item item, long family, long product) {
        Sheet.Line supplier = Sheet.read("suppliers.csv").lines().stream()
                .filter(line -> line.text("name").equals(item.supplier()))
                .findFirst()
                .orElseThrow();
        boolean dollars = supplier.text("currency").equals("USD");
        BigDecimal price = item.cost().multiply(new BigDecimal(dollars ? "0.98" : "0.90"));
        boolean coated = catalogue.billOf(item) != null;
        create(
                "term",
                item.code(),
                "product.supplierinfo",
                Fields.of("partner_id", number("partner " + item.supplier()))
                        .with("product_tmpl_id", family)
                        .with("product_id", item.attributes().isEmpty() ? 0L : product)
                        .with("sequence", 1L)
                        .with("min_qty", item.pack() > 1 ? 10 : 1)
                        .with("product_uom_id", number("unit " + (item.pack() > 1 ? "Pack of 100" : item.unit())))
                        .with(
                                "price",
                                (coated ? new BigDecimal("34") : price.multiply(BigDecimal.valueOf(item.pack())))
                                        .setScale(2, RoundingMode.HALF_UP))
                        .with("currency_id", dollars ? Premises.DOLLAR : Premises.EURO)
                        .with("delay", (long) supplier.whole("days"))
                        .with("company_id", COMPANY));
    }

    private void workCenter(Sheet.Line line) {
        String code = line.text("code");
        create(
                "resource",
                code,
                "resource.resource",
                Fields.of("name", line.text("name"))
                        .with("active", true)
                        .with("resource_type", "material")
                        .with("calendar_id", number("calendar " + line.text("site")))
                        .with("company_id", COMPANY));
        long id = create(
                "work center",
                code,
                "mrp.workcenter",
                Fields.of("name", line.text("name"))
                        .with("code", code)
                        .with("active", true)
                        .with("sequence", 1L)
                        .with("resource_id", number("resource " + code))
                        .with("resource_calendar_id", number("calendar " + line.text("site")))
                        .with("tz", premises.site(line.text("site")).zone())
                        .with("working_state", "normal")
                        .with("time_efficiency", 100)
                        .with("time_start", line.number("setup_minutes"))
                        .with("time_stop", 0)
                        .with("costs_hour", line.number("cost_an_hour"))
                        .with("company_id", COMPANY));
        transaction.write("mrp.workcenter", id, Map.of("display_name", line.text("name")));
    }

    private void bill(Bill bill) {
        Item first = catalogue.items().stream()
                .filter(item ->
                        item.code().equals(bill.makes()) || item.family().equals(bill.makes()))
                .findFirst()
                .orElseThrow();
        long family = number("family " + first.family());
        long id = create(
                "bill",
                bill.makes(),
                "mrp.bom",
                Fields.of("product_tmpl_id", family)
                        .with("type", bill.kind())
                        .with("product_qty", 1)
                        .with("product_uom_id", number("unit " + first.unit()))
                        .with("sequence", 1L)
                        .with("produce_delay", (long) bill.days())
                        .with("days_to_prepare_mo", 0L)
                        .with("consumption", "warning")
                        .with("ready_to_produce", "all_available")
                        .with("active", true)
                        .with("company_id", COMPANY)
                        .with(
                                "subcontractor_ids",
                                bill.subcontractor().isEmpty()
                                        ? List.of()
                                        : List.of(number("partner " + bill.subcontractor()))));
        Map<String, Long> firstStep = new HashMap<>();
        long rank = 1;
        for (Sheet.Line line : Sheet.read("operations.csv").lines()) {
            if (line.text("makes").equals(bill.makes())) {
                firstStep.putIfAbsent("step", step(id, line, rank++));
            }
        }
        rank = 1;
        for (BillLine line : bill.lines()) {
            billLine(id, family, line, rank++, firstStep.getOrDefault("step", 0L));
        }
    }

    private long step(long bill, Sheet.Line line, long rank) {
        return create(
                "step",
                bill + " " + rank,
                "mrp.routing.workcenter",
                Fields.of("name", line.text("name"))
                        .with("bom_id", bill)
                        .with("workcenter_id", number("work center " + line.text("work_center")))
                        .with("sequence", rank)
                        .with("time_cycle_manual", line.number("minutes"))
                        .with("time_cycle", line.number("minutes"))
                        .with("company_id", COMPANY)
                        .with("active", true));
    }

    private void billLine(long bill, long family, BillLine line, long rank, long step) {
        Item component = catalogue.item(line.component());
        create(
                "bill line",
                bill + " " + rank,
                "mrp.bom.line",
                Fields.of("bom_id", bill)
                        .with("product_id", number("product " + line.component()))
                        .with("product_qty", line.quantity())
                        .with("product_uom_id", number("unit " + component.unit()))
                        .with("sequence", rank)
                        .with("operation_id", step)
                        .with("company_id", COMPANY)
                        .with(
                                "bom_product_template_attribute_value_ids",
                                line.onlyFor().stream()
                                        .map(said -> number("choice " + family + " " + said))
                                        .toList()));
    }
}

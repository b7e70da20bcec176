package org.throughline.trials.odoo;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.trials.odoo.InventedCompany.Balance;
import org.throughline.trials.odoo.InventedCompany.Bill;
import org.throughline.trials.odoo.InventedCompany.Kind;
import org.throughline.trials.odoo.InventedCompany.Line;
import org.throughline.trials.odoo.InventedCompany.Product;
import org.throughline.trials.odoo.InventedCompany.Term;
import tools.jackson.databind.JsonNode;

/** Writes an invented company into Odoo, in the order in which things stand on each other. */
final class Growth {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final BigDecimal MARGIN = new BigDecimal("1.4");

    private final Writing writing;
    private final PrintStream out;
    private List<Long> workCenters = List.of();
    private List<Long> suppliers = List.of();
    private List<Long> subcontractors = List.of();
    private List<Long> customers = List.of();
    private List<Long> families = List.of();
    private List<Long> items = List.of();
    private List<Long> bills = List.of();

    Growth(OdooDoor odoo, PrintStream out) {
        this.writing = new Writing(odoo, out);
        this.out = out;
    }

    /**
     * Writes all of it, and prints rows and seconds of each model.
     *
     * @throws OdooRefusal at the first thing that Odoo refuses; what was written before stays
     */
    void grow(InventedCompany company) {
        Surroundings here = surroundings();
        workCenters = writing.create(
                "mrp.workcenter",
                company.workCenters(),
                center -> Map.of(
                        "name", center.name(),
                        "code", center.code(),
                        "time_start", center.setupMinutes(),
                        "time_stop", center.cleanupMinutes()));
        suppliers = partners(company.suppliers());
        subcontractors = partners(company.subcontractors());
        customers = partners(company.customers());
        writeProducts(company, here);
        bills = writing.create("mrp.bom", company.bills(), this::bill);
        writeStock(company, here);
        writeProductions(company);
        writePurchases(company);
        writeSales(company);
        writing.create(
                "stock.warehouse.orderpoint",
                company.points(),
                point -> Map.of(
                        "product_id", items.get(point.product()),
                        "warehouse_id", here.warehouse(),
                        "location_id", here.stock(),
                        "product_min_qty", point.minimum(),
                        "product_max_qty", point.maximum(),
                        // Odoo would order by itself, and each confirmed order would bring many others.
                        "trigger", "manual"));
        out.printf("All of it took %.0f s.%n", writing.seconds());
    }

    /** What every Odoo with these modules has. */
    private record Surroundings(long warehouse, long stock, long kilogram, long piece) {}

    private Surroundings surroundings() {
        JsonNode user = writing.ask("res.users", "context_get", Map.of());
        JsonNode self = writing.ask(
                        "res.users",
                        "read",
                        Map.of("ids", List.of(user.path("uid").longValue()), "fields", List.of("company_id")))
                .path(0);
        long company = self.path("company_id").path(0).longValue();
        writing.actFor(company);
        JsonNode warehouse = first("stock.warehouse", "company_id", company, List.of("lot_stock_id"));
        JsonNode stock = warehouse.path("lot_stock_id").path(0);
        return new Surroundings(
                warehouse.path("id").longValue(),
                stock.longValue(),
                first("uom.uom", "name", "kg", List.of("name")).path("id").longValue(),
                first("uom.uom", "name", "Units", List.of("name")).path("id").longValue());
    }

    private JsonNode first(String model, String field, Object value, List<String> fields) {
        JsonNode rows = writing.ask(
                model,
                "search_read",
                Map.of("domain", List.of(List.of(field, "=", value)), "fields", fields, "limit", 1, "order", "id"));
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no (%s) whose (%s) is (%s). Maybe a module is missing: stock, mrp, purchase and sale."
                            .formatted(model, field, value));
        }
        return rows.path(0);
    }

    private List<Long> partners(List<String> names) {
        return writing.create("res.partner", names, name -> Map.of("name", name, "is_company", true));
    }

    private void writeProducts(InventedCompany company, Surroundings here) {
        families = writing.create("product.template", company.products(), product -> product(product, here));
        Map<Long, Long> variants = new HashMap<>();
        writing.each(
                "product.product",
                families,
                part -> writing.ask(
                                "product.product",
                                "search_read",
                                Map.of(
                                        "domain",
                                        List.of(List.of("product_tmpl_id", "in", part)),
                                        "fields",
                                        List.of("product_tmpl_id")))
                        .forEach(row -> variants.put(
                                row.path("product_tmpl_id").path(0).longValue(),
                                row.path("id").longValue())));
        items = families.stream().map(variants::get).toList();
        record Offer(int product, Term term, boolean sentOut) {}
        List<Offer> offers = IntStream.range(0, company.products().size())
                .boxed()
                .flatMap(product -> company.products().get(product).terms().stream()
                        .map(term -> new Offer(product, term, isSentOut(company, product))))
                .toList();
        writing.create(
                "product.supplierinfo",
                offers,
                offer -> Map.of(
                        "product_tmpl_id", families.get(offer.product()),
                        "partner_id",
                                (offer.sentOut() ? subcontractors : suppliers)
                                        .get(offer.term().partner()),
                        "delay", offer.term().leadDays(),
                        "min_qty", offer.term().minimum(),
                        "price", offer.term().price()));
    }

    private static boolean isSentOut(InventedCompany company, int product) {
        int bill = product - (company.products().size() - company.bills().size());
        return bill >= 0 && company.bills().get(bill).kind() == Kind.SENT_OUT;
    }

    private static Map<String, Object> product(Product product, Surroundings here) {
        return Map.of(
                "name",
                product.name(),
                "default_code",
                product.code(),
                "type",
                "consu",
                "is_storable",
                true,
                "tracking",
                product.lots() ? "lot" : "none",
                "uom_id",
                product.weighed() ? here.kilogram() : here.piece(),
                "standard_price",
                product.cost(),
                "list_price",
                product.cost().multiply(MARGIN));
    }

    /** The sequence is said, because Odoo sorts what has none last. */
    private Map<String, Object> bill(Bill bill) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("product_tmpl_id", families.get(bill.product()));
        values.put("product_qty", 1);
        values.put("sequence", 1);
        values.put("produce_delay", bill.leadDays());
        switch (bill.kind()) {
            case MADE -> values.put("type", "normal");
            case KIT -> values.put("type", "phantom");
            case SENT_OUT -> {
                values.put("type", "subcontract");
                values.put("subcontractor_ids", List.of(List.of(4, subcontractors.get(bill.subcontractor()))));
            }
        }
        values.put(
                "bom_line_ids",
                Writing.children(
                        bill.parts(),
                        part -> Map.of("product_id", items.get(part.product()), "product_qty", part.quantity())));
        values.put(
                "operation_ids",
                Writing.children(
                        bill.steps(),
                        step -> Map.of(
                                "name", step.name(),
                                "workcenter_id", workCenters.get(step.workCenter()),
                                "time_cycle_manual", step.minutes())));
        return values;
    }

    /** One heap of stock: its lot is a name, or empty. */
    private record Heap(Balance balance, String lot) {}

    private void writeStock(InventedCompany company, Surroundings here) {
        List<Heap> heaps = new ArrayList<>();
        for (Balance balance : company.balances()) {
            boolean lots = company.products().get(balance.product()).lots();
            for (int heap = 1; heap <= balance.heaps(); heap++) {
                heaps.add(new Heap(balance, lots ? "L%05d-%d".formatted(balance.product(), heap) : ""));
            }
        }
        List<Heap> inLots = heaps.stream().filter(heap -> !heap.lot().isEmpty()).toList();
        List<Long> lots = writing.create(
                "stock.lot",
                inLots,
                heap -> Map.of(
                        "name",
                        heap.lot(),
                        "product_id",
                        items.get(heap.balance().product())));
        Map<Heap, Long> numbers = new HashMap<>();
        IntStream.range(0, lots.size()).forEach(at -> numbers.put(inLots.get(at), lots.get(at)));
        List<Long> quants = writing.counting().create("stock.quant", heaps, heap -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("product_id", items.get(heap.balance().product()));
            values.put("location_id", here.stock());
            values.put("inventory_quantity", heap.balance().quantity());
            if (numbers.containsKey(heap)) {
                values.put("lot_id", numbers.get(heap));
            }
            return values;
        });
        writing.counting().act("stock.quant", "action_apply_inventory", quants);
    }

    private void writeProductions(InventedCompany company) {
        List<Long> orders = writing.create(
                "mrp.production",
                company.productions(),
                order -> Map.of(
                        "product_id",
                                items.get(company.bills().get(order.bill()).product()),
                        "bom_id", bills.get(order.bill()),
                        "product_qty", order.quantity(),
                        "date_start", TIME.format(order.start())));
        writing.act("mrp.production", "action_confirm", orders);
        writing.expect("mrp.production", orders, List.of("confirmed", "progress"));
        List<Long> reserved = IntStream.range(0, orders.size())
                .filter(at -> company.productions().get(at).reserved())
                .mapToObj(orders::get)
                .toList();
        writing.act("mrp.production", "action_assign", reserved);
    }

    private void writePurchases(InventedCompany company) {
        List<Long> orders = writing.create(
                "purchase.order",
                company.purchases(),
                order -> Map.of(
                        "partner_id", (order.sentOut() ? subcontractors : suppliers).get(order.partner()),
                        "order_line",
                                Writing.children(
                                        order.lines(),
                                        line -> Map.of(
                                                "product_id", items.get(line.product()),
                                                "product_qty", line.quantity(),
                                                "price_unit", line.price(),
                                                "date_planned", noon(line.due())))));
        writing.act("purchase.order", "button_confirm", orders);
        writing.expect("purchase.order", orders, List.of("purchase"));
    }

    private void writeSales(InventedCompany company) {
        List<Long> orders = writing.create(
                "sale.order",
                company.sales(),
                order -> Map.of(
                        "partner_id", customers.get(order.customer()),
                        "commitment_date", noon(order.promised()),
                        "order_line", Writing.children(order.lines(), this::sold)));
        writing.act("sale.order", "action_confirm", orders);
        writing.expect("sale.order", orders, List.of("sale"));
    }

    private Map<String, Object> sold(Line line) {
        return Map.of("product_id", items.get(line.product()), "product_uom_qty", line.quantity());
    }

    private static String noon(LocalDate day) {
        return TIME.format(day.atTime(NOON));
    }
}

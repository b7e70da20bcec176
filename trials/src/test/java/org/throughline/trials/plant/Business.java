package org.throughline.trials.plant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.demand.Demand;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.Quantity;
import org.throughline.items.ItemSnapshot;
import org.throughline.items.Items;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;
import org.throughline.procurement.Procurement;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.Production;
import org.throughline.production.ProductionSnapshot;

/**
 * What a company makes of what, buys, sells, moves and produces: a line per record, by its identity. Told twice, by the
 * books of the hub and by Odoo.
 */
final class Business {

    private static final Set<String> CLOSED = Set.of("done", "cancel");
    private static final Map<String, String> PRODUCTION_STATES =
            Map.of("draft", "DRAFT", "confirmed", "CONFIRMED", "progress", "IN_PROGRESS", "to_close", "TO_CLOSE");
    private static final Map<String, String> PURCHASE_STATES =
            Map.of("draft", "DRAFT", "sent", "SENT", "to approve", "TO_APPROVE", "purchase", "CONFIRMED");

    private final SortedMap<String, String> lines = new TreeMap<>();

    private Business() {}

    /** The records of which the two say different things, and what. */
    static List<String> differences(Map<String, String> booked, Map<String, String> inOdoo) {
        Set<String> identities = new TreeSet<>(booked.keySet());
        identities.addAll(inOdoo.keySet());
        return identities.stream()
                .filter(identity -> !Objects.equals(booked.get(identity), inOdoo.get(identity)))
                .map(identity -> "%s: the books say (%s), Odoo says (%s)"
                        .formatted(identity, booked.get(identity), inOdoo.get(identity)))
                .toList();
    }

    /** As the books say. */
    static SortedMap<String, String> booked(Handle transaction) {
        Business business = new Business();
        business.book(new Items(transaction).snapshot());
        business.book(new Demand(transaction).snapshot());
        business.book(new Procurement(transaction).snapshot());
        business.book(new Production(transaction).snapshot());
        return business.lines;
    }

    private void book(ItemSnapshot items) {
        items.items().forEach(item -> line(item.item().value(), item.code()));
        items.billLines()
                .forEach(line -> line(
                        line.line().value(),
                        line.component().value(),
                        plain(line.quantity().amount())));
        items.supplierTerms()
                .forEach(term -> line(term.term().value(), plain(term.price()), Integer.toString(term.leadTimeDays())));
    }

    private void book(DemandSnapshot demand) {
        demand.deliveries().forEach(move -> move(move.move(), move.item(), move.open(), move.scheduled()));
        demand.lines()
                .forEach(line -> line(
                        line.line().value(),
                        line.item().value(),
                        plain(line.ordered().amount()),
                        plain(line.delivered())));
    }

    private void book(ProcurementSnapshot procurement) {
        procurement.receipts().forEach(move -> move(move.move(), move.item(), move.open(), move.due()));
        procurement.transfers().forEach(move -> move(move.move(), move.item(), move.open(), move.due()));
        procurement
                .orders()
                .forEach(order -> line(order.order().value(), order.state().name()));
        procurement
                .lines()
                .forEach(line -> line(
                        line.line().value(),
                        line.item().value(),
                        plain(line.ordered().amount()),
                        plain(line.received()),
                        line.due().toString()));
    }

    private void book(ProductionSnapshot production) {
        production
                .orders()
                .forEach(order -> line(
                        order.order().value(),
                        order.item().value(),
                        plain(order.quantity().amount()),
                        plain(order.produced()),
                        order.state().name(),
                        order.start().toString()));
        production.workOrders().forEach(work -> line(work.workOrder().value(), plain(work.produced())));
        production.components().stream()
                .filter(move -> move.open().amount().signum() != 0)
                .forEach(move -> move(move.move(), move.item(), move.open(), move.due()));
        production.outputs().stream()
                .filter(move -> move.open().amount().signum() != 0)
                .forEach(move -> move(move.move(), move.item(), move.open(), move.due()));
    }

    private void move(MoveId move, ItemId item, Quantity open, Instant due) {
        line(move.value(), item.value(), plain(open.amount()), due.toString());
    }

    /** As Odoo says. */
    static SortedMap<String, String> inOdoo(Tables odoo) {
        return odoo.read(() -> {
            Business business = new Business();
            business.readItems(odoo);
            business.readMoves(odoo);
            business.readPurchases(odoo);
            business.readProduction(odoo);
            return business.lines;
        });
    }

    private void readItems(Tables odoo) {
        read("product.product", odoo.rows("product.product"), row -> List.of(row.text("default_code")));
        read("mrp.bom.line", odoo.rows("mrp.bom.line"), row -> List.of(product(row), plain(row.number("product_qty"))));
        read(
                "product.supplierinfo",
                odoo.rows("product.supplierinfo"),
                row -> List.of(plain(row.number("price")), plain(row.number("delay"))));
    }

    private void readMoves(Tables odoo) {
        List<Row> open = odoo.rows("stock.move").stream()
                .filter(row -> !CLOSED.contains(row.text("state")) && !row.flag("is_inventory"))
                .filter(row -> row.number("product_qty").signum() != 0)
                .toList();
        read("stock.move", open, row -> List.of(product(row), plain(row.number("product_qty")), second(row, "date")));
        Set<Long> served = open.stream().map(row -> row.link("sale_line_id")).collect(Collectors.toSet());
        read(
                "sale.order.line",
                odoo.rows("sale.order.line").stream()
                        .filter(row -> served.contains(row.id()))
                        .toList(),
                row -> List.of(product(row), plain(row.number("product_uom_qty")), plain(row.number("qty_delivered"))));
    }

    private void readPurchases(Tables odoo) {
        List<Row> orders = odoo.rows("purchase.order").stream()
                .filter(row -> !row.text("state").equals("cancel"))
                .toList();
        read("purchase.order", orders, row -> List.of(known(PURCHASE_STATES, row.text("state"))));
        Set<Long> wanted = orders.stream().map(Row::id).collect(Collectors.toSet());
        read(
                "purchase.order.line",
                odoo.rows("purchase.order.line").stream()
                        .filter(row -> wanted.contains(row.link("order_id")))
                        .toList(),
                row -> List.of(
                        product(row),
                        plain(row.number("product_qty")),
                        plain(row.number("qty_received")),
                        second(row, "date_planned")));
    }

    private void readProduction(Tables odoo) {
        List<Row> orders = odoo.rows("mrp.production").stream()
                .filter(row -> !CLOSED.contains(row.text("state")))
                .toList();
        read(
                "mrp.production",
                orders,
                row -> List.of(
                        product(row),
                        plain(row.number("product_qty")),
                        plain(row.number("qty_produced")),
                        known(PRODUCTION_STATES, row.text("state")),
                        second(row, "date_start")));
        Set<Long> wanted = orders.stream().map(Row::id).collect(Collectors.toSet());
        read(
                "mrp.workorder",
                odoo.rows("mrp.workorder").stream()
                        .filter(row -> wanted.contains(row.link("production_id")))
                        .toList(),
                row -> List.of(plain(row.number("qty_produced"))));
    }

    private void read(String model, Collection<Row> rows, Function<Row, List<String>> words) {
        rows.forEach(row -> line(identity(model, row.id()), words.apply(row).toArray(String[]::new)));
    }

    private void line(String identity, String... words) {
        lines.put(identity, String.join(" ", words));
    }

    private static String product(Row row) {
        return identity("product.product", row.link("product_id"));
    }

    private static String identity(String model, long id) {
        return "odoo:%s:%d".formatted(model, id);
    }

    private static String known(Map<String, String> states, String state) {
        return states.getOrDefault(state, "unknown (%s)".formatted(state));
    }

    /** Odoo tells seconds. */
    private static String second(Row row, String field) {
        return row.instant(field).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}

package org.throughline.plant.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.plant.company.Catalogue;
import org.throughline.plant.company.Premises;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Empty;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;
import org.throughline.plant.odoo.Transaction;

/** Manufacturing orders: planned, confirmed, reserved, begun, made in one or more parts, scrapped and called off. */
public final class Production {

    private final Transaction transaction;
    private final Tables tables;
    private final Premises premises;
    private final Explosion explosion;
    private final Stock stock;

    public Production(Transaction transaction, Premises premises, Catalogue catalogue) {
        this.transaction = transaction;
        this.tables = transaction.tables();
        this.premises = premises;
        this.explosion = new Explosion(tables, premises, catalogue);
        this.stock = new Stock(transaction);
    }

    /** Plans an order with its components and operations; nobody has released it. */
    public long plan(String code, BigDecimal quantity, Site site, Instant start, String origin) {
        Fields where = Fields.of("picking_type_id", premises.work(site, "mrp_operation"))
                .with("location_src_id", site.stock())
                .with("location_dest_id", site.stock())
                .with("location_final_id", site.stock());
        long order = head(code, quantity, start, where.with("origin", origin), site.code() + "/MO");
        moves(order, code, quantity);
        operations(order, quantity);
        return order;
    }

    /** The order of a subcontractor: confirmed at once, without operations. */
    long subcontract(String code, BigDecimal quantity, Site site, Instant due, Fields more) {
        long outside = premises.place(Place.SUBCONTRACTORS);
        Fields where = Fields.of("picking_type_id", premises.work(site, "subcontracting"))
                .with("location_src_id", outside)
                .with("location_dest_id", outside)
                .with(more.map());
        long order = head(code, quantity, due, where, site.code() + "/SBC");
        moves(order, code, quantity);
        return order;
    }

    private long head(String code, BigDecimal quantity, Instant start, Fields where, String prefix) {
        Row product = tables.row("product.product", premises.number("product", code));
        Row bill = explosion.bill(code);
        Row order = transaction.create(
                "mrp.production",
                Fields.of("product_id", product.id())
                        .with("product_tmpl_id", product.link("product_tmpl_id"))
                        .with("bom_id", bill.id())
                        .with("product_qty", quantity)
                        .with("product_uom_qty", quantity)
                        .with("product_uom_id", product.link("uom_id"))
                        .with("qty_producing", BigDecimal.ZERO)
                        .with("qty_produced", BigDecimal.ZERO)
                        .with("state", "draft")
                        .with("priority", "0")
                        .with("consumption", "warning")
                        .with("backorder_sequence", 0L)
                        .with("is_locked", true)
                        .with("is_planned", false)
                        .with("date_start", start)
                        .with(
                                "date_finished",
                                start.plus(Duration.ofDays(
                                        bill.number("produce_delay").longValue())))
                        .with("user_id", Premises.USER)
                        .with("company_id", Premises.COMPANY)
                        .with(where.map())
                        .map());
        String name = "%s/%05d".formatted(prefix, order.id());
        transaction.write("mrp.production", order.id(), Map.of("name", name, "display_name", name));
        return order.id();
    }

    private void moves(long id, String code, BigDecimal quantity) {
        Row order = tables.row("mrp.production", id);
        long production = premises.place(Place.PRODUCTION);
        Fields common = Fields.of("reference", order.text("name"))
                .with("origin", order.text("name"))
                .with("picking_type_id", order.link("picking_type_id"))
                .with("picking_code", "mrp_operation");
        for (Explosion.Part part : explosion.of(code)) {
            BigDecimal needed = quantity.multiply(part.quantity()).setScale(2, RoundingMode.UP);
            stock.move(
                    part.product(),
                    needed,
                    order.link("location_src_id"),
                    production,
                    Fields.of("raw_material_production_id", id)
                            .with("bom_line_id", part.billLine())
                            .with("operation_id", part.operation())
                            .with("unit_factor", part.quantity())
                            .with("date", order.instant("date_start"))
                            .with("date_deadline", order.instant("date_start"))
                            .with(common.map()));
        }
        stock.move(
                order.link("product_id"),
                quantity,
                production,
                order.link("location_dest_id"),
                Fields.of("production_id", id)
                        .with("location_final_id", order.link("location_final_id"))
                        .with("date", order.instant("date_finished"))
                        .with(common.map()));
    }

    /** The operations of an order, one after the other. */
    void operations(long id, BigDecimal quantity) {
        Row order = tables.row("mrp.production", id);
        String code = explosion.code(order.link("product_id"));
        Row before = null;
        for (Row step : tables.pointing(
                "mrp.routing.workcenter", "bom_id", explosion.bill(code).id())) {
            Row center = tables.row("mrp.workcenter", step.link("workcenter_id"));
            BigDecimal minutes = center.number("time_start").add(quantity.multiply(step.number("time_cycle")));
            before = transaction.create(
                    "mrp.workorder",
                    Fields.of("production_id", id)
                            .with("product_id", order.link("product_id"))
                            .with("name", step.text("name"))
                            .with("display_name", order.text("name") + " - " + step.text("name"))
                            .with("workcenter_id", center.id())
                            .with("operation_id", step.id())
                            .with("sequence", (long) step.number("sequence").intValueExact())
                            .with("state", before == null ? "ready" : "blocked")
                            .with("production_state", "draft")
                            .with("working_state", "normal")
                            .with("is_planned", false)
                            .with("duration_expected", minutes)
                            .with("duration", BigDecimal.ZERO)
                            .with("qty_production", quantity)
                            .with("qty_remaining", quantity)
                            .with("qty_produced", BigDecimal.ZERO)
                            .with("blocked_by_workorder_ids", before == null ? List.of() : List.of(before.id()))
                            .map());
        }
    }

    public Collection<Row> components(long order) {
        return tables.pointing("stock.move", "raw_material_production_id", order);
    }

    public Collection<Row> outputs(long order) {
        return tables.pointing("stock.move", "production_id", order);
    }

    Collection<Row> workOrders(long order) {
        return tables.pointing("mrp.workorder", "production_id", order);
    }

    /** Releases an order and reserves what there is for it. */
    public void confirm(long id) {
        transaction.write("mrp.production", id, Map.of("state", "confirmed"));
        components(id).forEach(move -> transaction.write("stock.move", move.id(), Map.of("state", "confirmed")));
        outputs(id).forEach(move -> stock.reserve(move.id()));
        workOrders(id)
                .forEach(
                        work -> transaction.write("mrp.workorder", work.id(), Map.of("production_state", "confirmed")));
        reserve(id);
    }

    public void reserve(long id) {
        components(id).forEach(move -> stock.reserve(move.id()));
        settle(id);
    }

    /** Gives back what is reserved for an order. */
    public void release(long id) {
        components(id).stream()
                .filter(move -> !Stock.isOver(move) && move.number("quantity").signum() > 0)
                .forEach(move -> stock.release(move.id()));
        settle(id);
    }

    public boolean isReady(long id) {
        return components(id).stream()
                .allMatch(move -> Stock.isOver(move) || move.text("state").equals("assigned"));
    }

    /** Brings the order's word on its reservations in line with its components. */
    public void settle(long id) {
        Row order = tables.row("mrp.production", id);
        List<String> states = components(id).stream()
                .filter(move -> !Stock.isOver(move))
                .map(move -> move.text("state"))
                .toList();
        Object said = states.isEmpty()
                ? Empty.FIELD
                : states.stream().allMatch("assigned"::equals)
                        ? "assigned"
                        : states.contains("waiting") ? "waiting" : "confirmed";
        if (!Objects.equals(order.get("reservation_state"), said instanceof Empty ? null : said)) {
            transaction.write("mrp.production", id, Map.of("reservation_state", said));
        }
    }

    /** The first operation begins, and with it the order. */
    public void begin(long id) {
        Row order = tables.row("mrp.production", id);
        Duration planned = Duration.between(order.instant("date_start"), order.instant("date_finished"));
        transaction.write(
                "mrp.production",
                id,
                Map.of(
                        "state", "progress",
                        "qty_producing", order.number("product_qty"),
                        "date_start", transaction.began(),
                        "date_finished", transaction.began().plus(planned)));
        workOrders(id).stream()
                .findFirst()
                .ifPresent(work -> transaction.write(
                        "mrp.workorder",
                        work.id(),
                        Map.of(
                                "state",
                                "progress",
                                "production_state",
                                "progress",
                                "date_start",
                                transaction.began(),
                                "qty_producing",
                                order.number("product_qty"))));
    }

    /**
     * So much is made, with what belongs to it; the rest, if any, goes on as an order of its own, and both get names
     * with a number behind.
     *
     * @return the number of the order that goes on, or zero
     */
    public long make(long id, BigDecimal quantity) {
        return new Completion(transaction, this, stock).make(id, quantity);
    }

    /** Calls off an order that was not begun. */
    public void cancel(long id) {
        components(id).forEach(move -> stock.cancel(move.id()));
        outputs(id).forEach(move -> stock.cancel(move.id()));
        workOrders(id)
                .forEach(work -> transaction.write(
                        "mrp.workorder", work.id(), Map.of("state", "cancel", "production_state", "cancel")));
        transaction.write("mrp.production", id, Map.of("state", "cancel", "reservation_state", Empty.FIELD));
    }

    /** Goods that a machine spoilt leave the stock. */
    public void scrap(long product, BigDecimal quantity, Site site, long order) {
        Row made = tables.find("mrp.production", order);
        Row item = tables.row("product.product", product);
        long scrap = premises.place(Place.SCRAP);
        Row paper = transaction.create(
                "stock.scrap",
                Fields.of("product_id", product)
                        .with("product_uom_id", item.link("uom_id"))
                        .with("scrap_qty", quantity)
                        .with("location_id", site.stock())
                        .with("scrap_location_id", scrap)
                        .with("production_id", order)
                        .with("origin", made == null ? "" : made.text("name"))
                        .with("state", "done")
                        .with("date_done", transaction.began())
                        .with("company_id", Premises.COMPANY)
                        .map());
        String name = "SP/%05d".formatted(paper.id());
        Row move = stock.move(
                product,
                quantity,
                site.stock(),
                scrap,
                Fields.of("reference", name)
                        .with("origin", made == null ? "" : made.text("name"))
                        .with("scrap_id", paper.id())
                        .with("date", transaction.began()));
        stock.reserve(move.id());
        stock.finish(move.id());
        transaction.write(
                "stock.scrap", paper.id(), Map.of("name", name, "display_name", name, "move_ids", List.of(move.id())));
    }
}

package org.throughline.plant.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.plant.actions.Pickings.Way;
import org.throughline.plant.company.Catalogue;
import org.throughline.plant.company.Premises;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;
import org.throughline.plant.odoo.Transaction;

/** Purchase orders, from the request to the receipt; of a coater, with the frames that he is given. */
public final class Purchasing {

    private final Transaction transaction;
    private final Tables tables;
    private final Premises premises;
    private final Pickings pickings;
    private final Stock stock;
    private final Production production;
    private final Explosion explosion;

    public Purchasing(Transaction transaction, Premises premises, Catalogue catalogue) {
        this.transaction = transaction;
        this.tables = transaction.tables();
        this.premises = premises;
        this.pickings = new Pickings(transaction, premises);
        this.stock = new Stock(transaction);
        this.production = new Production(transaction, premises, catalogue);
        this.explosion = new Explosion(tables, premises, catalogue);
    }

    /** The supplier's terms for an item. */
    private Row term(long product) {
        long family = tables.row("product.product", product).link("product_tmpl_id");
        return tables.pointing("product.supplierinfo", "product_tmpl_id", family).stream()
                .filter(term -> term.link("product_id") == 0 || term.link("product_id") == product)
                .findFirst()
                .orElseThrow();
    }

    public long supplier(long product) {
        return term(product).link("partner_id");
    }

    /** Asks a supplier for items, each in the item's own unit. */
    public long request(long supplier, Site site, Map<Long, BigDecimal> quantities) {
        Row first = term(quantities.keySet().iterator().next());
        Row order = transaction.create(
                "purchase.order",
                Fields.of("state", "draft")
                        .with("partner_id", supplier)
                        .with("currency_id", first.link("currency_id"))
                        .with("date_order", transaction.began())
                        .with("picking_type_id", premises.work(site, "incoming"))
                        .with("picking_ids", List.of())
                        .with("priority", "0")
                        .with("acknowledged", false)
                        .with("locked", false)
                        .with("user_id", Premises.USER)
                        .with("company_id", Premises.COMPANY)
                        .map());
        String name = "P%05d".formatted(order.id());
        Instant due =
                transaction.began().plus(Duration.ofDays(first.number("delay").longValue()));
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<Long, BigDecimal> wanted : quantities.entrySet()) {
            total = total.add(line(order.id(), wanted.getKey(), wanted.getValue(), due));
        }
        transaction.write(
                "purchase.order",
                order.id(),
                Fields.of("name", name)
                        .with("display_name", name)
                        .with("date_planned", due)
                        .with("amount_untaxed", total)
                        .with("amount_total", total)
                        .map());
        return order.id();
    }

    private BigDecimal line(long order, long product, BigDecimal wanted, Instant due) {
        Row item = tables.row("product.product", product);
        Row term = term(product);
        BigDecimal factor = tables.row("uom.uom", term.link("product_uom_id")).number("factor");
        BigDecimal quantity = wanted.divide(factor, 0, RoundingMode.UP).max(term.number("min_qty"));
        BigDecimal subtotal = quantity.multiply(term.number("price")).setScale(2, RoundingMode.HALF_UP);
        transaction.create(
                "purchase.order.line",
                Fields.of("order_id", order)
                        .with("product_id", product)
                        .with("name", item.text("display_name"))
                        .with("display_name", item.text("display_name"))
                        .with("product_uom_id", term.link("product_uom_id"))
                        .with("product_qty", quantity)
                        .with("product_uom_qty", quantity.multiply(factor))
                        .with("price_unit", term.number("price"))
                        .with("price_subtotal", subtotal)
                        .with("discount", BigDecimal.ZERO)
                        .with("qty_received", BigDecimal.ZERO)
                        .with("qty_received_method", "stock_moves")
                        .with("date_planned", due)
                        .with("is_downpayment", false)
                        .with("sequence", 10L)
                        .with("partner_id", term.link("partner_id"))
                        .with("company_id", Premises.COMPANY)
                        .map());
        return subtotal;
    }

    private List<Row> lines(long order) {
        return List.copyOf(tables.pointing("purchase.order.line", "order_id", order));
    }

    /** The request goes out; nothing is ordered yet. */
    public void send(long id) {
        transaction.write("purchase.order", id, Map.of("state", "sent"));
    }

    /** Orders: a receipt is expected, and a coater is sent what he needs. */
    public void confirm(long id) {
        Row order = tables.row("purchase.order", id);
        String kind =
                tables.row("stock.picking.type", order.link("picking_type_id")).text("display_name");
        Site site = premises.site(kind.startsWith("Ghent") ? "GHENT" : "PORTO");
        Row picking = pickings.open(
                new Way(site, "incoming", premises.place(Place.SUPPLIERS), site.stock()),
                order.instant("date_planned"),
                Fields.of("origin", order.text("name"))
                        .with("purchase_id", id)
                        .with("partner_id", order.link("partner_id")));
        for (Row line : lines(id)) {
            Fields serving = Fields.of("purchase_line_id", line.id()).with("state", "confirmed");
            if (isCoated(line.link("product_id"))) {
                coated(line, picking, site, serving);
            } else {
                pickings.move(picking, line.link("product_id"), line.number("product_uom_qty"), serving);
            }
        }
        transaction.write(
                "purchase.order",
                id,
                Map.of(
                        "state",
                        "purchase",
                        "date_approve",
                        transaction.began(),
                        "receipt_status",
                        "pending",
                        "picking_ids",
                        List.of(picking.id())));
        pickings.reserve(picking.id());
    }

    private boolean isCoated(long product) {
        return explosion.code(product).startsWith("PF-");
    }

    /** The coater's order makes painted frames of welded ones at his place; they are received from there. */
    private void coated(Row line, Row picking, Site site, Fields serving) {
        BigDecimal quantity = line.number("product_uom_qty");
        long outside = premises.place(Place.SUBCONTRACTORS);
        Row received = pickings.move(
                picking,
                line.link("product_id"),
                quantity,
                serving.with("location_id", outside).with("is_subcontract", true));
        long order = production.subcontract(
                explosion.code(line.link("product_id")),
                quantity,
                site,
                line.instant("date_planned"),
                Fields.of("subcontractor_id", picking.link("partner_id")).with("origin", picking.text("name")));
        transaction.write("mrp.production", order, Map.of("state", "confirmed"));
        long sending = supply(order, picking, site);
        Row output = production.outputs(order).iterator().next();
        transaction.write("stock.move", output.id(), Map.of("move_dest_ids", List.of(received.id())));
        stock.reserve(output.id());
        transaction.write("stock.move", received.id(), Map.of("move_orig_ids", List.of(output.id())));
        pickings.reserve(sending);
        production.settle(order);
    }

    /** A transfer brings the coater what his order needs; its components wait for it. */
    private long supply(long order, Row picking, Site site) {
        long outside = premises.place(Place.SUBCONTRACTORS);
        Fields why = Fields.of("origin", picking.text("name")).with("partner_id", picking.link("partner_id"));
        Row sending = pickings.open(new Way(site, "resupply", site.stock(), outside), transaction.began(), why);
        for (Row component : List.copyOf(production.components(order))) {
            Row sent = pickings.move(
                    sending,
                    component.link("product_id"),
                    component.number("product_uom_qty"),
                    Fields.of("state", "confirmed").with("move_dest_ids", List.of(component.id())));
            transaction.write(
                    "stock.move",
                    component.id(),
                    Map.of("state", "waiting", "procure_method", "make_to_order", "move_orig_ids", List.of(sent.id())));
        }
        return sending.id();
    }

    /** The supplier says another date: the line and the deadline of its move change, the receipt's date does not. */
    public void postpone(long line, Instant due, boolean alsoTheReceipt) {
        Row row = tables.row("purchase.order.line", line);
        transaction.write("purchase.order.line", line, Map.of("date_planned", due));
        Instant earliest = lines(row.link("order_id")).stream()
                .map(each -> each.instant("date_planned"))
                .min(Instant::compareTo)
                .orElseThrow();
        transaction.write("purchase.order", row.link("order_id"), Map.of("date_planned", earliest));
        for (Row move : tables.pointing("stock.move", "purchase_line_id", line)) {
            if (!Stock.isOver(move)) {
                transaction.write("stock.move", move.id(), Map.of("date_deadline", due));
                if (alsoTheReceipt) {
                    transaction.write("stock.move", move.id(), Map.of("date", due));
                    transaction.write("stock.picking", move.link("picking_id"), Map.of("scheduled_date", due));
                }
            }
        }
    }

    /** Goods come in, so many of each move; a coater's order is done by as much. */
    public void receive(long picking, Map<Long, BigDecimal> quantities) {
        long id = tables.row("stock.picking", picking).link("purchase_id");
        coat(picking, quantities);
        long rest = pickings.validate(picking, quantities);
        if (rest != 0) {
            followCoaters(rest);
        }
        boolean all = true;
        for (Row line : lines(id)) {
            BigDecimal factor =
                    tables.row("uom.uom", line.link("product_uom_id")).number("factor");
            BigDecimal received = tables.pointing("stock.move", "purchase_line_id", line.id()).stream()
                    .filter(move -> move.text("state").equals("done"))
                    .map(move -> move.number("product_uom_qty"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(factor, 2, RoundingMode.HALF_UP);
            all &= received.compareTo(line.number("product_qty")) >= 0;
            if (received.compareTo(line.number("qty_received")) != 0) {
                transaction.write("purchase.order.line", line.id(), Map.of("qty_received", received));
            }
        }
        List<Long> papers = new ArrayList<>(tables.row("purchase.order", id).links("picking_ids"));
        if (rest != 0) {
            papers.add(rest);
        }
        transaction.write(
                "purchase.order",
                id,
                Map.of(
                        "receipt_status",
                        all ? "full" : "partial",
                        "effective_date",
                        transaction.began(),
                        "picking_ids",
                        papers));
    }

    /** Before painted frames come in, the coater's order makes as many. */
    private void coat(long picking, Map<Long, BigDecimal> quantities) {
        for (Row move : pickings.moves(picking)) {
            BigDecimal quantity = quantities.getOrDefault(move.id(), BigDecimal.ZERO);
            if (move.flag("is_subcontract") && !Stock.isOver(move) && quantity.signum() > 0) {
                production.make(coater(move), quantity);
            }
        }
    }

    private long coater(Row receipt) {
        return tables.row("stock.move", receipt.links("move_orig_ids").getFirst())
                .link("production_id");
    }

    /** What is still to come is made by the coater's orders that go on. */
    private void followCoaters(long picking) {
        for (Row receipt : pickings.moves(picking)) {
            openOutput(receipt).ifPresent(output -> {
                transaction.write("stock.move", receipt.id(), Map.of("move_orig_ids", List.of(output.id())));
                transaction.write("stock.move", output.id(), Map.of("move_dest_ids", List.of(receipt.id())));
            });
        }
    }

    /** What the order that goes on will make, where the one before it is done. */
    private Optional<Row> openOutput(Row receipt) {
        if (!receipt.flag("is_subcontract")) {
            return Optional.empty();
        }
        Row before = tables.row("stock.move", receipt.links("move_orig_ids").getFirst());
        String name = tables.row("mrp.production", before.link("production_id")).text("name");
        String stem = name.replaceAll("-\\d{3}$", "-");
        return tables.pointing("stock.move", "product_id", receipt.link("product_id")).stream()
                .filter(move -> Stock.isOver(before) && !Stock.isOver(move) && move.link("production_id") != 0)
                .filter(move -> move.text("reference").startsWith(stem))
                .findFirst();
    }

    /** The request is dropped. */
    public void cancel(long id) {
        transaction.write("purchase.order", id, Map.of("state", "cancel"));
    }

    /** Everything of a receipt. */
    public Map<Long, BigDecimal> all(long picking) {
        Map<Long, BigDecimal> quantities = new HashMap<>();
        pickings.moves(picking).forEach(move -> quantities.put(move.id(), move.number("product_uom_qty")));
        return quantities;
    }
}

package org.throughline.plant.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.throughline.plant.actions.Pickings.Way;
import org.throughline.plant.company.Catalogue;
import org.throughline.plant.company.Catalogue.Bill;
import org.throughline.plant.company.Catalogue.Item;
import org.throughline.plant.company.Premises;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Transaction;

/** Sales orders, from the offer to the delivery. */
public final class Sales {

    /** So many of an item. */
    public record Wish(Item item, int quantity) {}

    private final Transaction transaction;
    private final Premises premises;
    private final Catalogue catalogue;
    private final Pickings pickings;

    public Sales(Transaction transaction, Premises premises, Catalogue catalogue) {
        this.transaction = transaction;
        this.premises = premises;
        this.catalogue = catalogue;
        this.pickings = new Pickings(transaction, premises);
    }

    /** Makes an offer. */
    public long offer(long customer, Instant promised, List<Wish> wishes) {
        Site site = premises.site("GHENT");
        Row order = transaction.create(
                "sale.order",
                Fields.of("state", "draft")
                        .with("partner_id", customer)
                        .with("date_order", transaction.began())
                        .with("commitment_date", promised)
                        .with("expected_date", promised)
                        .with("warehouse_id", site.id())
                        .with("currency_id", Premises.EURO)
                        .with("company_id", Premises.COMPANY)
                        .with("user_id", Premises.USER)
                        .with("picking_policy", "direct")
                        .with("locked", false)
                        .map());
        BigDecimal total = BigDecimal.ZERO;
        for (Wish wish : wishes) {
            total = total.add(line(order.id(), wish));
        }
        String name = "S%05d".formatted(order.id());
        transaction.write(
                "sale.order",
                order.id(),
                Map.of(
                        "name", name,
                        "display_name", name,
                        "amount_untaxed", total,
                        "amount_total", total.multiply(new BigDecimal("1.21")).setScale(2, RoundingMode.HALF_UP)));
        return order.id();
    }

    private BigDecimal line(long order, Wish wish) {
        BigDecimal quantity = BigDecimal.valueOf(wish.quantity());
        boolean rebate = wish.quantity() > 2;
        BigDecimal full = wish.item().price().multiply(quantity);
        BigDecimal subtotal = rebate ? full.multiply(new BigDecimal("0.95")).setScale(2, RoundingMode.HALF_UP) : full;
        long product = premises.number("product", wish.item().code());
        Row row = transaction.tables().row("product.product", product);
        transaction.create(
                "sale.order.line",
                Fields.of("order_id", order)
                        .with("product_id", product)
                        .with("name", row.text("display_name"))
                        .with("display_name", row.text("display_name"))
                        .with("product_uom_qty", quantity)
                        .with("product_uom_id", row.link("uom_id"))
                        .with("qty_delivered", BigDecimal.ZERO)
                        .with("qty_to_deliver", quantity)
                        .with("price_unit", wish.item().price())
                        .with("discount", rebate ? 5 : 0)
                        .with("price_subtotal", subtotal)
                        .with("is_downpayment", false)
                        .with("sequence", 10L)
                        .with("state", "draft")
                        .with("warehouse_id", premises.site("GHENT").id())
                        .with("company_id", Premises.COMPANY)
                        .map());
        return subtotal;
    }

    /** The customer orders: a delivery is planned and reserved; of a kit, its components are delivered. */
    public void confirm(long id) {
        Row order = transaction.tables().row("sale.order", id);
        Site site = premises.site("GHENT");
        Instant promised = order.instant("commitment_date");
        Row picking = pickings.open(
                new Way(site, "outgoing", site.stock(), premises.place(Place.CUSTOMERS)),
                promised,
                Fields.of("origin", order.text("name"))
                        .with("sale_id", id)
                        .with("partner_id", order.link("partner_id")));
        for (Row line : lines(id)) {
            Item item = item(line);
            Bill kit = catalogue.bills().stream()
                    .filter(bill ->
                            bill.kind().equals("phantom") && bill.makes().equals(item.code()))
                    .findFirst()
                    .orElse(null);
            Fields serving = Fields.of("sale_line_id", line.id()).with("state", "confirmed");
            if (kit == null) {
                pickings.move(picking, line.link("product_id"), line.number("product_uom_qty"), serving);
            } else {
                kit.lines()
                        .forEach(part -> pickings.move(
                                picking,
                                premises.number("product", part.component()),
                                line.number("product_uom_qty").multiply(part.quantity()),
                                serving));
            }
        }
        transaction.write(
                "sale.order",
                id,
                Map.of("state", "sale", "date_order", transaction.began(), "delivery_status", "pending"));
        pickings.reserve(picking.id());
    }

    private Item item(Row line) {
        Row product = transaction.tables().row("product.product", line.link("product_id"));
        return catalogue.item(product.text("default_code"));
    }

    private List<Row> lines(long order) {
        return List.copyOf(transaction.tables().pointing("sale.order.line", "order_id", order));
    }

    /** Goods leave; what is not reserved stays behind in a new delivery. */
    public void deliver(long picking) {
        pickings.validate(picking, pickings.reserved(picking));
        long id = transaction.tables().row("stock.picking", picking).link("sale_id");
        boolean all = true;
        for (Row line : lines(id)) {
            BigDecimal ordered = line.number("product_uom_qty");
            BigDecimal delivered = delivered(line);
            all &= delivered.compareTo(ordered) >= 0;
            if (delivered.compareTo(line.number("qty_delivered")) != 0) {
                transaction.write(
                        "sale.order.line",
                        line.id(),
                        Map.of("qty_delivered", delivered, "qty_to_deliver", ordered.subtract(delivered)));
            }
        }
        transaction.write(
                "sale.order",
                id,
                Map.of("delivery_status", all ? "full" : "partial", "effective_date", transaction.began()));
    }

    /** What was delivered of a line; of a kit, as many as each component allows. */
    private BigDecimal delivered(Row line) {
        List<Row> moves = List.copyOf(transaction.tables().pointing("stock.move", "sale_line_id", line.id()));
        return moves.stream()
                .map(move -> move.link("product_id"))
                .distinct()
                .map(product -> share(
                        line,
                        moves.stream()
                                .filter(move -> move.link("product_id") == product)
                                .toList()))
                .reduce(line.number("product_uom_qty"), BigDecimal::min)
                .setScale(0, RoundingMode.DOWN);
    }

    private static BigDecimal share(Row line, List<Row> moves) {
        BigDecimal all = sum(moves.stream()
                .filter(move -> !move.text("state").equals("cancel"))
                .toList());
        BigDecimal done = sum(
                moves.stream().filter(move -> move.text("state").equals("done")).toList());
        return all.signum() == 0
                ? BigDecimal.ZERO
                : line.number("product_uom_qty").multiply(done).divide(all, 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Row> moves) {
        return moves.stream().map(move -> move.number("product_uom_qty")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The customer calls the order off, as far as it was not delivered. */
    public void cancel(long id) {
        transaction.tables().pointing("stock.picking", "sale_id", id).stream()
                .filter(picking -> !picking.text("state").equals("done"))
                .forEach(picking -> pickings.cancel(picking.id()));
        transaction.write("sale.order", id, Map.of("state", "cancel"));
    }
}

package org.throughline.plant.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.throughline.plant.odoo.Empty;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;
import org.throughline.plant.odoo.Transaction;

/** The end of a manufacturing order, or of a part of it while the rest goes on. */
final class Completion {

    /** Work takes a little longer than expected. */
    private static final BigDecimal OVERRUN = new BigDecimal("1.07");

    private final Transaction transaction;
    private final Tables tables;
    private final Production production;
    private final Stock stock;

    Completion(Transaction transaction, Production production, Stock stock) {
        this.transaction = transaction;
        this.tables = transaction.tables();
        this.production = production;
        this.stock = stock;
    }

    long make(long id, BigDecimal quantity) {
        Row order = tables.row("mrp.production", id);
        long rest = quantity.compareTo(order.number("product_qty")) < 0 ? backorder(order, quantity) : 0;
        List<Row> open = production.components(id).stream()
                .filter(move -> !Stock.isOver(move))
                .toList();
        open.forEach(move -> stock.finish(move.id()));
        production.outputs(id).stream().filter(move -> !Stock.isOver(move)).forEach(move -> stock.finish(move.id()));
        production.workOrders(id).forEach(work -> close(work, order, quantity));
        Fields done = Fields.of("state", "done")
                .with("product_qty", quantity)
                .with("product_uom_qty", quantity)
                .with("qty_producing", quantity)
                .with("qty_produced", quantity)
                .with("date_finished", transaction.began())
                .with("reservation_state", Empty.FIELD)
                .with("lot_producing_ids", lots(id));
        transaction.write("mrp.production", id, done.map());
        if (rest != 0) {
            production.reserve(rest);
        }
        return rest;
    }

    private void close(Row work, Row order, BigDecimal quantity) {
        BigDecimal minutes = work.number("duration_expected").multiply(OVERRUN).setScale(1, RoundingMode.UP);
        Row begun = work.get("date_start") == null ? order : work;
        Fields done = Fields.of("state", "done")
                .with("production_state", "done")
                .with("date_start", begun.instant("date_start"))
                .with("date_finished", transaction.began())
                .with("duration", minutes)
                .with("qty_production", quantity)
                .with("qty_produced", quantity)
                .with("qty_remaining", BigDecimal.ZERO);
        transaction.write("mrp.workorder", work.id(), done.map());
    }

    private List<Long> lots(long order) {
        return production.outputs(order).stream()
                .flatMap(move -> stock.lines(move.id()).stream())
                .map(line -> line.link("lot_id"))
                .filter(lot -> lot != 0)
                .toList();
    }

    /** The rest becomes an order of its own; its moves are split off those of the first. */
    private long backorder(Row order, BigDecimal made) {
        BigDecimal whole = order.number("product_qty");
        String name = order.text("name").replaceAll("-\\d{3}$", "");
        long sequence = Math.max(1, order.number("backorder_sequence").longValue());
        Fields values = Fields.of("state", "confirmed")
                .with(order.values())
                .with("state", "confirmed")
                .with("product_qty", whole.subtract(made))
                .with("product_uom_qty", whole.subtract(made))
                .with("qty_producing", BigDecimal.ZERO)
                .with("backorder_sequence", sequence + 1)
                .with("create_date", transaction.began())
                .with("write_date", transaction.began());
        Row other = transaction.create("mrp.production", values.map());
        rename(order.id(), "%s-%03d".formatted(name, sequence));
        rename(other.id(), "%s-%03d".formatted(name, sequence + 1));
        transaction.write("mrp.production", order.id(), Map.of("backorder_sequence", sequence));
        splitMoves(order, other.id(), made.divide(whole, 10, RoundingMode.HALF_UP), made);
        if (order.link("subcontractor_id") == 0) {
            production.operations(other.id(), whole.subtract(made));
        }
        return other.id();
    }

    private void splitMoves(Row order, long other, BigDecimal share, BigDecimal made) {
        String later = tables.row("mrp.production", other).text("name");
        for (Row move : List.copyOf(production.components(order.id()))) {
            if (!Stock.isOver(move)) {
                BigDecimal kept = move.number("product_uom_qty").multiply(share).setScale(2, RoundingMode.HALF_UP);
                Fields rest = Fields.of("raw_material_production_id", other).with("reference", later);
                stock.split(move.id(), kept, rest.with("origin", later));
            }
        }
        for (Row move : List.copyOf(production.outputs(order.id()))) {
            Fields rest = Fields.of("production_id", other).with("reference", later);
            stock.reserve(stock.split(move.id(), made, rest.with("origin", later)));
        }
    }

    private void rename(long id, String name) {
        transaction.write("mrp.production", id, Map.of("name", name, "display_name", name));
        production
                .components(id)
                .forEach(move -> transaction.write("stock.move", move.id(), Map.of("reference", name)));
        production.outputs(id).forEach(move -> transaction.write("stock.move", move.id(), Map.of("reference", name)));
    }
}

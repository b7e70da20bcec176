package org.throughline.plant.actions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.plant.company.Premises;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;
import org.throughline.plant.odoo.Transaction;

/**
 * Moves goods as Odoo does: a move is reserved by lines that hold quants, and when it is done its lines change the
 * quants of both places.
 */
public final class Stock {

    /** Goods that come from such places need not be there. */
    private static final Set<String> BYPASSED = Set.of("supplier", "customer", "production", "inventory");

    private final Transaction transaction;
    private final Tables tables;

    public Stock(Transaction transaction) {
        this.transaction = transaction;
        this.tables = transaction.tables();
    }

    /** A new move of an item's own unit, in state draft. */
    public Row move(long product, BigDecimal quantity, long from, long to, Fields more) {
        Row item = tables.row("product.product", product);
        Fields fields = Fields.of("product_id", product)
                .with("product_tmpl_id", item.link("product_tmpl_id"))
                .with("product_uom", item.link("uom_id"))
                .with("product_uom_qty", quantity)
                .with("product_qty", quantity)
                .with("quantity", BigDecimal.ZERO)
                .with("unit_factor", BigDecimal.ONE)
                .with("has_tracking", item.text("tracking"))
                .with("location_id", from)
                .with("location_usage", usage(from))
                .with("location_dest_id", to)
                .with("location_dest_usage", usage(to))
                .with("state", "draft")
                .with("priority", "0")
                .with("procure_method", "make_to_stock")
                .with("sequence", 10L)
                .with("picked", false)
                .with("is_inventory", false)
                .with("company_id", Premises.COMPANY)
                .with("display_name", item.text("display_name"))
                .with(more.map());
        return transaction.create("stock.move", fields.map());
    }

    private String usage(long place) {
        return tables.row("stock.location", place).text("usage");
    }

    /** The lines that hold stock for a move, or that say what it moved. */
    public Collection<Row> lines(long move) {
        return tables.pointing("stock.move.line", "move_id", move);
    }

    /** Takes as much as there is, first come first served; waits where another move has to come before. */
    public void reserve(long id) {
        Row move = tables.row("stock.move", id);
        if (Set.of("done", "cancel", "assigned").contains(move.text("state"))) {
            return;
        }
        if (isWaiting(move)) {
            transaction.write("stock.move", id, Map.of("state", "waiting"));
            return;
        }
        BigDecimal open = move.number("product_uom_qty").subtract(move.number("quantity"));
        BigDecimal taken = bypasses(move) ? line(move, open, 0) : take(move, open);
        BigDecimal quantity = move.number("quantity").add(taken);
        String state = quantity.signum() == 0
                ? "confirmed"
                : quantity.compareTo(move.number("product_uom_qty")) < 0 ? "partially_available" : "assigned";
        if (taken.signum() != 0 || !state.equals(move.text("state"))) {
            transaction.write("stock.move", id, Map.of("state", state, "quantity", quantity));
            lines(id).forEach(line -> transaction.write("stock.move.line", line.id(), Map.of("state", state)));
        }
    }

    private boolean isWaiting(Row move) {
        // What a subcontractor delivers counts as ready at once, before he has made it.
        return !move.flag("is_subcontract")
                && move.links("move_orig_ids").stream()
                        .map(before -> tables.row("stock.move", before).text("state"))
                        .anyMatch(state -> !state.equals("done") && !state.equals("cancel"));
    }

    private static boolean bypasses(Row move) {
        return BYPASSED.contains(move.text("location_usage")) || move.flag("is_subcontract");
    }

    private BigDecimal take(Row move, BigDecimal wanted) {
        BigDecimal taken = BigDecimal.ZERO;
        for (Row quant : quants(move.link("product_id"), move.link("location_id"))) {
            BigDecimal free = quant.number("quantity").subtract(quant.number("reserved_quantity"));
            BigDecimal part = free.min(wanted.subtract(taken));
            if (part.signum() > 0) {
                change(quant, BigDecimal.ZERO, part);
                taken = taken.add(line(move, part, quant.link("lot_id")));
            }
        }
        return taken;
    }

    private List<Row> quants(long product, long place) {
        return tables.pointing("stock.quant", "product_id", product).stream()
                .filter(quant -> quant.link("location_id") == place)
                .sorted(Comparator.comparing((Row quant) -> quant.instant("in_date"))
                        .thenComparingLong(Row::id))
                .toList();
    }

    /** What of an item lies in a place and is not reserved. */
    public BigDecimal free(long product, long place) {
        return quants(product, place).stream()
                .map(quant -> quant.number("quantity").subtract(quant.number("reserved_quantity")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal line(Row move, BigDecimal quantity, long lot) {
        transaction.create(
                "stock.move.line",
                Fields.of("move_id", move.id())
                        .with("product_id", move.link("product_id"))
                        .with("product_uom_id", move.link("product_uom"))
                        .with("quantity", quantity)
                        .with("quantity_product_uom", quantity)
                        .with("picked", false)
                        .with("state", "assigned")
                        .with("lot_id", lot)
                        .with("location_id", move.link("location_id"))
                        .with("location_usage", move.text("location_usage"))
                        .with("location_dest_id", move.link("location_dest_id"))
                        .with("location_dest_usage", move.text("location_dest_usage"))
                        .with("picking_id", move.link("picking_id"))
                        .with("production_id", move.link("raw_material_production_id"))
                        .with("workorder_id", move.link("workorder_id"))
                        .with("reference", move.text("reference"))
                        .with("date", transaction.began())
                        .with("company_id", Premises.COMPANY)
                        .map());
        return quantity;
    }

    /** Gives back what is reserved; the lines are deleted and leave no trace. */
    public void release(long id) {
        Row move = tables.row("stock.move", id);
        for (Row line : lines(id)) {
            free(move, line, line.number("quantity"));
            transaction.delete("stock.move.line", line.id());
        }
        transaction.write("stock.move", id, Map.of("state", "confirmed", "quantity", BigDecimal.ZERO));
    }

    private void free(Row move, Row line, BigDecimal quantity) {
        if (!bypasses(move)) {
            Row quant = quants(line.link("product_id"), line.link("location_id")).stream()
                    .filter(each -> each.link("lot_id") == line.link("lot_id"))
                    .filter(each -> each.number("reserved_quantity").compareTo(quantity) >= 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing is reserved for line [%s]".formatted(line)));
            change(quant, BigDecimal.ZERO, quantity.negate());
        }
    }

    public void cancel(long id) {
        if (!tables.row("stock.move", id).text("state").equals("done")) {
            release(id);
            transaction.write("stock.move", id, Map.of("state", "cancel"));
        }
    }

    /** Leaves so much to a move, and puts the rest into a new one; answers the number of that. */
    public long split(long id, BigDecimal kept, Fields restFields) {
        Row move = tables.row("stock.move", id);
        BigDecimal rest = move.number("product_uom_qty").subtract(kept);
        BigDecimal surplus = move.number("quantity").subtract(kept);
        for (Row line : List.copyOf(lines(id)).reversed()) {
            BigDecimal less = surplus.min(line.number("quantity"));
            if (less.signum() > 0) {
                free(move, line, less);
                surplus = surplus.subtract(less);
                shorten(line, less);
            }
        }
        Fields copy = Fields.of("state", "confirmed").with(move.values());
        Row other = transaction.create(
                "stock.move",
                copy.with("product_uom_qty", rest)
                        .with("product_qty", rest)
                        .with("quantity", BigDecimal.ZERO)
                        .with("state", "confirmed")
                        .with("create_date", transaction.began())
                        .with("write_date", transaction.began())
                        .with(restFields.map())
                        .map());
        for (long before : move.links("move_orig_ids")) {
            List<Long> after = new ArrayList<>(tables.row("stock.move", before).links("move_dest_ids"));
            after.add(other.id());
            transaction.write("stock.move", before, Map.of("move_dest_ids", after));
        }
        BigDecimal quantity = move.number("quantity").min(kept);
        transaction.write(
                "stock.move",
                id,
                Map.of("product_uom_qty", kept, "product_qty", kept, "quantity", quantity, "state", "assigned"));
        return other.id();
    }

    private void shorten(Row line, BigDecimal less) {
        BigDecimal left = line.number("quantity").subtract(less);
        if (left.signum() == 0) {
            transaction.delete("stock.move.line", line.id());
        } else {
            transaction.write("stock.move.line", line.id(), Map.of("quantity", left, "quantity_product_uom", left));
        }
    }

    /** Does what the lines of a move say, and lets the moves begin that waited for it. */
    public void finish(long id) {
        Row move = tables.row("stock.move", id);
        BigDecimal moved = BigDecimal.ZERO;
        for (Row line : lines(id)) {
            moved = moved.add(line.number("quantity"));
            free(move, line, line.number("quantity"));
            for (Row part : tracked(move, line)) {
                book(part, part.link("location_id"), part.number("quantity").negate());
                book(part, part.link("location_dest_id"), part.number("quantity"));
            }
        }
        transaction.write(
                "stock.move",
                id,
                Fields.of("state", "done")
                        .with("quantity", moved)
                        .with("product_uom_qty", moved)
                        .with("product_qty", moved)
                        .with("picked", true)
                        .with("date", transaction.began())
                        .map());
        move.links("move_dest_ids").forEach(this::reserve);
    }

    /** The line as it is done: with lots for what needs them and has none, one line for each serial number. */
    private List<Row> tracked(Row move, Row line) {
        Fields done = Fields.of("state", "done").with("picked", true).with("date", transaction.began());
        String tracking = move.text("has_tracking");
        if (line.link("lot_id") != 0 || tracking.equals("none")) {
            return List.of(transaction.write("stock.move.line", line.id(), done.map()));
        }
        if (tracking.equals("lot")) {
            return List.of(transaction.write(
                    "stock.move.line", line.id(), done.with("lot_id", lot(move)).map()));
        }
        List<Row> each = new ArrayList<>();
        for (int serial = 0; serial < line.number("quantity").intValueExact(); serial++) {
            Fields one = Fields.of("quantity", BigDecimal.ONE)
                    .with("quantity_product_uom", BigDecimal.ONE)
                    .with("lot_id", lot(move))
                    .with(done.map());
            each.add(
                    serial == 0
                            ? transaction.write("stock.move.line", line.id(), one.map())
                            : transaction.create(
                                    "stock.move.line",
                                    Fields.of("state", "done")
                                            .with(line.values())
                                            .with(one.map())
                                            .with("create_date", transaction.began())
                                            .with("write_date", transaction.began())
                                            .map()));
        }
        return each;
    }

    private long lot(Row move) {
        Row lot = transaction.create(
                "stock.lot",
                Fields.of("product_id", move.link("product_id"))
                        .with("company_id", Premises.COMPANY)
                        .map());
        String name = (move.text("has_tracking").equals("serial") ? "SN%07d" : "LOT%06d").formatted(lot.id());
        transaction.write("stock.lot", lot.id(), Map.of("name", name, "display_name", name));
        return lot.id();
    }

    private void book(Row line, long place, BigDecimal quantity) {
        long lot = line.link("lot_id");
        for (Row quant : quants(line.link("product_id"), place)) {
            boolean enough = quantity.signum() > 0
                    || BYPASSED.contains(usage(place))
                    || quant.number("quantity").add(quantity).compareTo(quant.number("reserved_quantity")) >= 0;
            if (quant.link("lot_id") == lot && enough) {
                change(quant, quantity, BigDecimal.ZERO);
                return;
            }
        }
        Row location = tables.row("stock.location", place);
        transaction.create(
                "stock.quant",
                Fields.of("product_id", line.link("product_id"))
                        .with("product_uom_id", line.link("product_uom_id"))
                        .with("location_id", place)
                        .with("warehouse_id", location.link("warehouse_id"))
                        .with("lot_id", lot)
                        .with("quantity", quantity)
                        .with("available_quantity", quantity)
                        .with("reserved_quantity", BigDecimal.ZERO)
                        .with("in_date", transaction.began())
                        .with("company_id", location.link("company_id"))
                        .map());
    }

    private void change(Row quant, BigDecimal quantity, BigDecimal reserved) {
        BigDecimal has = quant.number("quantity").add(quantity);
        BigDecimal held = quant.number("reserved_quantity").add(reserved);
        transaction.write(
                "stock.quant",
                quant.id(),
                Map.of("quantity", has, "reserved_quantity", held, "available_quantity", has.subtract(held)));
    }

    /** Corrects what lies in a place, as after a count: up or down by a difference. */
    public void count(long product, long place, BigDecimal difference, long adjustment) {
        boolean found = difference.signum() > 0;
        Row move = move(
                product,
                difference.abs(),
                found ? adjustment : place,
                found ? place : adjustment,
                Fields.of("reference", "Product Quantity Updated")
                        .with("is_inventory", true)
                        .with("date", transaction.began()));
        reserve(move.id());
        finish(move.id());
    }

    /** Unites quants of one place and lot by a statement that leaves their times alone, and deletes empty ones. */
    public void tidyQuants() {
        Row[] first = new Row[1];
        List<Row> sorted = tables.rows("stock.quant").stream()
                .sorted(Comparator.comparingLong((Row quant) -> quant.link("product_id"))
                        .thenComparingLong(quant -> quant.link("location_id"))
                        .thenComparingLong(quant -> quant.link("lot_id"))
                        .thenComparingLong(Row::id))
                .toList();
        for (Row quant : sorted) {
            if (quant.number("quantity").signum() == 0
                    && quant.number("reserved_quantity").signum() == 0) {
                transaction.delete("stock.quant", quant.id());
            } else if (first[0] != null && isSame(first[0], quant)) {
                first[0] = merge(first[0], quant);
            } else {
                first[0] = quant;
            }
        }
    }

    private static boolean isSame(Row one, Row other) {
        return one.link("product_id") == other.link("product_id")
                && one.link("location_id") == other.link("location_id")
                && one.link("lot_id") == other.link("lot_id");
    }

    private Row merge(Row kept, Row gone) {
        transaction.delete("stock.quant", gone.id());
        BigDecimal has = kept.number("quantity").add(gone.number("quantity"));
        BigDecimal held = kept.number("reserved_quantity").add(gone.number("reserved_quantity"));
        return transaction.writeSilently(
                "stock.quant",
                kept.id(),
                Map.of("quantity", has, "reserved_quantity", held, "available_quantity", has.subtract(held)));
    }

    /** Whether a move can no longer change. */
    public static boolean isOver(Row move) {
        return Set.of("done", "cancel").contains(move.text("state"));
    }
}

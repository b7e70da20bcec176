package org.throughline.plant.actions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.plant.company.Premises;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Transaction;

/** Transfers: receipts, deliveries and moves within and between the sites, each with its moves. */
public final class Pickings {

    /**
     * From where to where.
     *
     * @param work the kind of work that it is at its site
     */
    public record Way(Site site, String work, long from, long to) {}

    /** So much of an item, in its unit. */
    public record Load(long product, BigDecimal quantity) {}

    private final Transaction transaction;
    private final Premises premises;
    private final Stock stock;

    public Pickings(Transaction transaction, Premises premises) {
        this.transaction = transaction;
        this.premises = premises;
        this.stock = new Stock(transaction);
    }

    /** A transfer without moves yet. */
    public Row open(Way way, Instant planned, Fields more) {
        Row type = transaction.tables().row("stock.picking.type", premises.work(way.site(), way.work()));
        Row picking = transaction.create(
                "stock.picking",
                Fields.of("picking_type_id", type.id())
                        .with("picking_type_code", type.text("code"))
                        .with("location_id", way.from())
                        .with("location_dest_id", way.to())
                        .with("scheduled_date", planned)
                        .with("date_deadline", planned)
                        .with("state", "draft")
                        .with("move_type", "direct")
                        .with("priority", "0")
                        .with("company_id", Premises.COMPANY)
                        .with(more.map())
                        .map());
        String name = "%s/%s/%05d".formatted(way.site().code(), type.text("sequence_code"), picking.id());
        return transaction.write("stock.picking", picking.id(), Map.of("name", name, "display_name", name));
    }

    /** A move of a transfer, between its places unless told otherwise. */
    public Row move(Row picking, long product, BigDecimal quantity, Fields more) {
        Map<String, Object> given = more.map();
        long from = given.get("location_id") instanceof Long other ? other : picking.link("location_id");
        return stock.move(
                product,
                quantity,
                from,
                picking.link("location_dest_id"),
                Fields.of("picking_id", picking.id())
                        .with("picking_type_id", picking.link("picking_type_id"))
                        .with("picking_code", picking.text("picking_type_code"))
                        .with("partner_id", picking.link("partner_id"))
                        .with("origin", picking.text("origin"))
                        .with("reference", picking.text("name"))
                        .with("location_final_id", picking.link("location_dest_id"))
                        .with("date", picking.instant("scheduled_date"))
                        .with("date_deadline", picking.instant("date_deadline"))
                        .with(given));
    }

    public Collection<Row> moves(long picking) {
        return transaction.tables().pointing("stock.move", "picking_id", picking);
    }

    /** Reserves what it can for each move. */
    public void reserve(long picking) {
        moves(picking).forEach(move -> stock.reserve(move.id()));
        settle(picking);
    }

    /** Gives back what is reserved. */
    public void release(long picking) {
        moves(picking).stream()
                .filter(move -> Set.of("assigned", "partially_available").contains(move.text("state")))
                .forEach(move -> stock.release(move.id()));
        settle(picking);
    }

    public void cancel(long picking) {
        moves(picking).forEach(move -> stock.cancel(move.id()));
        settle(picking);
    }

    /**
     * Does as much of a transfer as is said for each move, at most what is reserved; the rest goes on as a new one.
     *
     * @return the number of the new transfer, or zero if nothing was left
     */
    public long validate(long id, Map<Long, BigDecimal> quantities) {
        Row picking = transaction.tables().row("stock.picking", id);
        Map<Long, Long> rest = new HashMap<>();
        Fields later = Fields.of("state", "draft").with(picking.values());
        for (Row move : moves(id)) {
            BigDecimal quantity =
                    quantities.getOrDefault(move.id(), BigDecimal.ZERO).min(move.number("quantity"));
            if (!Stock.isOver(move) && quantity.compareTo(move.number("product_uom_qty")) < 0) {
                rest.put(
                        move.id(),
                        quantity.signum() == 0
                                ? move.id()
                                : stock.split(move.id(), quantity, Fields.of("state", "confirmed")));
            }
        }
        long other = rest.isEmpty() ? 0 : backorder(picking, later, rest.values());
        moves(id).stream().filter(move -> !Stock.isOver(move)).forEach(move -> stock.finish(move.id()));
        transaction.write("stock.picking", id, Map.of("date_done", transaction.began()));
        settle(id);
        if (other != 0) {
            reserve(other);
        }
        return other;
    }

    private long backorder(Row picking, Fields later, Collection<Long> moves) {
        Row type = transaction.tables().row("stock.picking.type", picking.link("picking_type_id"));
        Row other = transaction.create(
                "stock.picking",
                later.with("backorder_id", picking.id())
                        .with("create_date", transaction.began())
                        .with("write_date", transaction.began())
                        .map());
        String site = picking.text("name").substring(0, picking.text("name").indexOf('/'));
        String name = "%s/%s/%05d".formatted(site, type.text("sequence_code"), other.id());
        transaction.write("stock.picking", other.id(), Map.of("name", name, "display_name", name));
        for (long move : moves) {
            transaction.write("stock.move", move, Map.of("picking_id", other.id(), "reference", name));
            stock.lines(move)
                    .forEach(line -> transaction.write(
                            "stock.move.line", line.id(), Map.of("picking_id", other.id(), "reference", name)));
        }
        return other.id();
    }

    /** Brings the state of a transfer in line with its moves. */
    public void settle(long id) {
        Row picking = transaction.tables().row("stock.picking", id);
        List<String> states = moves(id).stream()
                .map(move -> move.text("state"))
                .filter(state -> !state.equals("cancel"))
                .distinct()
                .toList();
        String state = states.isEmpty()
                ? "cancel"
                : states.equals(List.of("done"))
                        ? "done"
                        : states.contains("assigned") || states.contains("partially_available")
                                ? "assigned"
                                : states.contains("waiting") ? "waiting" : states.getFirst();
        if (!state.equals(picking.text("state"))) {
            transaction.write("stock.picking", id, Map.of("state", state));
        }
    }

    /** Whether each move has all that it needs. */
    public boolean isComplete(long picking) {
        return moves(picking).stream()
                .allMatch(move -> Stock.isOver(move) || move.text("state").equals("assigned"));
    }

    /** All that is reserved, as quantities to be done. */
    public Map<Long, BigDecimal> reserved(long picking) {
        Map<Long, BigDecimal> quantities = new HashMap<>();
        moves(picking).forEach(move -> quantities.put(move.id(), move.number("quantity")));
        return quantities;
    }

    /** Goods on their way from one site to the other: a delivery into transit and a receipt out of it. */
    public void transfer(Site from, Site to, Load load, Instant planned, String origin) {
        long transit = premises.place(Premises.Place.TRANSIT);
        Row out = open(new Way(from, "outgoing", from.stock(), transit), planned, Fields.of("origin", origin));
        Instant arrival = planned.plus(Duration.ofDays(2));
        Row in = open(new Way(to, "incoming", transit, to.stock()), arrival, Fields.of("origin", origin));
        Row leaving = move(out, load.product(), load.quantity(), Fields.of("state", "confirmed"));
        Row coming = move(
                in,
                load.product(),
                load.quantity(),
                Fields.of("state", "waiting")
                        .with("procure_method", "make_to_order")
                        .with("move_orig_ids", List.of(leaving.id())));
        transaction.write("stock.move", leaving.id(), Map.of("move_dest_ids", List.of(coming.id())));
        reserve(out.id());
        reserve(in.id());
    }

    /** Goods from one place of a site to another, at once. */
    public void carry(Way way, Load load, String why) {
        Row picking = open(way, transaction.began(), Fields.of("origin", why));
        move(picking, load.product(), load.quantity(), Fields.of("state", "confirmed"));
        reserve(picking.id());
        validate(picking.id(), reserved(picking.id()));
    }
}

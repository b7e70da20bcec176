package org.throughline.plant.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.plant.actions.Pickings.Load;
import org.throughline.plant.actions.Stock;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.odoo.Row;

/** What goes on between the company and its suppliers, and between its sites. */
final class Supplying {

    private Supplying() {}

    /** A buyer asks the supplier of what is most urgent for all that he should deliver to that site. */
    static void request(Shift shift) {
        List<Needs> needs = Needs.of(shift).stream()
                .filter(need -> !need.item().supplier().isEmpty())
                .toList();
        if (needs.isEmpty()) {
            return;
        }
        Needs first = needs.getFirst();
        Map<Long, BigDecimal> quantities = new LinkedHashMap<>();
        for (Needs need : needs) {
            boolean together = need.item().supplier().equals(first.item().supplier())
                    && need.site().equals(first.site());
            if (together && quantities.size() < 8) {
                quantities.put(need.point().link("product_id"), need.missing());
            }
        }
        long supplier = shift.purchasing().supplier(first.point().link("product_id"));
        shift.purchasing().request(supplier, first.site(), quantities);
    }

    /** A request is sent, ordered or dropped. */
    static void order(Shift shift) {
        shift
                .earliest(
                        "purchase.order",
                        "date_order",
                        order -> Set.of("draft", "sent").contains(order.text("state")))
                .stream()
                .findFirst()
                .ifPresent(order -> {
                    if (shift.chance().of(0.03)) {
                        shift.purchasing().cancel(order.id());
                    } else if (order.text("state").equals("draft")
                            && shift.chance().of(0.4)) {
                        shift.purchasing().send(order.id());
                    } else {
                        shift.purchasing().confirm(order.id());
                    }
                });
    }

    /** A supplier confirms an order in writing. */
    static void acknowledge(Shift shift) {
        shift
                .earliest(
                        "purchase.order",
                        "date_approve",
                        order -> order.text("state").equals("purchase") && !order.flag("acknowledged"))
                .stream()
                .findFirst()
                .ifPresent(order -> shift.transaction()
                        .write(
                                "purchase.order",
                                order.id(),
                                Map.of(
                                        "acknowledged",
                                        true,
                                        "partner_ref",
                                        "SO-%06d".formatted(310_000 + order.id() * 7))));
    }

    /** A supplier says that something comes later: mostly by days, sometimes by weeks. */
    static void postpone(Shift shift) {
        List<Row> lines = shift.earliest(
                "purchase.order.line",
                "date_planned",
                line -> line.number("qty_received").compareTo(line.number("product_qty")) < 0
                        && shift.row("purchase.order", line.link("order_id"))
                                .text("state")
                                .equals("purchase"));
        List<Row> soon = lines.subList(0, Math.min(12, lines.size()));
        if (!soon.isEmpty()) {
            Row line = shift.chance().oneOf(soon);
            Duration later = shift.chance().of(0.75)
                    ? Duration.ofHours(shift.chance().between(12, 144))
                    : Duration.ofDays(shift.chance().between(8, 24));
            shift.purchasing()
                    .postpone(
                            line.id(),
                            line.instant("date_planned").plus(later),
                            shift.chance().of(0.5));
        }
    }

    /** Goods arrive: on the day, sometimes earlier, sometimes not all of them. */
    static void receive(Shift shift) {
        long suppliers = shift.premises().place(Place.SUPPLIERS);
        Duration early = shift.chance().of(0.1) ? Duration.ofHours(30) : Duration.ofHours(2);
        shift
                .earliest(
                        "stock.picking",
                        "scheduled_date",
                        picking -> picking.link("location_id") == suppliers
                                && picking.text("state").equals("assigned"))
                .stream()
                .filter(picking -> arrives(shift, picking, early))
                .findFirst()
                .ifPresent(picking -> shift.purchasing().receive(picking.id(), arriving(shift, picking)));
    }

    /** Each of the goods is due by what the supplier said last; a coater must have had what he needs. */
    private static boolean arrives(Shift shift, Row picking, Duration early) {
        return shift.pickings().moves(picking.id()).stream()
                .filter(move -> !Stock.isOver(move))
                .allMatch(move -> move.instant("date_deadline").isBefore(shift.in(early)) && isCoated(shift, move));
    }

    private static boolean isCoated(Shift shift, Row move) {
        if (!move.flag("is_subcontract")) {
            return true;
        }
        Row output = shift.row("stock.move", move.links("move_orig_ids").getFirst());
        return shift.production().isReady(output.link("production_id"));
    }

    private static Map<Long, BigDecimal> arriving(Shift shift, Row picking) {
        Map<Long, BigDecimal> all = new HashMap<>(shift.purchasing().all(picking.id()));
        if (shift.chance().of(0.25)) {
            BigDecimal share = new BigDecimal(shift.chance().between(3, 8)).movePointLeft(1);
            all.replaceAll((move, quantity) -> quantity.multiply(share).setScale(0, RoundingMode.UP));
        }
        return all;
    }

    /** What a coater needs is brought to him once all of it is there. */
    static void resupply(Shift shift) {
        long outside = shift.premises().place(Place.SUBCONTRACTORS);
        openTo(shift, outside).stream()
                .peek(picking -> shift.pickings().reserve(picking.id()))
                .filter(picking -> shift.pickings().isComplete(picking.id()))
                .findFirst()
                .ifPresent(picking -> {
                    shift.pickings().validate(picking.id(), shift.pickings().reserved(picking.id()));
                    shift.pickings().moves(picking.id()).stream()
                            .flatMap(move -> move.links("move_dest_ids").stream())
                            .map(component -> shift.row("stock.move", component).link("raw_material_production_id"))
                            .distinct()
                            .forEach(shift.production()::settle);
                });
    }

    private static List<Row> openTo(Shift shift, long place) {
        return shift.earliest(
                "stock.picking",
                "scheduled_date",
                picking -> picking.link("location_dest_id") == place
                        && Set.of("assigned", "confirmed").contains(picking.text("state")));
    }

    /** A site asks the other for what it makes. */
    static void ask(Shift shift) {
        Needs.of(shift).stream()
                .filter(Needs::isTransferred)
                .findFirst()
                .ifPresent(need -> shift.pickings()
                        .transfer(
                                shift.premises().site("PORTO"),
                                need.site(),
                                new Load(need.point().link("product_id"), need.missing()),
                                shift.in(Duration.ofHours(8)),
                                need.point().text("name")));
    }

    /** A truck leaves for the other site, with what is reserved for it. */
    static void load(Shift shift) {
        long transit = shift.premises().place(Place.TRANSIT);
        openTo(shift, transit).stream().findFirst().ifPresent(picking -> {
            shift.pickings().reserve(picking.id());
            if (shift.pickings().isComplete(picking.id())) {
                shift.pickings().validate(picking.id(), shift.pickings().reserved(picking.id()));
                shift.pickings().moves(picking.id()).stream()
                        .flatMap(move -> move.links("move_dest_ids").stream())
                        .map(move -> shift.row("stock.move", move).link("picking_id"))
                        .distinct()
                        .forEach(shift.pickings()::settle);
            }
        });
    }

    /** A truck arrives after its day on the road. */
    static void unload(Shift shift) {
        long transit = shift.premises().place(Place.TRANSIT);
        shift
                .earliest(
                        "stock.picking",
                        "scheduled_date",
                        picking -> picking.link("location_id") == transit
                                && picking.text("state").equals("assigned")
                                && picking.instant("write_date").isBefore(shift.in(Duration.ofHours(-26))))
                .stream()
                .findFirst()
                .ifPresent(picking ->
                        shift.pickings().validate(picking.id(), shift.pickings().reserved(picking.id())));
    }
}

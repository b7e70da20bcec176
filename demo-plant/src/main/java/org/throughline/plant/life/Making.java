package org.throughline.plant.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Row;

/** What goes on in production. */
final class Making {

    private Making() {}

    /** The planner plans what is most urgent, in lots that a line can make in a shift. */
    static void plan(Shift shift) {
        Needs.of(shift).stream().filter(need -> need.isMade(shift)).findFirst().ifPresent(need -> {
            BigDecimal lot =
                    need.missing().min(BigDecimal.valueOf(need.item().code().contains("-") ? 60 : 20));
            Duration ahead = Duration.ofHours(shift.chance().between(1, 20));
            long order = shift.production()
                    .plan(
                            need.item().code(),
                            lot,
                            need.site(),
                            shift.in(ahead),
                            need.point().text("name"));
            if (shift.chance().of(0.5)) {
                shift.production().confirm(order);
            }
        });
    }

    private static List<Row> orders(Shift shift, String state) {
        return shift.earliest(
                "mrp.production",
                "date_start",
                order -> order.text("state").equals(state) && order.link("subcontractor_id") == 0);
    }

    /** A planned order is released, or dropped. */
    static void release(Shift shift) {
        orders(shift, "draft").stream().findFirst().ifPresent(order -> {
            if (shift.chance().of(0.04)) {
                shift.production().cancel(order.id());
            } else {
                shift.production().confirm(order.id());
            }
        });
    }

    /** What came in meanwhile is reserved for the orders and deliveries that wait longest. */
    static void reserve(Shift shift) {
        orders(shift, "confirmed").stream()
                .filter(order -> !order.text("reservation_state").equals("assigned"))
                .limit(10)
                .forEach(order -> shift.production().reserve(order.id()));
        Commerce.deliveries(shift)
                .filter(picking -> !shift.pickings().isComplete(picking.id()))
                .limit(10)
                .forEach(picking -> shift.pickings().reserve(picking.id()));
    }

    /** Somebody takes a reservation away, because something else seems more urgent. */
    static void unreserve(Shift shift) {
        List<Row> ready = orders(shift, "confirmed");
        if (!ready.isEmpty() && shift.chance().of(0.5)) {
            shift.production().release(shift.chance().oneOf(ready).id());
            return;
        }
        List<Row> reserved = Commerce.deliveries(shift)
                .filter(picking -> picking.text("state").equals("assigned"))
                .toList();
        if (!reserved.isEmpty()) {
            shift.pickings().release(shift.chance().oneOf(reserved).id());
        }
    }

    /** The next order that has all it needs begins. */
    static void begin(Shift shift) {
        orders(shift, "confirmed").stream()
                .filter(order -> order.instant("date_start").isBefore(shift.in(Duration.ofHours(8))))
                .filter(order -> shift.production().isReady(order.id()))
                .findFirst()
                .ifPresent(order -> shift.production().begin(order.id()));
    }

    /** One operation is done and the next begins. */
    static void advance(Shift shift) {
        orders(shift, "progress").stream()
                .flatMap(order ->
                        shift.transaction().tables().pointing("mrp.workorder", "production_id", order.id()).stream())
                .filter(work -> work.text("state").equals("progress") && hasNext(shift, work))
                .filter(work -> work.instant("date_start").isBefore(shift.in(Duration.ofMinutes(-40))))
                .findFirst()
                .ifPresent(work -> next(shift, work));
    }

    private static boolean hasNext(Shift shift, Row work) {
        return shift.rows("mrp.workorder").stream()
                .anyMatch(other -> other.links("blocked_by_workorder_ids").contains(work.id()));
    }

    private static void next(Shift shift, Row work) {
        shift.transaction()
                .write(
                        "mrp.workorder",
                        work.id(),
                        Map.of(
                                "state", "done",
                                "date_finished", shift.now(),
                                "duration",
                                        Duration.between(work.instant("date_start"), shift.now())
                                                .toMinutes(),
                                "qty_produced", work.number("qty_production"),
                                "qty_remaining", BigDecimal.ZERO));
        shift.transaction().tables().pointing("mrp.workorder", "production_id", work.link("production_id")).stream()
                .filter(other -> other.links("blocked_by_workorder_ids").contains(work.id()))
                .forEach(other -> shift.transaction()
                        .write("mrp.workorder", other.id(), Map.of("state", "progress", "date_start", shift.now())));
    }

    /** An order is made: all of it, or a part while the rest goes on. */
    static void finish(Shift shift) {
        orders(shift, "progress").stream()
                .filter(order -> order.instant("date_start").isBefore(shift.in(Duration.ofHours(-3))))
                .findFirst()
                .ifPresent(order -> {
                    BigDecimal whole = order.number("product_qty");
                    boolean parted = whole.compareTo(BigDecimal.valueOf(4)) >= 0
                            && shift.chance().of(0.2);
                    BigDecimal share = new BigDecimal(shift.chance().between(4, 8)).movePointLeft(1);
                    BigDecimal made = parted ? whole.multiply(share).setScale(0, RoundingMode.HALF_UP) : whole;
                    shift.production().make(order.id(), made);
                });
    }

    /** A machine spoils something that lay ready for an order. */
    static void scrap(Shift shift) {
        List<Row> running = orders(shift, "progress");
        if (running.isEmpty()) {
            return;
        }
        Row order = shift.chance().oneOf(running);
        Row component = shift.chance().oneOf(List.copyOf(shift.production().components(order.id())));
        Site site = shift.premises().site(order.text("name").startsWith("PORTO") ? "PORTO" : "GHENT");
        BigDecimal spoilt = BigDecimal.valueOf(shift.chance().between(1, 2));
        if (shift.stock().free(component.link("product_id"), site.stock()).compareTo(spoilt) >= 0) {
            shift.production().scrap(component.link("product_id"), spoilt, site, order.id());
        }
    }
}

package org.throughline.plant.life;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.plant.actions.Sales.Wish;
import org.throughline.plant.company.Catalogue.Item;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.odoo.Row;

/** What goes on between the company and its customers. */
final class Commerce {

    private Commerce() {}

    /** A customer asks for bikes and what goes with them. */
    static void offer(Shift shift) {
        List<Item> sold = shift.catalogue().items().stream()
                .filter(item -> item.soldADay() > 0)
                .toList();
        Map<String, Wish> wishes = new LinkedHashMap<>();
        int lines = shift.chance().of(0.55) ? 1 : shift.chance().between(2, 3);
        for (int line = 0; line < lines; line++) {
            Item item = shift.chance().weighted(sold, Item::soldADay);
            wishes.put(
                    item.code(),
                    new Wish(item, shift.chance().of(0.8) ? 1 : shift.chance().between(2, 4)));
        }
        Duration wait = Duration.ofHours(shift.chance().between(20, 9 * 24));
        shift.sales().offer(customer(shift), shift.in(wait), List.copyOf(wishes.values()));
    }

    /** A company wants one model for all of its staff at once, and soon: nobody had expected that. */
    static void offerFleet(Shift shift) {
        List<Item> bikes = shift.catalogue().items().stream()
                .filter(item -> item.category().equals("Bikes"))
                .toList();
        Item bike = shift.chance().weighted(bikes, Item::soldADay);
        Duration wait = Duration.ofDays(shift.chance().between(3, 12));
        int staff = shift.chance().between(12, 40);
        shift.sales().confirm(shift.sales().offer(customer(shift), shift.in(wait), List.of(new Wish(bike, staff))));
    }

    private static long customer(Shift shift) {
        List<Row> customers = shift.rows("res.partner").stream()
                .filter(partner -> partner.id() > 1 && partner.id() <= 13)
                .toList();
        return shift.chance().oneOf(customers).id();
    }

    /** An offer becomes an order, or is declined. */
    static void decide(Shift shift) {
        shift.earliest("sale.order", "date_order", order -> order.text("state").equals("draft")).stream()
                .findFirst()
                .ifPresent(order -> {
                    if (shift.chance().of(0.06)) {
                        shift.sales().cancel(order.id());
                    } else {
                        shift.sales().confirm(order.id());
                    }
                });
    }

    /** A customer calls off what was not delivered. */
    static void callOff(Shift shift) {
        List<Row> open = shift.earliest(
                "sale.order",
                "commitment_date",
                order -> order.text("state").equals("sale")
                        && order.text("delivery_status").equals("pending"));
        if (!open.isEmpty()) {
            shift.sales().cancel(shift.chance().oneOf(open).id());
        }
    }

    /** The delivery that is due next leaves: complete, or with what is there when its customer has waited. */
    static void dispatch(Shift shift) {
        deliveries(shift)
                .filter(picking -> picking.text("state").equals("assigned"))
                .filter(picking -> picking.instant("scheduled_date").isBefore(shift.in(Duration.ofHours(10))))
                .filter(picking -> shift.pickings().isComplete(picking.id())
                        || picking.instant("scheduled_date").isBefore(shift.in(Duration.ofHours(-6))))
                .findFirst()
                .ifPresent(picking -> shift.sales().deliver(picking.id()));
    }

    /** Open deliveries to customers, those first that are due first. */
    static Stream<Row> deliveries(Shift shift) {
        long customers = shift.premises().place(Place.CUSTOMERS);
        return shift
                .earliest("stock.picking", "scheduled_date", picking -> picking.link("location_dest_id") == customers)
                .stream()
                .filter(picking -> !picking.text("state").equals("done")
                        && !picking.text("state").equals("cancel"));
    }
}

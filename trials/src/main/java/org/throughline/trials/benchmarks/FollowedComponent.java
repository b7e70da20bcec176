package org.throughline.trials.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.trials.hub.HubDoor;
import tools.jackson.databind.JsonNode;

/**
 * A component of a manufacturing order that nobody else needs and that nothing covers, so that stock that is found is
 * seen at once.
 *
 * @param record such as {@code odoo:mrp.production:36}
 * @param order its name
 * @param item such as {@code odoo:product.product:2614}
 * @param site such as {@code odoo:stock.warehouse:1}
 * @param absent what it needs and does not have, in the item's unit
 */
record FollowedComponent(String record, String order, String item, String code, String site, BigDecimal absent) {

    /**
     * The first of those that the hub shows.
     *
     * @throws IllegalStateException where there is none
     */
    static List<FollowedComponent> choose(HubDoor hub, int count) {
        List<FollowedComponent> chosen = new ArrayList<>();
        for (JsonNode row : hub.openOrders()) {
            if (chosen.size() < count) {
                of(hub, row).ifPresent(chosen::add);
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalStateException("No order waits for something that it alone needs and nobody has ordered.");
        }
        return chosen;
    }

    private static Optional<FollowedComponent> of(HubDoor hub, JsonNode row) {
        String record = row.path("id").asString("");
        String name = row.path("name").asString("");
        return hub.order(record, name)
                .path("components")
                .valueStream()
                .filter(line -> !line.path("state").asString("").equals("ready"))
                .filter(line -> line.path("reserved").decimalValue().signum() == 0
                        && line.path("issued").decimalValue().signum() == 0)
                .map(line -> new FollowedComponent(
                        record,
                        name,
                        line.path("item").path("id").asString(""),
                        line.path("item").path("code").asString(""),
                        row.path("siteId").asString(""),
                        line.path("needed").decimalValue()))
                .filter(component -> component.isAlone(hub))
                .findFirst();
    }

    /** Whether nothing is there or on order, and only proposals come, which nobody else gets. */
    private boolean isAlone(HubDoor hub) {
        JsonNode supplies = hub.plan(item, site).path("item").path("supplies");
        return supplies.valueStream()
                        .allMatch(supply -> supply.path("kind").asString("").equals("PLANNED"))
                && supplies.valueStream()
                        .flatMap(supply -> supply.path("uses").valueStream())
                        .allMatch(use -> use.path("kind").asString("").equals("SAFETY_STOCK")
                                || use.path("name").asString("").equals(order));
    }

    /** Whether the hub says that it is there. */
    boolean isReady(HubDoor hub) {
        return hub.order(record, order)
                .path("components")
                .valueStream()
                .filter(line -> line.path("item").path("id").asString("").equals(item))
                .allMatch(line -> line.path("state").asString("").equals("ready"));
    }
}

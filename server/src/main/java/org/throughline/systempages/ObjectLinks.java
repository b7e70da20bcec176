package org.throughline.systempages;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.pages.Addresses;
import org.throughline.pages.RecordAddresses;
import org.throughline.supply.BookSnapshot;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/**
 * The ways to the objects that problems name. Items and orders have a page, lines and movements that of their order;
 * all others are only found in their own system.
 */
final class ObjectLinks {

    /** What people call an object, and its page; the address is empty where it has none. */
    private record Known(String name, String address) {}

    private static final Known NOBODY = new Known("", "");

    private final Optional<PlanVersion> plan;
    private final RecordAddresses addresses;

    ObjectLinks(Optional<PlanVersion> plan, RecordAddresses addresses) {
        this.plan = plan;
        this.addresses = addresses;
    }

    /** The ways to these objects: all but the items among them are looked for once. */
    Function<String, ObjectLink> of(Set<String> objects) {
        Map<String, Known> known = new HashMap<>();
        plan.map(PlanVersion::books).ifPresent(books -> {
            produced(books, objects, known);
            bought(books, objects, known);
            sold(books, objects, known);
        });
        return object -> link(object, known);
    }

    private static void produced(BookSnapshot books, Set<String> objects, Map<String, Known> known) {
        Map<OrderId, Known> orders = new HashMap<>();
        books.production()
                .orders()
                .forEach(order -> orders.put(
                        order.order(),
                        new Known(
                                order.name(),
                                Addresses.readinessOf(order.order().value()))));
        orders.forEach((order, way) -> put(objects, known, order.value(), way));
        books.production()
                .components()
                .forEach(row -> put(objects, known, row.move().value(), orders.getOrDefault(row.production(), NOBODY)));
        books.production()
                .outputs()
                .forEach(row -> put(objects, known, row.move().value(), orders.getOrDefault(row.production(), NOBODY)));
    }

    private static void bought(BookSnapshot books, Set<String> objects, Map<String, Known> known) {
        Map<OrderId, Known> orders = new HashMap<>();
        books.procurement()
                .orders()
                .forEach(order -> orders.put(
                        order.order(),
                        new Known(
                                order.name(), Addresses.purchaseOf(order.order().value()))));
        orders.forEach((order, way) -> put(objects, known, order.value(), way));
        books.procurement()
                .lines()
                .forEach(row -> put(objects, known, row.line().value(), orders.getOrDefault(row.order(), NOBODY)));
        books.procurement()
                .receipts()
                .forEach(row -> put(
                        objects,
                        known,
                        row.move().value(),
                        new Known(row.document(), Addresses.stockOf(row.item().value()))));
        books.procurement()
                .transfers()
                .forEach(row -> put(
                        objects,
                        known,
                        row.move().value(),
                        new Known(row.document(), Addresses.stockOf(row.item().value()))));
    }

    private static void sold(BookSnapshot books, Set<String> objects, Map<String, Known> known) {
        Map<OrderId, Known> orders = new HashMap<>();
        books.demand()
                .orders()
                .forEach(order -> orders.put(
                        order.order(),
                        new Known(order.name(), Addresses.saleOf(order.order().value()))));
        orders.forEach((order, way) -> put(objects, known, order.value(), way));
        books.demand()
                .lines()
                .forEach(row -> put(objects, known, row.line().value(), orders.getOrDefault(row.order(), NOBODY)));
        books.demand()
                .deliveries()
                .forEach(row -> put(
                        objects,
                        known,
                        row.move().value(),
                        new Known(row.document(), Addresses.stockOf(row.item().value()))));
    }

    /** Keeps what was asked for and has a name. */
    private static void put(Set<String> objects, Map<String, Known> known, String object, Known way) {
        if (!way.name().isBlank() && objects.contains(object)) {
            known.put(object, way);
        }
    }

    private ObjectLink link(String object, Map<String, Known> others) {
        String elsewhere = addresses.of(object).map(URI::toString).orElse("");
        Known other = others.get(object);
        if (other != null) {
            return new ObjectLink(other.name(), other.address(), elsewhere);
        }
        Optional<String> item = plan.map(version -> version.assembly().labels())
                .map(Labels::items)
                .filter(items -> items.knows(new ItemId(object)))
                .map(items -> items.of(new ItemId(object)));
        return item.map(name -> new ObjectLink(name, Addresses.planOf(object), elsewhere))
                .orElseGet(() -> new ObjectLink(object, "", elsewhere));
    }
}

package org.throughline.systempages;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
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
        Map<OrderId, String> orders = new HashMap<>();
        books.production().orders().forEach(order -> orders.put(order.order(), order.name()));
        Sought sought = new Sought(objects, known, orders, Addresses::readinessOf);
        sought.orders();
        books.production().components().forEach(row -> sought.partOf(row.move().value(), row.production()));
        books.production().outputs().forEach(row -> sought.partOf(row.move().value(), row.production()));
    }

    private static void bought(BookSnapshot books, Set<String> objects, Map<String, Known> known) {
        Map<OrderId, String> orders = new HashMap<>();
        books.procurement().orders().forEach(order -> orders.put(order.order(), order.name()));
        Sought sought = new Sought(objects, known, orders, Addresses::purchaseOf);
        sought.orders();
        books.procurement().lines().forEach(row -> sought.partOf(row.line().value(), row.order()));
        books.procurement().receipts().forEach(row -> sought.paper(row.move(), row.document(), row.item()));
        books.procurement().transfers().forEach(row -> sought.paper(row.move(), row.document(), row.item()));
    }

    private static void sold(BookSnapshot books, Set<String> objects, Map<String, Known> known) {
        Map<OrderId, String> orders = new HashMap<>();
        books.demand().orders().forEach(order -> orders.put(order.order(), order.name()));
        Sought sought = new Sought(objects, known, orders, Addresses::saleOf);
        sought.orders();
        books.demand().lines().forEach(row -> sought.partOf(row.line().value(), row.order()));
        books.demand().deliveries().forEach(row -> sought.paper(row.move(), row.document(), row.item()));
    }

    /**
     * Finds the objects of one book. A book has many more than problems name, so that a way is written only of these.
     *
     * @param objects that are looked for
     * @param known takes what is found and has a name
     * @param names of the orders of the book
     * @param address of an order of the book
     */
    private record Sought(
            Set<String> objects, Map<String, Known> known, Map<OrderId, String> names, UnaryOperator<String> address) {

        void orders() {
            names.forEach((order, _) -> partOf(order.value(), order));
        }

        /** What has no page of its own leads to that of its order. */
        void partOf(String object, OrderId order) {
            if (objects.contains(object)) {
                put(object, names.getOrDefault(order, ""), address.apply(order.value()));
            }
        }

        /** A movement leads to the stock of its item. */
        void paper(MoveId move, String document, ItemId item) {
            if (objects.contains(move.value())) {
                put(move.value(), document, Addresses.stockOf(item.value()));
            }
        }

        private void put(String object, String name, String way) {
            if (!name.isBlank()) {
                known.put(object, new Known(name, way));
            }
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

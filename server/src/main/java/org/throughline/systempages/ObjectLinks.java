package org.throughline.systempages;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.events.ItemId;
import org.throughline.pages.Addresses;
import org.throughline.pages.RecordAddresses;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/** The ways to the objects that problems name: items and manufacturing orders have a page, all others their system. */
final class ObjectLinks {

    private final Optional<PlanVersion> plan;
    private final RecordAddresses addresses;

    ObjectLinks(Optional<PlanVersion> plan, RecordAddresses addresses) {
        this.plan = plan;
        this.addresses = addresses;
    }

    /** The ways to these objects: the orders among them are looked for once. */
    Function<String, ObjectLink> of(Set<String> objects) {
        Map<String, String> orders = new HashMap<>();
        plan.ifPresent(version -> version.books().production().orders().stream()
                .filter(order -> objects.contains(order.order().value()))
                .forEach(order -> orders.put(order.order().value(), order.name())));
        return object -> link(object, orders);
    }

    private ObjectLink link(String object, Map<String, String> orders) {
        String elsewhere = addresses.of(object).map(URI::toString).orElse("");
        String order = orders.get(object);
        if (order != null) {
            return new ObjectLink(order, Addresses.readinessOf(object), elsewhere);
        }
        Optional<String> item = plan.map(version -> version.assembly().labels())
                .map(Labels::items)
                .filter(items -> items.knows(new ItemId(object)))
                .map(items -> items.of(new ItemId(object)));
        return item.map(name -> new ObjectLink(name, Addresses.planOf(object), elsewhere))
                .orElseGet(() -> new ObjectLink(object, "", elsewhere));
    }
}

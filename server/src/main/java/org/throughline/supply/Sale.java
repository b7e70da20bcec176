package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;

/**
 * A delivery with all that says what it is called and what it is worth.
 *
 * @param line the line that it serves
 * @param lines all lines of its order, by age
 * @param together what is delivered for the same line, where that sold something else: a kit
 * @param bought of goods that go back to a supplier, the line that bought them
 */
record Sale(
        DeliveryStated delivery,
        Need need,
        Optional<SalesLineStated> line,
        Optional<SalesOrderStated> order,
        List<SalesLineStated> lines,
        List<Need> together,
        Optional<PurchaseLineStated> bought,
        Optional<PurchaseOrderStated> purchase) {

    PartnerId customer() {
        return delivery.customer().equals(PartnerId.NONE)
                ? order.map(SalesOrderStated::customer).orElse(PartnerId.NONE)
                : delivery.customer();
    }

    /** The order that the line names, also where nothing else is known of it. */
    OrderId orderNamed() {
        return line.map(SalesLineStated::order).orElse(OrderId.NONE);
    }

    /** By the order and, where that has several lines, the number of the line; without an order, by the paper. */
    List<String> names(String itemName) {
        String item = " " + itemName;
        String number = " #" + RecordOrder.number(delivery.move());
        if (line.isEmpty() || order.isEmpty()) {
            return List.of(delivery.document() + item, delivery.document() + item + number);
        }
        String called = order.get().name();
        String name = lines.size() == 1 ? called : called + "/" + (lines.indexOf(line.get()) + 1);
        return List.of(name, name + item, name + item + number);
    }
}

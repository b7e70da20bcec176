package org.throughline.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.events.OrderId;
import org.throughline.readiness.Board;
import org.throughline.readiness.Provision;

/**
 * What brings an item, as people know it.
 *
 * @param kind {@code purchase}, {@code production}, {@code transfer}, {@code subcontract}, these with
 *     {@code proposed-} before them, or {@code nothing}
 * @param name what the plan calls it; empty where nothing brings the item
 * @param orderId the manufacturing order that makes it, where it is open; empty otherwise
 * @param site the identity of the site
 * @param partner the supplier or subcontractor; empty where there is none
 * @param quantity what it brings, or what is missing, in the item's unit
 * @param due the day on which its papers expect it
 * @param there the day on which it is there if nobody acts; empty for never
 */
public record ProvisionLook(
        String kind,
        String name,
        String orderId,
        NamedItem item,
        String site,
        String partner,
        BigDecimal quantity,
        Optional<LocalDate> due,
        Optional<LocalDate> there) {

    static ProvisionLook of(Provision provision, Board board, PlanNames names) {
        OrderId order = provision.order();
        return new ProvisionLook(
                Spoken.of(provision.kind()),
                provision.name(),
                board.of(order).isPresent() ? order.value() : "",
                names.item(provision.item()),
                provision.site().value(),
                names.partner(provision.partner()),
                provision.quantity(),
                day(provision.due()),
                day(provision.there()));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}

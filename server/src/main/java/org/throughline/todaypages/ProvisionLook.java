package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.events.OrderId;
import org.throughline.itempages.Defaulted;
import org.throughline.itempages.NamedItem;
import org.throughline.itempages.PlanNames;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Addresses;
import org.throughline.pages.Spoken;
import org.throughline.readiness.Board;
import org.throughline.readiness.Provision;

/**
 * What brings an item, as people know it.
 *
 * @param kind {@code purchase}, {@code production}, {@code transfer}, {@code subcontract}, these with
 *     {@code proposed-} before them, or {@code nothing}
 * @param name what the plan calls it; empty where nothing brings the item
 * @param address where the order that brings it is shown; empty where it has no page
 * @param site the identity of the site
 * @param partner the supplier or subcontractor; with empty names where there is none
 * @param quantity what it brings, or what is missing, in the item's unit
 * @param due the day on which its papers expect it
 * @param there the day on which it is there if nobody acts; empty for never
 * @param defaulted what the plan of the item rests on that the data does not say
 */
public record ProvisionLook(
        String kind,
        String name,
        String address,
        NamedItem item,
        String site,
        PlanWork.Thing partner,
        BigDecimal quantity,
        Optional<LocalDate> due,
        Optional<LocalDate> there,
        Defaulted defaulted) {

    static ProvisionLook of(Provision provision, Board board, PlanNames names) {
        return new ProvisionLook(
                Spoken.of(provision.kind()),
                provision.name(),
                address(provision.kind(), provision.order(), board),
                names.item(provision.item()),
                provision.site().value(),
                new PlanWork.Thing(provision.partner().value(), names.partner(provision.partner())),
                provision.quantity(),
                day(provision.due()),
                day(provision.there()),
                names.defaulted(provision.item(), provision.site()));
    }

    /** Manufacturing orders have a page while they are open, purchase orders always. */
    private static String address(Provision.Kind kind, OrderId order, Board board) {
        return switch (kind) {
            case PURCHASE, SUBCONTRACT -> Addresses.purchaseOf(order.value());
            case PRODUCTION -> board.of(order).isPresent() ? Addresses.readinessOf(order.value()) : "";
            case TRANSFER, PROPOSED_PURCHASE, PROPOSED_PRODUCTION, PROPOSED_TRANSFER, PROPOSED_SUBCONTRACT, NOTHING ->
                "";
        };
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}

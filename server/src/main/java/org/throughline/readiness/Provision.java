package org.throughline.readiness;

import java.math.BigDecimal;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;

/**
 * Something that brings an item to a site, or the fact that nothing does: a link of the chain that holds an order.
 *
 * @param name what the plan calls it; empty where nothing brings the item
 * @param order the order behind it; none where it is only proposed, or where nothing brings the item
 * @param partner the supplier or subcontractor; none where it is made or moved
 * @param quantity what it brings, or what is missing, in the item's unit
 * @param due the day on which its papers expect it; empty where nothing brings the item
 * @param there the day on which it is there if nobody acts; empty for never
 * @param lastingName what it is called where more than one plan is spoken of
 */
public record Provision(
        Kind kind,
        String name,
        OrderId order,
        ItemId item,
        SiteId site,
        PartnerId partner,
        BigDecimal quantity,
        String due,
        String there,
        String lastingName) {

    /** How the item comes. */
    public enum Kind {
        /** It is bought with an order that has been placed. */
        PURCHASE,
        /** It is made with an order that has been placed. */
        PRODUCTION,
        /** It is on its way from another site or out of inspection, or has to be sent to a subcontractor. */
        TRANSFER,
        /** A subcontractor makes it. */
        SUBCONTRACT,
        /** The plan proposes to buy it. */
        PROPOSED_PURCHASE,
        /** The plan proposes to make it. */
        PROPOSED_PRODUCTION,
        /** The plan proposes to fetch it from another site. */
        PROPOSED_TRANSFER,
        /** The plan proposes to have it made by a subcontractor. */
        PROPOSED_SUBCONTRACT,
        /** Nothing that is known brings it. */
        NOTHING
    }
}

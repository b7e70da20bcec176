package org.throughline.inventory;

import org.throughline.events.ItemId;
import org.throughline.events.Quantity;
import org.throughline.events.SiteReference;

/** How an item stands at a site; what could not be read is unknown, never zero. */
public sealed interface StockPosition {

    /** The item. */
    ItemId item();

    /** The site; none for stock that belongs to no site, such as goods between two of them. */
    SiteReference site();

    /**
     * All of it is known.
     *
     * @param onHand own stock at the site, what quality holds included
     * @param reserved what is set aside for orders
     * @param inTransit own stock between two places
     * @param qualityHold what quality holds
     * @param atSubcontractor own stock at subcontractors
     * @param available what is on hand, neither held nor reserved; below zero where more is promised than is there
     */
    record Known(
            ItemId item,
            SiteReference site,
            Quantity onHand,
            Quantity reserved,
            Quantity inTransit,
            Quantity qualityHold,
            Quantity atSubcontractor,
            Quantity available)
            implements StockPosition {}

    /** Something that it stands on has not been read. */
    record Unknown(ItemId item, SiteReference site, String why) implements StockPosition {}
}

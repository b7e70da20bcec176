package org.throughline.supply;

import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.SalesLineId;
import org.throughline.events.SiteId;

/**
 * What stands behind a demand of the model; also told where all of it is reserved and the model asks for nothing.
 *
 * @param demand its name in the model
 * @param open what has still to leave, reserved or not, in millionths of the item's unit
 * @param reserved what stock is set aside for it, in the same; the model asks for the rest
 * @param unitPrice in millionths of the plan's currency, {@code -1} for the item's own
 */
public record DemandLink(
        String demand,
        ItemId item,
        SiteId site,
        MoveId move,
        OrderId order,
        SalesLineId line,
        PartnerId customer,
        long open,
        long reserved,
        long unitPrice) {

    /** The same, with so much set aside for it. */
    DemandLink reserving(long quantity) {
        return quantity == reserved
                ? this
                : new DemandLink(demand, item, site, move, order, line, customer, open, quantity, unitPrice);
    }
}

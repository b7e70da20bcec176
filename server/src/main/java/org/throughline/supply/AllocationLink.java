package org.throughline.supply;

import java.time.LocalDate;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.SiteId;

/**
 * What stands behind a component that is owed, or behind goods that have to leave for another site; also told where all
 * of it is reserved and the model asks for nothing.
 *
 * @param receipt the receipt of the model that waits for it
 * @param order the manufacturing order, if one
 * @param open what has still to be issued, reserved or not, in millionths of the item's unit
 * @param reserved what stock is set aside for it, in the same; the model asks for the rest
 * @param toSend what of that has still to be sent to the subcontractor who needs it, in the same
 * @param issued what has been issued, in the same
 */
public record AllocationLink(
        String receipt,
        ItemId item,
        SiteId site,
        LocalDate needDate,
        MoveId move,
        OrderId order,
        long open,
        long reserved,
        long toSend,
        long issued) {

    /** The same, with so much set aside for it, of which a part has still to be sent. */
    AllocationLink reserving(long quantity, long sending) {
        return quantity == reserved && sending == toSend
                ? this
                : new AllocationLink(
                        receipt,
                        item,
                        site,
                        needDate,
                        move,
                        order,
                        open,
                        quantity,
                        order.equals(OrderId.NONE) ? 0 : sending,
                        issued);
    }
}

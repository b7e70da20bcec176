package org.throughline.supply;

import java.util.List;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SiteId;

/**
 * What stands behind a receipt of the model.
 *
 * @param receipt its name in the model
 * @param value what it costs, in millionths of the plan's currency; zero where nobody says
 * @param moves the movements that will bring it
 */
public record ReceiptLink(
        String receipt,
        ItemId item,
        SiteId site,
        OrderId order,
        PurchaseLineId line,
        PartnerId supplier,
        PersonId responsible,
        long value,
        List<MoveId> moves) {}

package org.throughline.supply;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SiteId;
import org.throughline.planning.ReceiptKind;

/**
 * What an order that has been placed still brings to a site.
 *
 * @param key the identity of the receipt: record, item and site
 * @param names what it may be called, the plainest first
 * @param quantity in millionths of the item's unit
 * @param value what it costs, in millionths of the plan's currency; zero where nobody says
 * @param moves the movements that will bring it
 */
record Arrival(
        String key,
        List<String> names,
        ItemId item,
        SiteId site,
        LocalDate due,
        long quantity,
        ReceiptKind kind,
        boolean firm,
        PartnerId supplier,
        OrderId order,
        PurchaseLineId line,
        PersonId responsible,
        long value,
        List<MoveId> moves) {

    /** Whether the supplier makes it of components that he is given. */
    boolean isSubcontracted() {
        return kind == ReceiptKind.SUBCONTRACT;
    }

    static String key(Object record, ItemId item, SiteId site) {
        return "%s %s %s".formatted(record, item, site);
    }
}

package org.throughline.inventory;

import java.util.List;
import java.util.Set;
import org.throughline.events.SiteId;
import org.throughline.events.StockFact;

/**
 * Stock as the book has it: the places, the balances that are not zero and the reservations that last.
 *
 * @param opened the sites whose opening balances are complete; the stock of any other is unknown
 */
public record StockSnapshot(
        List<StockFact.LocationDescribed> locations,
        List<LotBalance> balances,
        List<StockFact.StockReserved> reservations,
        Set<SiteId> opened) {}

package org.throughline.supply;

import java.util.List;
import java.util.Set;
import org.throughline.planning.ScheduledReceipt;

/**
 * What all orders and movements bring and want, and who may take what is reserved: everything of them that does not
 * depend on how much lies where, so that it stays the same while goods are only moved.
 *
 * @param claims each reservation that counts, the oldest first
 * @param receipts the rows of {@code receipts}
 * @param links what stands behind them
 * @param asked each item at each site that anybody wants or brings
 */
record OpenOrders(
        Transfers transfers,
        Arrivals arrivals,
        OpenDemand demand,
        OwedComponents owed,
        List<Claims.Claim> claims,
        List<ScheduledReceipt> receipts,
        List<ReceiptLink> links,
        Set<ItemAtSite> asked) {}

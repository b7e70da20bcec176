package org.throughline.procurement;

import java.util.List;
import org.throughline.events.ProcurementFact;

/**
 * What was found by a part of its name, the closest first.
 *
 * @param orders purchase orders whose names, or what their suppliers call them, hold the text
 * @param receipts receipts, open or not, whose documents hold it
 * @param transfers transfers, open or not, whose documents hold it
 */
public record ProcurementMatches(
        List<ProcurementFact.PurchaseOrderStated> orders,
        List<ProcurementFact.ReceiptStated> receipts,
        List<ProcurementFact.TransferStated> transfers) {}

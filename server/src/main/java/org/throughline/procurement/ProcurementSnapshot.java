package org.throughline.procurement;

import java.util.List;
import org.throughline.events.ProcurementFact;

/**
 * Procurement as it was last stated: the orders that are not called off and their lines, and the receipts and
 * transfers that are open.
 */
public record ProcurementSnapshot(
        List<ProcurementFact.PurchaseOrderStated> orders,
        List<ProcurementFact.PurchaseLineStated> lines,
        List<ProcurementFact.ReceiptStated> receipts,
        List<ProcurementFact.TransferStated> transfers) {}

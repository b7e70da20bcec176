package org.throughline.supply;

import java.util.List;

/** The way back from the rows of the model to the orders, movements, money and people behind them. */
public record Links(List<ReceiptLink> receipts, List<DemandLink> demands, List<AllocationLink> allocations) {

    /** Copies the lists. */
    public Links {
        receipts = List.copyOf(receipts);
        demands = List.copyOf(demands);
        allocations = List.copyOf(allocations);
    }
}

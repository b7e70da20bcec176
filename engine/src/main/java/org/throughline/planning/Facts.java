package org.throughline.planning;

/**
 * What is known of one node whatever is planned.
 *
 * @param stock available, in millionths; may be below zero
 * @param subcontractStock at subcontractors, in millionths; may be below zero
 * @param demandDays the due dates of the demands, in days since 1970-01-01
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Facts(
        long stock,
        long subcontractStock,
        Demand[] demands,
        int[] demandDays,
        ScheduledReceipt[] receipts,
        Allocation[] allocations) {

    private static final Demand[] NO_DEMANDS = {};
    private static final int[] NO_DAYS = {};
    private static final ScheduledReceipt[] NO_RECEIPTS = {};
    private static final Allocation[] NO_ALLOCATIONS = {};

    /** Nothing is known of it. */
    static final Facts NONE = new Facts(0, 0, NO_DEMANDS, NO_DAYS, NO_RECEIPTS, NO_ALLOCATIONS);

    /** With what lies in one more place; what is held or elsewhere is shown to people, but nobody may count on it. */
    Facts withMore(StockBalance balance) {
        return switch (balance.status()) {
            case AVAILABLE -> withStock(Math.addExact(stock, balance.quantity()), subcontractStock);
            case SUBCONTRACT -> withStock(stock, Math.addExact(subcontractStock, balance.quantity()));
            case QUALITY_HOLD, IN_TRANSIT, BLOCKED -> this;
        };
    }

    private Facts withStock(long available, long atSubcontractors) {
        return new Facts(available, atSubcontractors, demands, demandDays, receipts, allocations);
    }

    Facts withDemands(Demand[] rows) {
        int[] days = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            days[row] = Math.toIntExact(rows[row].dueDate().toEpochDay());
        }
        return new Facts(stock, subcontractStock, rows, days, receipts, allocations);
    }

    Facts withReceipts(ScheduledReceipt[] rows) {
        return new Facts(stock, subcontractStock, demands, demandDays, rows, allocations);
    }

    Facts withAllocations(Allocation[] rows) {
        return new Facts(stock, subcontractStock, demands, demandDays, receipts, rows);
    }
}

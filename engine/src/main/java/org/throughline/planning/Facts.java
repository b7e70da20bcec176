package org.throughline.planning;

import java.util.Arrays;

/**
 * What is known of one node whatever is planned.
 *
 * @param stock available, in millionths; may be below zero
 * @param subcontractStock at subcontractors, in millionths; may be below zero
 * @param balances the rows that both add up, with what is held or elsewhere
 * @param demandDays the due dates of the demands, in days since 1970-01-01
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Facts(
        long stock,
        long subcontractStock,
        StockBalance[] balances,
        Demand[] demands,
        int[] demandDays,
        ScheduledReceipt[] receipts,
        Allocation[] allocations) {

    private static final StockBalance[] NO_BALANCES = {};
    private static final Demand[] NO_DEMANDS = {};
    private static final int[] NO_DAYS = {};
    private static final ScheduledReceipt[] NO_RECEIPTS = {};
    private static final Allocation[] NO_ALLOCATIONS = {};

    /** Nothing is known of it. */
    static final Facts NONE = new Facts(0, 0, NO_BALANCES, NO_DEMANDS, NO_DAYS, NO_RECEIPTS, NO_ALLOCATIONS);

    /**
     * With all that lies there. What is held or elsewhere is shown to people, but nobody may count on it.
     *
     * @throws ArithmeticException where it leaves the range of the engine
     */
    Facts withStock(StockBalance[] rows) {
        long available = 0;
        long atSubcontractors = 0;
        for (StockBalance row : rows) {
            switch (row.status()) {
                case AVAILABLE -> available = Math.addExact(available, row.quantity());
                case SUBCONTRACT -> atSubcontractors = Math.addExact(atSubcontractors, row.quantity());
                case QUALITY_HOLD, IN_TRANSIT, BLOCKED -> {
                    // Not to be counted on.
                }
            }
        }
        return new Facts(available, atSubcontractors, rows, demands, demandDays, receipts, allocations);
    }

    /** Whether demands and allocations are the same in the same places. */
    boolean needTheSameAs(Facts other) {
        return Arrays.equals(demands, other.demands) && Arrays.equals(allocations, other.allocations);
    }

    Facts withDemands(Demand[] rows) {
        int[] days = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            days[row] = Math.toIntExact(rows[row].dueDate().toEpochDay());
        }
        return new Facts(stock, subcontractStock, balances, rows, days, receipts, allocations);
    }

    Facts withReceipts(ScheduledReceipt[] rows) {
        return new Facts(stock, subcontractStock, balances, demands, demandDays, rows, allocations);
    }

    Facts withAllocations(Allocation[] rows) {
        return new Facts(stock, subcontractStock, balances, demands, demandDays, receipts, rows);
    }
}

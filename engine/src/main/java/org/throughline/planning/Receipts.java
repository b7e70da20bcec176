package org.throughline.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.throughline.values.CodePointOrder;

/**
 * The scheduled receipts of one node in columns, by the day they count for, then reference.
 *
 * @param rows what is known of them
 * @param dueDates their own due dates, which may be past
 * @param arrivals their due dates, but not before the day of the plan
 * @param places the place of each by its name
 */
@SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
record Receipts(
        ScheduledReceipt[] rows,
        int[] dueDates,
        int[] arrivals,
        long[] quantities,
        boolean[] firm,
        Map<String, Integer> places) {

    /** Nothing is on its way. */
    static final Receipts NONE =
            new Receipts(new ScheduledReceipt[0], new int[0], new int[0], new long[0], new boolean[0], Map.of());

    static Receipts of(ScheduledReceipt[] known, int asOf) {
        if (known.length == 0) {
            return NONE;
        }
        ScheduledReceipt[] rows = known.clone();
        Arrays.sort(
                rows,
                Comparator.<ScheduledReceipt>comparingInt(row -> Math.max(asOf, due(row)))
                        .thenComparing(ScheduledReceipt::receipt, CodePointOrder::compare));
        int[] dueDates = new int[rows.length];
        int[] arrivals = new int[rows.length];
        long[] quantities = new long[rows.length];
        boolean[] firm = new boolean[rows.length];
        Map<String, Integer> places = HashMap.newHashMap(rows.length);
        for (int receipt = 0; receipt < rows.length; receipt++) {
            dueDates[receipt] = due(rows[receipt]);
            arrivals[receipt] = Math.max(asOf, dueDates[receipt]);
            quantities[receipt] = rows[receipt].quantity();
            firm[receipt] = rows[receipt].firm();
            places.put(rows[receipt].receipt(), receipt);
        }
        return new Receipts(rows, dueDates, arrivals, quantities, firm, places);
    }

    private static int due(ScheduledReceipt row) {
        return Math.toIntExact(row.dueDate().toEpochDay());
    }

    int count() {
        return rows.length;
    }

    String name(int receipt) {
        return rows[receipt].receipt();
    }

    /** The place of the receipt of this name, or {@link Netted#NOBODY}. */
    int place(String name) {
        return places.getOrDefault(name, Netted.NOBODY);
    }
}

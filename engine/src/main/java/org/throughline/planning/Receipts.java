package org.throughline.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.values.CodePointOrder;

/** The scheduled receipts in flat columns, by node, then the day they count for, then reference. */
final class Receipts {

    final String[] names;
    final int[] nodes;
    /** Their own due dates, which may be past. */
    final int[] dueDates;
    /** Their due dates, but not before the day of the plan. */
    final int[] arrivals;

    final long[] quantities;
    final boolean[] firm;
    final ReceiptKind[] kinds;
    final String[] suppliers;
    /** The receipts of node n are nodeStarts[n] up to but not with nodeStarts[n + 1]. */
    final int[] nodeStarts;

    /** The day that netting asks a receipt to come, {@link Days#NONE} where it does not ask. */
    final int[] pulledTo;
    /** The requirement that pulled it in, -1 where none did. */
    final int[] pulledBy;
    /** The first requirement that netting covers from it, -1 where none. */
    final int[] firstCovered;
    /** The earliest real date among the requirements that pegging gives it. */
    final int[] realDates;
    /** The day it comes if nobody acts; later than its arrival where its allocations are late. */
    final int[] feasibleDates;

    private final Map<String, Integer> numbers = new HashMap<>();

    Receipts(List<ScheduledReceipt> rows, Network network, int asOf) {
        record Placed(int node, int arrival, ScheduledReceipt row) {}
        List<Placed> sorted = rows.stream()
                .map(row -> new Placed(
                        network.nodes.node(
                                network.structure.items().of(row.item()),
                                network.structure.sites().of(row.site())),
                        Math.max(asOf, Math.toIntExact(row.dueDate().toEpochDay())),
                        row))
                .sorted(Comparator.comparingInt(Placed::node)
                        .thenComparingInt(Placed::arrival)
                        .thenComparing(placed -> placed.row().receipt(), CodePointOrder::compare))
                .toList();
        int count = sorted.size();
        names = new String[count];
        nodes = new int[count];
        dueDates = new int[count];
        arrivals = new int[count];
        quantities = new long[count];
        firm = new boolean[count];
        kinds = new ReceiptKind[count];
        suppliers = new String[count];
        nodeStarts = new int[network.size() + 1];
        for (int receipt = 0; receipt < count; receipt++) {
            Placed placed = sorted.get(receipt);
            nodes[receipt] = placed.node();
            arrivals[receipt] = placed.arrival();
            fill(receipt, placed.row());
            nodeStarts[placed.node() + 1]++;
        }
        for (int node = 0; node < network.size(); node++) {
            nodeStarts[node + 1] += nodeStarts[node];
        }
        pulledTo = filled(count, Days.NONE);
        pulledBy = filled(count, -1);
        firstCovered = filled(count, -1);
        realDates = filled(count, Days.NONE);
        feasibleDates = arrivals.clone();
    }

    private void fill(int receipt, ScheduledReceipt row) {
        names[receipt] = row.receipt();
        numbers.put(row.receipt(), receipt);
        dueDates[receipt] = Math.toIntExact(row.dueDate().toEpochDay());
        quantities[receipt] = row.quantity();
        firm[receipt] = row.firm();
        kinds[receipt] = row.kind();
        suppliers[receipt] = row.supplier();
    }

    int count() {
        return names.length;
    }

    /** The number of a receipt, or -1 where there is none of this name. */
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    private static int[] filled(int count, int value) {
        int[] column = new int[count];
        Arrays.fill(column, value);
        return column;
    }
}

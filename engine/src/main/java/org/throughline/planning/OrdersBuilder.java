package org.throughline.planning;

import java.util.Arrays;
import org.throughline.values.Micros;

/** Gathers the planned orders of one node in the order of their creation; used again and again. */
final class OrdersBuilder {

    private static final int USUAL_SIZE = 64;
    private static final Netted.Orders NONE = Netted.NOTHING.orders;

    private final Worksheet worksheet;
    private int node;
    private int count;
    private boolean anyYield;
    private boolean areAlike;
    private long[] quantities = new long[USUAL_SIZE];
    private long[] startQuantities = new long[USUAL_SIZE];
    private int[] needDates = new int[USUAL_SIZE];
    private int[] releaseDates = new int[USUAL_SIZE];
    private Components[] components = new Components[USUAL_SIZE];

    OrdersBuilder(Worksheet worksheet) {
        this.worksheet = worksheet;
    }

    void clear(int nextNode) {
        node = nextNode;
        count = 0;
        anyYield = false;
        areAlike = true;
    }

    void add(Terms terms, long quantity, int needDate) {
        if (count == quantities.length) {
            grow(Math.multiplyExact(count, 2));
        }
        int release = terms.release(needDate, worksheet.asOf);
        quantities[count] = quantity;
        startQuantities[count] =
                terms.yield() == Micros.ONE ? quantity : Micros.timesCeiling(quantity, Micros.ONE, terms.yield());
        anyYield |= terms.yield() != Micros.ONE;
        needDates[count] = needDate;
        releaseDates[count] = release;
        components[count] = count > 0 && components[count - 1].holdsOn(release)
                ? components[count - 1]
                : worksheet.network.components(node, terms, release);
        areAlike &= components[count] == components[0];
        count++;
    }

    Netted.Orders all() {
        if (count == 0) {
            return NONE;
        }
        long[] ordered = Arrays.copyOf(quantities, count);
        return new Netted.Orders(
                ordered,
                anyYield ? Arrays.copyOf(startQuantities, count) : ordered,
                Arrays.copyOf(needDates, count),
                Arrays.copyOf(releaseDates, count),
                Arrays.copyOf(components, areAlike ? 1 : count));
    }

    private void grow(int size) {
        quantities = Arrays.copyOf(quantities, size);
        startQuantities = Arrays.copyOf(startQuantities, size);
        needDates = Arrays.copyOf(needDates, size);
        releaseDates = Arrays.copyOf(releaseDates, size);
        components = Arrays.copyOf(components, size);
    }
}

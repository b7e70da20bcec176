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

    /** The orders, which often are what is needed, one for one. */
    Netted.Orders all(Netted.Needs needs) {
        if (count == 0) {
            return NONE;
        }
        byte[] known = count == needs.count() ? needs.quantities() : Packed.ZEROS;
        byte[] ordered = Packed.of(quantities, count, known);
        byte[] needed = Packed.of(needDates, count, count == needs.count() ? needs.dates() : Packed.ZEROS);
        return new Netted.Orders(
                count,
                ordered,
                anyYield ? Packed.of(startQuantities, count, Packed.ZEROS) : ordered,
                needed,
                Packed.of(releaseDates, count, needed),
                areAlike ? components[0].forAll() : Arrays.copyOf(components, count));
    }

    private void grow(int size) {
        quantities = Arrays.copyOf(quantities, size);
        startQuantities = Arrays.copyOf(startQuantities, size);
        needDates = Arrays.copyOf(needDates, size);
        releaseDates = Arrays.copyOf(releaseDates, size);
        components = Arrays.copyOf(components, size);
    }
}

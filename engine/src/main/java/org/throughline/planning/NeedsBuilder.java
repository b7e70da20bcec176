package org.throughline.planning;

import java.util.Arrays;
import org.throughline.planning.Netted.Needs;
import org.throughline.structure.Usage;

/** Gathers the requirements of one node in any order and puts them into the order of netting; used again and again. */
final class NeedsBuilder {

    private static final int USUAL_SIZE = 64;
    private static final int[] ALL_ZERO = {};
    private static final RequirementKind[] ALL_DEPENDENT = {};
    private static final long PLACE = 0xFFFF_FFFFL;

    private final RequirementOrder order;
    /** As many as there is room for; the first {@link #count} are filled. */
    private Needs gathered = room(USUAL_SIZE);

    private long[] keys = new long[USUAL_SIZE];
    private int count;
    /** So many that no planned order makes come first; all others are dependent. */
    private int independents;

    private boolean anyNumber;
    private boolean anyOffset;

    NeedsBuilder(RequirementOrder order) {
        this.order = order;
    }

    private static Needs room(int size) {
        RequirementKind[] kinds = new RequirementKind[size];
        Arrays.fill(kinds, RequirementKind.DEPENDENT);
        return new Needs(new int[size], new long[size], kinds, new int[size], new int[size], new int[size]);
    }

    void clear() {
        Arrays.fill(gathered.kinds(), 0, independents, RequirementKind.DEPENDENT);
        independents = 0;
        count = 0;
        anyNumber = false;
        anyOffset = false;
    }

    int count() {
        return count;
    }

    /** Adds a requirement that no planned order makes, before all that one makes, and returns its place. */
    int add(RequirementKind kind, int reference, int date, long quantity) {
        int added = add(reference);
        gathered.kinds()[added] = kind;
        independents = count;
        gathered.dates()[added] = date;
        gathered.quantities()[added] = quantity;
        gathered.numbers()[added] = 0;
        gathered.offsets()[added] = 0;
        return added;
    }

    private int add(int reference) {
        makeRoom(1);
        gathered.references()[count] = reference;
        count++;
        return count - 1;
    }

    /** Makes room for so many more. */
    void makeRoom(int more) {
        int wanted = Math.addExact(count, more);
        if (wanted > keys.length) {
            grow(Math.max(wanted, Math.multiplyExact(count, 2)));
        }
    }

    /** Adds what an order of a node needs so many working days after its release. */
    void addDependent(int node, int number, int offset, int date, long quantity) {
        int added = add(node);
        gathered.dates()[added] = date;
        gathered.quantities()[added] = quantity;
        gathered.numbers()[added] = number;
        gathered.offsets()[added] = offset;
        anyNumber |= number != 0;
        anyOffset |= offset != 0;
    }

    /** Adds what the orders of a parent need, each so much for each unit. */
    void addDependents(NodeSheet parent, Usage usage) {
        Netted.Orders orders = parent.netted.orders;
        int more = orders.count();
        makeRoom(more);
        int offset = usage.offsetDays();
        for (int order = 0; order < more; order++) {
            gathered.dates()[count + order] = parent.terms.needDate(orders.releaseDates()[order], offset);
            gathered.quantities()[count + order] = usage.required(orders.startQuantities()[order]);
            gathered.numbers()[count + order] = order;
        }
        Arrays.fill(gathered.references(), count, count + more, parent.node);
        Arrays.fill(gathered.offsets(), count, count + more, offset);
        anyNumber |= more > 1;
        anyOffset |= offset != 0;
        count += more;
    }

    /** Adds to what an allocation of the same receipt and date needs. */
    void addMore(int place, long quantity) {
        gathered.quantities()[place] = Math.addExact(gathered.quantities()[place], quantity);
    }

    /** The requirements in the order of netting. */
    Needs inOrder(Facts facts) {
        int sorted = 1;
        while (sorted < count && order.compare(facts, gathered, sorted - 1, sorted) <= 0) {
            sorted++;
        }
        if (sorted >= count) {
            return asGathered();
        }
        sort(facts);
        return taken();
    }

    private Needs asGathered() {
        return new Needs(
                Arrays.copyOf(gathered.dates(), count),
                Arrays.copyOf(gathered.quantities(), count),
                independents == 0 ? ALL_DEPENDENT : Arrays.copyOf(gathered.kinds(), count),
                Arrays.copyOf(gathered.references(), count),
                anyNumber ? Arrays.copyOf(gathered.numbers(), count) : ALL_ZERO,
                anyOffset ? Arrays.copyOf(gathered.offsets(), count) : ALL_ZERO);
    }

    /** By day first, which is one comparison of numbers; then the whole order within each day. */
    private void sort(Facts facts) {
        for (int place = 0; place < count; place++) {
            keys[place] = (long) RequirementOrder.day(gathered, place) << Integer.SIZE | place;
        }
        Arrays.sort(keys, 0, count);
        int start = 0;
        for (int end = 1; end <= count; end++) {
            if (end == count || keys[end] >> Integer.SIZE != keys[start] >> Integer.SIZE) {
                if (end - start > 1) {
                    sortDay(facts, start, end);
                }
                start = end;
            }
        }
    }

    private void sortDay(Facts facts, int start, int end) {
        int[] day = new int[end - start];
        for (int at = start; at < end; at++) {
            day[at - start] = (int) (keys[at] & PLACE);
        }
        MergeSort.sort(day, (left, right) -> order.compare(facts, gathered, left, right));
        for (int at = start; at < end; at++) {
            keys[at] = day[at - start];
        }
    }

    private Needs taken() {
        Needs taken = new Needs(
                new int[count],
                new long[count],
                independents == 0 ? ALL_DEPENDENT : new RequirementKind[count],
                new int[count],
                anyNumber ? new int[count] : ALL_ZERO,
                anyOffset ? new int[count] : ALL_ZERO);
        for (int at = 0; at < count; at++) {
            int place = (int) (keys[at] & PLACE);
            taken.dates()[at] = gathered.dates()[place];
            taken.quantities()[at] = gathered.quantities()[place];
            taken.references()[at] = gathered.references()[place];
            if (independents > 0) {
                taken.kinds()[at] = gathered.kinds()[place];
            }
            if (anyNumber) {
                taken.numbers()[at] = gathered.numbers()[place];
            }
            if (anyOffset) {
                taken.offsets()[at] = gathered.offsets()[place];
            }
        }
        return taken;
    }

    private void grow(int size) {
        Needs more = room(size);
        System.arraycopy(gathered.dates(), 0, more.dates(), 0, count);
        System.arraycopy(gathered.quantities(), 0, more.quantities(), 0, count);
        System.arraycopy(gathered.kinds(), 0, more.kinds(), 0, count);
        System.arraycopy(gathered.references(), 0, more.references(), 0, count);
        System.arraycopy(gathered.numbers(), 0, more.numbers(), 0, count);
        System.arraycopy(gathered.offsets(), 0, more.offsets(), 0, count);
        gathered = more;
        keys = new long[size];
    }
}

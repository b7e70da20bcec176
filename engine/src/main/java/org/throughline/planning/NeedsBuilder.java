package org.throughline.planning;

import java.util.Arrays;
import org.throughline.planning.Netted.Needs;
import org.throughline.structure.Usage;

/** Gathers the requirements of one node in any order and puts them into the order of netting; used again and again. */
final class NeedsBuilder {

    private static final int USUAL_SIZE = 64;
    /** Three years, within which days are counted; what reaches further is rare, and sorted. */
    private static final int DAYS_MAX = 1_096;
    /** So many are sorted one by one. */
    private static final int FEW = 8;

    private final RequirementOrder order;
    private Gathered gathered = new Gathered(USUAL_SIZE);
    /** The same in the order of netting, where they were not gathered in it. */
    private Gathered sorted = new Gathered(USUAL_SIZE);

    private int[] places = new int[USUAL_SIZE];
    private final int[] ends = new int[DAYS_MAX];
    private int count;
    /** So many that stand in order already. */
    private int kept;
    /** So many that no planned order makes come first; all others are dependent. */
    private int independents;

    NeedsBuilder(RequirementOrder order) {
        this.order = order;
    }

    void clear() {
        Arrays.fill(gathered.kinds, 0, independents, 0);
        independents = 0;
        count = 0;
        kept = 0;
    }

    /** Begins with the requirements as they were but for those that planned orders of some nodes, in order, made. */
    void keep(NodeSheet before, int[] without) {
        Needs needs = before.netted.needs;
        makeRoom(needs.count());
        gathered.unpack(needs, before.pegged);
        independents = needs.count();
        for (int place = 0; place < needs.count(); place++) {
            if (!gathered.isDependent(place) || Arrays.binarySearch(without, gathered.references[place]) < 0) {
                gathered.take(count, gathered, place);
                count++;
            }
        }
        kept = count;
        Arrays.fill(gathered.kinds, count, needs.count(), 0);
    }

    int count() {
        return count;
    }

    /** Adds a requirement that no planned order makes, before all that one makes, and returns its place. */
    int add(RequirementKind kind, int reference, int date, long quantity) {
        int added = add(reference);
        gathered.kinds[added] = Needs.packed(kind);
        independents = count;
        gathered.dates[added] = date;
        gathered.realDates[added] = reference == Netted.SAFETY_STOCK ? Days.NONE : date;
        gathered.quantities[added] = quantity;
        gathered.numbers[added] = 0;
        gathered.offsets[added] = 0;
        return added;
    }

    private int add(int reference) {
        makeRoom(1);
        gathered.references[count] = reference;
        count++;
        return count - 1;
    }

    /** Makes room for so many more. */
    void makeRoom(int more) {
        int wanted = Math.addExact(count, more);
        if (wanted > places.length) {
            grow(Math.max(wanted, Math.multiplyExact(count, 2)));
        }
    }

    /** What an order needs is really needed when it would be, were the order to come on its earliest real date. */
    private void putDates(int place, NodeSheet parent, int order, int offset) {
        int date = parent.terms.needDate(parent.netted.orders.releaseDate(order), offset);
        int release = parent.pegged.realRelease(order);
        gathered.dates[place] = date;
        gathered.realDates[place] =
                release == Days.NONE ? Days.NONE : Math.max(date, parent.terms.needDate(release, offset));
    }

    /** Adds what an order of a node needs so many working days after its release. */
    void addDependent(NodeSheet parent, int number, int offset, long quantity) {
        int added = add(parent.node);
        putDates(added, parent, number, offset);
        gathered.quantities[added] = quantity;
        gathered.numbers[added] = number;
        gathered.offsets[added] = offset;
    }

    /** Adds what the orders of a parent need, each so much for each unit. */
    void addDependents(NodeSheet parent, Usage usage) {
        Netted.Orders orders = parent.netted.orders;
        int more = orders.count();
        makeRoom(more);
        int offset = usage.offsetDays();
        for (int order = 0; order < more; order++) {
            putDates(count + order, parent, order, offset);
            gathered.quantities[count + order] = usage.required(orders.startQuantity(order));
            gathered.numbers[count + order] = order;
        }
        Arrays.fill(gathered.references, count, count + more, parent.node);
        Arrays.fill(gathered.offsets, count, count + more, offset);
        count += more;
    }

    /** Adds to what an allocation of the same receipt and date needs. */
    void addMore(int place, long quantity) {
        gathered.quantities[place] = Math.addExact(gathered.quantities[place], quantity);
    }

    /** The requirements in the order of netting, until the next are gathered. */
    Gathered inOrder(Facts facts) {
        int ordered = Math.max(1, kept);
        while (ordered < count && order.compare(facts, gathered, ordered - 1, ordered) <= 0) {
            ordered++;
        }
        if (ordered >= count) {
            return gathered;
        }
        if (sorted.room() < count) {
            sorted = new Gathered(gathered.room());
        }
        if (kept > 0) {
            merge(facts);
        } else {
            sort(facts);
            for (int at = 0; at < count; at++) {
                sorted.take(at, gathered, places[at]);
            }
        }
        return sorted;
    }

    /** Puts what came later in between those that were kept. */
    private void merge(Facts facts) {
        for (int place = kept; place < count; place++) {
            places[place] = place;
        }
        sortFew(facts, kept, count);
        int old = 0;
        int added = kept;
        for (int at = 0; at < count; at++) {
            boolean isOld = added == count || (old < kept && order.compare(facts, gathered, old, places[added]) <= 0);
            sorted.take(at, gathered, isOld ? old : places[added]);
            old += isOld ? 1 : 0;
            added += isOld ? 0 : 1;
        }
    }

    /** By day first, which takes no comparison; then the whole order within each day. */
    private void sort(Facts facts) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int place = 0; place < count; place++) {
            first = Math.min(first, gathered.dates[place]);
            last = Math.max(last, gathered.dates[place]);
        }
        if (last - (long) first < DAYS_MAX) {
            countByDay(first, last - first + 1);
        } else {
            sortByDay();
        }
        int start = 0;
        for (int end = 1; end <= count; end++) {
            if (end == count || gathered.dates[places[end]] != gathered.dates[places[start]]) {
                if (end - start > 1) {
                    sortFew(facts, start, end);
                }
                start = end;
            }
        }
    }

    /** Counts how many there are of each day, so that each knows its place (counting sort). */
    private void countByDay(int first, int days) {
        Arrays.fill(ends, 0, days, 0);
        for (int place = 0; place < count; place++) {
            ends[gathered.dates[place] - first]++;
        }
        for (int day = 1; day < days; day++) {
            ends[day] += ends[day - 1];
        }
        for (int place = count - 1; place >= 0; place--) {
            int day = gathered.dates[place] - first;
            ends[day]--;
            places[ends[day]] = place;
        }
    }

    private void sortByDay() {
        long[] keys = new long[count];
        for (int place = 0; place < count; place++) {
            keys[place] = (long) gathered.dates[place] << Integer.SIZE | place;
        }
        Arrays.sort(keys);
        for (int at = 0; at < count; at++) {
            places[at] = (int) keys[at];
        }
    }

    private void sortFew(Facts facts, int start, int end) {
        if (end - start > FEW) {
            int[] day = Arrays.copyOfRange(places, start, end);
            MergeSort.sort(day, (left, right) -> order.compare(facts, gathered, left, right));
            System.arraycopy(day, 0, places, start, day.length);
            return;
        }
        for (int at = start + 1; at < end; at++) {
            int moved = places[at];
            int to = at;
            while (to > start && order.compare(facts, gathered, places[to - 1], moved) > 0) {
                places[to] = places[to - 1];
                to--;
            }
            places[to] = moved;
        }
    }

    private void grow(int size) {
        gathered = gathered.withRoom(size);
        places = new int[size];
    }
}

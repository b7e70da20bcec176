package org.throughline.planning;

import org.throughline.planning.Netted.Orders;

/** Which rows of a node are the same in two plans at the beginning and at the end, found without unpacking any. */
final class RowMargins {

    private final NodeSheet was;
    private final NodeSheet is;
    /** The requirements that are named alike and need as much. */
    private final Margins needs;

    RowMargins(NodeSheet was, NodeSheet is, Margins namedAlike) {
        this.was = was;
        this.is = is;
        needs = namedAlike.within(was.netted.needs.quantities(), is.netted.needs.quantities());
    }

    /** Planned orders of the same number that are the same with all that is shown of them. */
    Margins orders() {
        Orders before = was.netted.orders;
        Orders orders = is.netted.orders;
        Margins all = Margins.of(before.count(), orders.count());
        boolean needAlike = before.components().length == 1
                && orders.components().length == 1
                && before.components(0) == orders.components(0);
        return needAlike && was.terms.equals(is.terms)
                ? all.within(Packed.PLACES, Packed.PLACES)
                        .within(before.quantities(), orders.quantities())
                        .within(before.needDates(), orders.needDates())
                        .within(was.dated.orders(), is.dated.orders())
                : all.none();
    }

    /** Covers of the same requirement by the same supply with as much. */
    Margins pegging() {
        Covers before = was.pegged.covers();
        Covers covers = is.pegged.covers();
        Margins all = Margins.of(before.count(), covers.count());
        if (!was.receipts.equals(is.receipts)) {
            return all.none();
        }
        Margins parts = parts(before, covers);
        return served(all.within(before.supplies(), covers.supplies())
                .within(before.requirements(), covers.requirements(), needs.count() - needs.countBefore())
                .atMost(
                        Math.min(part(before, parts.first()), part(covers, parts.first())),
                        Math.min(
                                before.count() - 1 - part(before, parts.countBefore() - 1 - parts.last()),
                                covers.count() - 1 - part(covers, parts.count() - 1 - parts.last()))));
    }

    private static Margins parts(Covers before, Covers covers) {
        return Margins.of(before.partCount(), covers.partCount())
                .within(before.parts(), covers.parts(), covers.count() - before.count())
                .within(before.quantities(), covers.quantities());
    }

    /** The cover that a part is; one beyond the last where there is no such part, and none before the first. */
    private static int part(Covers covers, int part) {
        if (part < 0) {
            return -1;
        }
        return part < covers.partCount() ? Packed.at(covers.parts(), part) : covers.count();
    }

    /** Only as far as they serve requirements that are the same. */
    private Margins served(Margins rows) {
        Covers covers = is.pegged.covers();
        int first = 0;
        while (first < rows.first() && isSameInPlace(covers.requirement(first))) {
            first++;
        }
        int last = 0;
        while (last < rows.last() && isSameToLast(covers.requirement(covers.count() - 1 - last))) {
            last++;
        }
        return rows.atMost(first, last);
    }

    private boolean isSameInPlace(int requirement) {
        return needs.hold(requirement) && needs.before(requirement) == requirement;
    }

    private boolean isSameToLast(int requirement) {
        return requirement >= needs.count() - needs.last();
    }
}

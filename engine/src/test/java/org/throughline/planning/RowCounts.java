package org.throughline.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.planning.PlanDifference.CausedPromise;

/** How often each row occurs, in no order, so that a difference can be laid over the rows of a plan. */
record RowCounts(Map<Object, Integer> counts) {

    /** All rows of a plan that a difference tells of. */
    static RowCounts of(Plan plan) {
        RowCounts rows = new RowCounts(new HashMap<>());
        plan.plannedOrders().forEach(rows::add);
        plan.pegging().forEach(rows::add);
        List<Promise> promises = plan.promises();
        for (int at = 0; at < promises.size(); at++) {
            rows.add(new CausedPromise(promises.get(at), plan.cause(at)));
        }
        plan.messages().forEach(rows::add);
        return rows;
    }

    /** The rows of all tables that changes to a live plan may touch. */
    static RowCounts of(PlanningModel model) {
        RowCounts rows = new RowCounts(new HashMap<>());
        List.of(
                        model.items(),
                        model.workingWeeks(),
                        model.calendarExceptions(),
                        model.itemSites(),
                        model.boms(),
                        model.bomLines(),
                        model.suppliers(),
                        model.stock(),
                        model.receipts(),
                        model.allocations(),
                        model.demands())
                .forEach(table -> table.forEach(rows::add));
        return rows;
    }

    /** The rows after a difference; one that takes away what is not there leaves it less than zero times. */
    RowCounts with(PlanDifference difference) {
        RowCounts rows = new RowCounts(new HashMap<>(counts));
        List.of(difference.orders(), difference.pegging(), difference.promises(), difference.messages())
                .forEach(kind -> kind.forEach(rows::take));
        return rows;
    }

    private void take(Different<?> different) {
        different.before().ifPresent(row -> count(row, -1));
        different.after().ifPresent(this::add);
    }

    private void add(Object row) {
        count(row, 1);
    }

    private void count(Object row, int times) {
        if (counts.merge(row, times, Integer::sum) == 0) {
            counts.remove(row);
        }
    }
}

package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.planning.Inspection;
import org.throughline.planning.MessageCode;
import org.throughline.planning.Plan;
import org.throughline.planning.Seen;
import org.throughline.planning.Touched;

/**
 * The rows of a plan, by the items at sites that they are about. Those of the plan that follows are made anew only
 * where something is different of all that was looked at to make them.
 *
 * @param plan which plan they are of
 * @param labels the names in the rows
 * @param told one for each item at a site, in the order of the plan
 */
record StandingRows(Plan plan, Labels labels, List<Told> told) {

    /** The rows about an item at a site, and what they were made of. */
    record Told(PlanRows rows, Seen seen) {}

    /** How many orders a plan proposes, how many demands are late, and how many messages it has in all. */
    record Counts(int orders, int lateDemands, int messages) {}

    static StandingRows of(Plan plan, Labels labels) {
        return new StandingRows(plan, labels, List.of()).followedBy(plan, labels);
    }

    /** The rows of another plan, mostly the one after this. */
    StandingRows followedBy(Plan next, Labels names) {
        int known = names.equals(labels) ? told.size() : 0;
        Touched touched = next.since(plan);
        Inspection inspection = next.inspect();
        List<Told> all = new ArrayList<>(next.nodeCount());
        for (int node = 0; node < next.nodeCount(); node++) {
            all.add(
                    node < known && !touched.meets(told.get(node).seen())
                            ? told.get(node)
                            : new Told(PlanRows.at(inspection, node, names), inspection.seen()));
        }
        return new StandingRows(next, names, all);
    }

    /** All rows, in the order of the plan. */
    PlanRows all() {
        return PlanRows.joined(told.stream());
    }

    Counts counts() {
        int orders = 0;
        int lateDemands = 0;
        int messages = 0;
        for (Told each : told) {
            orders += each.rows().orders().size();
            messages += each.rows().messages().size();
            for (PlanRow.RaisedMessage message : each.rows().messages()) {
                lateDemands += message.code() == MessageCode.DEMAND_LATE ? 1 : 0;
            }
        }
        return new Counts(orders, lateDemands, messages);
    }

    /** What differs from the rows of the plan before; rows match only where both are about the same. */
    PlanDifference since(StandingRows before) {
        return PlanDifference.between(
                PlanRows.joined(otherwise(before.told, told)), PlanRows.joined(otherwise(told, before.told)));
    }

    private static Stream<Told> otherwise(List<Told> of, List<Told> than) {
        List<Told> otherwise = new ArrayList<>();
        for (int node = 0; node < of.size(); node++) {
            if (node >= than.size()
                    || !of.get(node).rows().equals(than.get(node).rows())) {
                otherwise.add(of.get(node));
            }
        }
        return otherwise.stream();
    }
}

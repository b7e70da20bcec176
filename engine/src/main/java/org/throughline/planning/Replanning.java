package org.throughline.planning;

import java.util.HashSet;
import java.util.Set;

/**
 * Replans what changes touch: fences up, netting and pegging down, feasible dates up, each only as far as something
 * really becomes different. What comes out the same is left as it was.
 */
final class Replanning {

    private final Worksheet worksheet;
    private final Network network;
    private final Overlay overlay;
    private final Counterparts counterparts;
    private final Wave fences;
    private final Wave above;
    private final Wave planned;
    private final Wave dated;
    /** The nodes whose requirements refer to other facts than before, even where they look the same. */
    private final Set<Integer> withNewFacts = new HashSet<>();

    Replanning(Worksheet worksheet, Overlay overlay, Counterparts counterparts) {
        this.worksheet = worksheet;
        this.overlay = overlay;
        this.counterparts = counterparts;
        network = worksheet.network;
        fences = Wave.up(network.levels);
        above = Wave.down(network.levels);
        planned = Wave.down(network.levels);
        dated = Wave.up(worksheet.upward.levels);
    }

    /** What is known of the node is different. */
    void factsChanged(int node) {
        withNewFacts.add(node);
        planned.add(node);
        dated.add(node);
        fences.add(node);
    }

    /** How the node is supplied is different. */
    void termsChanged(int node) {
        factsChanged(node);
        children(node, above::add);
    }

    /** What a receipt of the node holds is different. */
    void holdingChanged(int node) {
        overlay.edit(node);
        dated.add(node);
    }

    /**
     * Works everything out again.
     *
     * @throws UncountableException where a quantity leaves the range of the engine
     */
    void run() {
        while (!fences.isEmpty()) {
            fence(fences.next());
        }
        while (!above.isEmpty()) {
            leadTimes(above.next());
        }
        Netting netting = new Netting(worksheet);
        Pegging pegging = new Pegging(worksheet);
        while (!planned.isEmpty()) {
            int node = planned.next();
            try {
                plan(node, netting, pegging);
            } catch (ArithmeticException tooLarge) {
                throw OutOfRange.ofPlan(worksheet, node, tooLarge);
            }
        }
        FeasibleDates dates = new FeasibleDates(worksheet);
        while (!dated.isEmpty()) {
            date(dated.next(), dates);
        }
    }

    /** Does something with a node. */
    private interface Visit {
        void at(int node);
    }

    private void children(int node, Visit visit) {
        for (int edge = network.children.starts[node]; edge < network.children.starts[node + 1]; edge++) {
            visit.at(network.children.targets[edge]);
        }
    }

    private void fence(int node) {
        int fence = Fences.of(worksheet, node);
        if (fence != overlay.at(node).fence) {
            overlay.edit(node).fence = fence;
            planned.add(node);
            for (int edge = network.parents.starts[node]; edge < network.parents.starts[node + 1]; edge++) {
                fences.add(network.parents.targets[edge]);
            }
        }
    }

    private void leadTimes(int node) {
        long days = CumulativeLeadTimes.above(worksheet, node);
        if (days != overlay.at(node).leadTimesAbove) {
            overlay.edit(node).leadTimesAbove = days;
            children(node, above::add);
        }
    }

    private void plan(int node, Netting netting, Pegging pegging) {
        Netted before = overlay.at(node).netted;
        boolean anew = withNewFacts.contains(node);
        Netted netted = anew ? netting.net(node) : netting.netAgain(node, overlay);
        if (anew || !netted.isSameAs(before)) {
            overlay.edit(node).netted = netted;
            dated.add(node);
        }
        Pegged pegged = pegging.peg(node, netting.needs());
        if (!pegged.isSameAs(overlay.at(node).pegged)) {
            overlay.edit(node).pegged = pegged;
            dated.add(node);
        }
        if (overlay.asksOtherwise(node)) {
            children(node, planned::add);
        }
    }

    private void date(int node, FeasibleDates dates) {
        NodeSheet before = overlay.before(node);
        Dated after = dates.date(node);
        boolean samePlaces = overlay.at(node).netted == before.netted;
        if (samePlaces && after.isSameAs(before.dated)) {
            return;
        }
        NodeSheet sheet = overlay.edit(node);
        sheet.dated = after;
        Counterparts.OfNode known = counterparts.of(before, sheet);
        Margins same = known.margins()
                .within(before.netted.needs.dates(), sheet.netted.needs.dates())
                .within(before.dated.requirements(), after.requirements());
        for (int requirement = same.first(); requirement < same.end(); requirement++) {
            int place = known.before(requirement);
            if (place == Netted.NOBODY
                    ? isLate(sheet, requirement)
                    : delaysOtherwise(before, place, sheet, requirement)) {
                tell(sheet, requirement);
            }
        }
    }

    /** Nobody is delayed by what is there on its date. */
    private static boolean isLate(NodeSheet sheet, int requirement) {
        return sheet.dated.requirement(requirement) > sheet.netted.needs.date(requirement);
    }

    private static boolean delaysOtherwise(NodeSheet was, int before, NodeSheet is, int requirement) {
        boolean same = was.netted.needs.date(before) == is.netted.needs.date(requirement)
                && was.dated.requirement(before) == is.dated.requirement(requirement);
        return !same && (isLate(was, before) || isLate(is, requirement));
    }

    /** Tells the one who waits for a requirement; what waits on one circle with it, as in rework, does not wait. */
    private void tell(NodeSheet sheet, int requirement) {
        int reference = sheet.netted.needs.reference(requirement);
        switch (sheet.netted.needs.kind(requirement)) {
            case SAFETY_STOCK, ORDER, FORECAST -> {
                // Nothing in the plan waits for it.
            }
            case ALLOCATION -> {
                int holder = worksheet.ties.nodeOf(sheet.facts.allocations()[reference].receipt());
                if (holder != Terms.NOWHERE && !worksheet.upward.areOnOneCircle(sheet.node, holder)) {
                    dated.add(holder);
                }
            }
            case DEPENDENT -> dated.add(reference);
        }
    }
}

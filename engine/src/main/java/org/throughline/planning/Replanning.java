package org.throughline.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.planning.Netted.Needs;

/**
 * Replans what changes touch: fences up, netting and pegging down, feasible dates up, each only as far as something
 * really becomes different. What comes out the same is left as it was.
 */
final class Replanning {

    private final Worksheet worksheet;
    private final Network network;
    private final Overlay overlay;
    private final Wave fences;
    private final Wave above;
    private final Wave planned;
    private final Wave dated;
    /** The nodes of the wave of planning that must be netted, and not only pegged. */
    private final Set<Integer> toNet = new HashSet<>();
    /** The nodes whose requirements refer to other facts than before, even where they look the same. */
    private final Set<Integer> withNewFacts = new HashSet<>();

    Replanning(Worksheet worksheet, Overlay overlay) {
        this.worksheet = worksheet;
        this.overlay = overlay;
        network = worksheet.network;
        fences = Wave.up(network.levels);
        above = Wave.down(network.levels);
        planned = Wave.down(network.levels);
        dated = Wave.up(worksheet.upward.levels);
    }

    /** What is known of the node is different. */
    void factsChanged(int node) {
        withNewFacts.add(node);
        toNet.add(node);
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
     * @throws ArithmeticException where a quantity leaves the range of the engine; its message names item and site
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
                if (toNet.remove(node)) {
                    net(node, netting);
                }
                peg(node, pegging);
            } catch (ArithmeticException tooLarge) {
                throw OutOfRange.at(network, node, tooLarge);
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

    private void net(int node, Netting netting) {
        Netted before = overlay.at(node).netted;
        Netted after = netting.net(node);
        if (!withNewFacts.contains(node) && after.isSameAs(before)) {
            return;
        }
        overlay.edit(node).netted = after;
        dated.add(node);
        if (!after.orders.isSameAs(before.orders)) {
            children(node, child -> {
                toNet.add(child);
                planned.add(child);
            });
        }
    }

    private void peg(int node, Pegging pegging) {
        Pegged before = overlay.at(node).pegged;
        Pegged after = pegging.peg(node);
        if (after.isSameAs(before)) {
            return;
        }
        overlay.edit(node).pegged = after;
        dated.add(node);
        if (!Arrays.equals(before.realReleases(), after.realReleases())) {
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
        Map<Waiting, Integer> known = served(before);
        served(sheet).forEach((waiting, day) -> {
            if (!day.equals(known.get(waiting))) {
                tell(waiting, node);
            }
        });
    }

    /** Who waits for a requirement: the order of a node, or the holder of an allocation. */
    private record Waiting(int node, String holder, int number, int day) {}

    /** When those who wait for something of the node get it. */
    private Map<Waiting, Integer> served(NodeSheet sheet) {
        Map<Waiting, Integer> served = new HashMap<>();
        Needs needs = sheet.netted.needs;
        for (int requirement = 0; requirement < needs.count(); requirement++) {
            int reference = needs.references()[requirement];
            int day = needs.dates()[requirement];
            int feasible = sheet.dated.requirements()[requirement];
            switch (needs.kind(requirement)) {
                case SAFETY_STOCK, ORDER, FORECAST -> {
                    // Nothing in the plan waits for it.
                }
                case ALLOCATION -> {
                    String holder = sheet.facts.allocations()[reference].receipt();
                    served.put(new Waiting(Terms.NOWHERE, holder, 0, day), feasible);
                }
                case DEPENDENT ->
                    served.merge(new Waiting(reference, "", needs.number(requirement), day), feasible, Math::max);
            }
        }
        return served;
    }

    /** What waits on one circle with the node, as in rework, does not wait for it. */
    private void tell(Waiting waiting, int node) {
        boolean isOrder = waiting.node() != Terms.NOWHERE;
        int told = isOrder ? waiting.node() : worksheet.ties.nodeOf(waiting.holder());
        if (told != Terms.NOWHERE && (isOrder || !worksheet.upward.areOnOneCircle(node, told))) {
            dated.add(told);
        }
    }
}

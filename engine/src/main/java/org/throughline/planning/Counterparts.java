package org.throughline.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.planning.Netted.Needs;

/**
 * Which requirement of a node in one plan is which in another plan of the same network; found once for each node, when
 * all are netted.
 */
final class Counterparts {

    private final Network network;
    private final Map<Integer, int[]> known = new HashMap<>();

    Counterparts(Network network) {
        this.network = network;
    }

    /** The place before of each requirement after, or {@link Netted#NOBODY} where it is new. */
    int[] of(NodeSheet was, NodeSheet is) {
        return known.computeIfAbsent(is.node, node -> find(was, is));
    }

    /** Mostly they end alike and come in turn, and only what is left must be looked up. */
    private int[] find(NodeSheet was, NodeSheet is) {
        if (was.netted == is.netted) {
            return IntStream.range(0, is.netted.needs.count()).toArray();
        }
        int countBefore = was.netted.needs.count();
        int count = is.netted.needs.count();
        Gathered needs = Gathered.of(was.netted.needs);
        Gathered others = Gathered.of(is.netted.needs);
        Pairing.Alike alike = (before, after) -> areDependentsOfOne(needs, before, others, after)
                || (!needs.isDependent(before) && key(was, before).equals(key(is, after)));
        int common = Math.min(countBefore, count);
        int last = 0;
        while (last < common && alike.are(countBefore - 1 - last, count - 1 - last)) {
            last++;
        }
        int[] places = Pairing.inTurn(0, countBefore - last, count - last, alike);
        lookUp(was, countBefore - last, is, places);
        int[] all = new int[count];
        System.arraycopy(places, 0, all, 0, places.length);
        for (int at = places.length; at < count; at++) {
            all[at] = at - count + countBefore;
        }
        return all;
    }

    private void lookUp(NodeSheet was, int endBefore, NodeSheet is, int[] places) {
        boolean[] taken = new boolean[endBefore];
        for (int place : places) {
            if (place != Netted.NOBODY) {
                taken[place] = true;
            }
        }
        Map<RowKey, Integer> left = new HashMap<>();
        for (int requirement = 0; requirement < endBefore; requirement++) {
            if (!taken[requirement]) {
                left.put(key(was, requirement), requirement);
            }
        }
        for (int requirement = 0; requirement < places.length; requirement++) {
            if (places[requirement] == Netted.NOBODY) {
                places[requirement] = left.getOrDefault(key(is, requirement), Netted.NOBODY);
            }
        }
    }

    private static boolean areDependentsOfOne(Gathered needs, int before, Gathered others, int after) {
        return needs.references[before] == others.references[after]
                && needs.numbers[before] == others.numbers[after]
                && needs.offsets[before] == others.offsets[after]
                && needs.isDependent(before)
                && others.isDependent(after);
    }

    private RowKey key(NodeSheet sheet, int requirement) {
        Needs needs = sheet.netted.needs;
        RequirementKind kind = needs.kind(requirement);
        int reference = needs.reference(requirement);
        return switch (kind) {
            case SAFETY_STOCK -> RowKey.of(kind, "", reference);
            case ORDER, FORECAST -> RowKey.of(kind, sheet.facts.demands()[reference].demand(), 0);
            case ALLOCATION -> RowKey.of(kind, sheet.facts.allocations()[reference].receipt(), needs.date(requirement));
            case DEPENDENT -> {
                int number = needs.number(requirement);
                yield new RowKey(kind, network.prefixes[reference], number, "", needs.offset(requirement));
            }
        };
    }
}

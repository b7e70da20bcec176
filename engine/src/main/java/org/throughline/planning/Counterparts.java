package org.throughline.planning;

import java.util.HashMap;
import java.util.Map;
import org.throughline.planning.Netted.Needs;

/** Which requirement of a node in one plan is which in another plan of the same network. */
final class Counterparts {

    private final Network network;
    private final NodeSheet was;
    private final NodeSheet is;
    private final int[] places;

    private Counterparts(Network network, NodeSheet was, NodeSheet is) {
        this.network = network;
        this.was = was;
        this.is = is;
        places = new int[is.netted.needs.count()];
    }

    /** The place before of each requirement after, or {@link Netted#NOBODY} where it is new. */
    static int[] of(Network network, NodeSheet was, NodeSheet is) {
        Counterparts counterparts = new Counterparts(network, was, is);
        counterparts.find();
        return counterparts.places;
    }

    /** Mostly they begin and end alike, and only what lies between must be looked up. */
    private void find() {
        int countBefore = was.netted.needs.count();
        int common = Math.min(countBefore, places.length);
        int first = 0;
        while (first < common && areAlike(first, first)) {
            places[first] = first;
            first++;
        }
        int last = 0;
        while (last < common - first && areAlike(countBefore - 1 - last, places.length - 1 - last)) {
            places[places.length - 1 - last] = countBefore - 1 - last;
            last++;
        }
        Map<RowKey, Integer> between = HashMap.newHashMap(countBefore - last - first);
        for (int requirement = first; requirement < countBefore - last; requirement++) {
            between.put(key(was, requirement), requirement);
        }
        for (int requirement = first; requirement < places.length - last; requirement++) {
            places[requirement] = between.getOrDefault(key(is, requirement), Netted.NOBODY);
        }
    }

    private boolean areAlike(int before, int after) {
        Needs needs = was.netted.needs;
        Needs others = is.netted.needs;
        if (needs.kind(before) != others.kind(after)) {
            return false;
        }
        return needs.kind(before) == RequirementKind.DEPENDENT
                ? needs.reference(before) == others.reference(after)
                        && needs.number(before) == others.number(after)
                        && needs.offset(before) == others.offset(after)
                : key(was, before).equals(key(is, after));
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

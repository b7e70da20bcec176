package org.throughline.planning;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.throughline.planning.Netted.Needs;

/**
 * Which requirement of a node in one plan is which in another plan of the same network; found once for each node, when
 * all are netted.
 */
final class Counterparts {

    private static final int USUAL_SIZE = 64;

    private final Network network;
    private final Map<Integer, OfNode> known = new HashMap<>();
    /** What may be different, before and after; used again and again. */
    private Gathered before = new Gathered(USUAL_SIZE);

    private Gathered after = new Gathered(USUAL_SIZE);

    Counterparts(Network network) {
        this.network = network;
    }

    /**
     * The counterparts of one node's requirements.
     *
     * @param was the sheet before
     * @param is the sheet after
     * @param margins those that are named alike at the beginning and at the end
     * @param between the places before of those that lie between, {@link Netted#NOBODY} where one is new
     */
    @SuppressWarnings("ArrayRecordComponent") // A column, which nobody compares.
    record OfNode(NodeSheet was, NodeSheet is, Margins margins, int[] between) {

        /** The place before of a requirement after, or {@link Netted#NOBODY} where it is new. */
        int before(int requirement) {
            return margins.hold(requirement) ? margins.before(requirement) : between[requirement - margins.first()];
        }

        /**
         * The cover before of the same requirement by the same supply of the same receipts, or {@link Netted#NOBODY}
         * where there is none.
         */
        int coverBefore(int requirement, int supply) {
            int known = before(requirement);
            Covers covers = was.pegged.covers();
            int end = known == Netted.NOBODY ? 0 : covers.end(known);
            for (int cover = known == Netted.NOBODY ? 0 : covers.first(known); cover < end; cover++) {
                if (covers.supply(cover) == supply) {
                    return cover;
                }
            }
            return Netted.NOBODY;
        }

        /** Whether a sentence that names one before says the same as one that names one after. */
        boolean isNamedAlike(int requirementBefore, int requirement) {
            return requirementBefore >= 0
                    && requirement >= 0
                    && before(requirement) == requirementBefore
                    && was.netted.needs.quantity(requirementBefore) == is.netted.needs.quantity(requirement)
                    && was.pegged.realDate(requirementBefore) == is.pegged.realDate(requirement);
        }
    }

    OfNode of(NodeSheet was, NodeSheet is) {
        return known.computeIfAbsent(is.node, node -> find(was, is));
    }

    /** Mostly they begin and end alike, what lies between comes in turn, and only what is left must be looked up. */
    private OfNode find(NodeSheet was, NodeSheet is) {
        Margins margins = namedAlike(was, is);
        int first = margins.first();
        before = unpacked(was.netted.needs, first, margins.endBefore(), before);
        after = unpacked(is.netted.needs, first, margins.end(), after);
        int[] places = Pairing.inTurn(
                first,
                margins.endBefore(),
                margins.end(),
                (left, right) -> areDependentsOfOne(left - first, right - first)
                        || (!before.isDependent(left - first) && key(was, left).equals(key(is, right))));
        lookUp(was, is, margins, places);
        return new OfNode(was, is, margins, places);
    }

    /** Where demands and allocations are others, the same places may mean others. */
    private static Margins namedAlike(NodeSheet was, NodeSheet is) {
        Needs needsBefore = was.netted.needs;
        Needs needs = is.netted.needs;
        Margins margins = Margins.of(needsBefore.count(), needs.count());
        if (was.netted == is.netted) {
            return margins;
        }
        boolean onlyDependents = Packed.isZero(needsBefore.kinds()) && Packed.isZero(needs.kinds());
        boolean sameFacts = was.facts.needTheSameAs(is.facts);
        if (!onlyDependents && !sameFacts) {
            return margins.none();
        }
        Margins named = margins.within(needsBefore.kinds(), needs.kinds())
                .within(needsBefore.references(), needs.references())
                .within(needsBefore.numbers(), needs.numbers())
                .within(needsBefore.offsets(), needs.offsets());
        return is.facts.allocations().length == 0 ? named : named.within(needsBefore.dates(), needs.dates());
    }

    private static Gathered unpacked(Needs needs, int first, int end, Gathered into) {
        int count = end - first;
        Gathered room = into.room() < count ? new Gathered(2 * count) : into;
        room.unpack(needs, first, count);
        return room;
    }

    private void lookUp(NodeSheet was, NodeSheet is, Margins margins, int[] places) {
        BitSet left = Pairing.left(margins.first(), margins.endBefore(), places);
        if (left.isEmpty()) {
            return;
        }
        Map<RowKey, Integer> byKey = new HashMap<>();
        left.stream().forEach(requirement -> byKey.put(key(was, requirement), requirement));
        for (int place = 0; place < places.length; place++) {
            if (places[place] == Netted.NOBODY) {
                places[place] = byKey.getOrDefault(key(is, margins.first() + place), Netted.NOBODY);
            }
        }
    }

    private boolean areDependentsOfOne(int left, int right) {
        return before.references[left] == after.references[right]
                && before.numbers[left] == after.numbers[right]
                && before.offsets[left] == after.offsets[right]
                && before.isDependent(left)
                && after.isDependent(right);
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

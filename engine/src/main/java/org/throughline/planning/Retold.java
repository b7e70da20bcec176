package org.throughline.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.planning.FeasibleDates.Held;
import org.throughline.planning.Messages.Raised;
import org.throughline.planning.Netted.Needs;

/**
 * What has to be explained in another way than before, found link by link: from the nodes whose sheets are different up
 * to who waits for them, and on only from where the explanation itself became different. Both plans are of one network;
 * places are those of the plan after.
 */
final class Retold {

    private final Explanations before;
    private final Explanations after;
    private final Counterparts counterparts;
    private final Wave wave;
    private final Map<Integer, Marks> marks = new HashMap<>();

    /**
     * What is marked at one node.
     *
     * @param requirements are served on another day, by another chain of supplies, or pulled other receipts in
     * @param supplies receipts and planned orders that wait for something else, or for what is retold itself
     * @param touched receipts and planned orders that are to be looked at, as something they hold or need is retold
     * @param certain those for which something else is pulled in, whatever they wait for
     */
    private record Marks(BitSet requirements, BitSet supplies, BitSet touched, BitSet certain) {

        Marks() {
            this(new BitSet(), new BitSet(), new BitSet(), new BitSet());
        }
    }

    private Retold(Explanations before, Explanations after, Counterparts counterparts) {
        this.counterparts = counterparts;
        this.before = before;
        this.after = after;
        wave = Wave.up(after.worksheet.upward.levels);
    }

    /** Follows what the nodes whose sheets are different tell those above them. */
    static Retold of(IntStream different, Explanations before, Explanations after, Counterparts counterparts) {
        Retold retold = new Retold(before, after, counterparts);
        different.forEach(node -> {
            retold.marks(node);
            retold.wave.add(node);
        });
        while (!retold.wave.isEmpty()) {
            retold.look(retold.wave.next());
        }
        return retold;
    }

    /** The nodes that are different or explained in another way, in order. */
    IntStream nodes() {
        return marks.keySet().stream().mapToInt(Integer::intValue).sorted();
    }

    /** The requirements of a node that are retold. */
    IntStream requirements(int node) {
        Marks found = marks.get(node);
        return found == null ? IntStream.empty() : found.requirements.stream();
    }

    /**
     * Whether the sentence of a message may be another one, though all that is known at its own node is the same.
     */
    boolean isToldOtherwise(Raised raised, NodeSheet sheet) {
        return switch (raised.code()) {
            case RELEASE -> isSupply(sheet.node, sheet.supplyOfOrder(raised.subject()));
            case RECEIPT_LATE -> isSupply(sheet.node, raised.subject());
            case DEMAND_LATE -> isRequirement(sheet.node, raised.subject());
            case EXPEDITE, EXPEDITE_SAFETY, DEFER, CANCEL, EXCESS, PAST_DUE, LATE, LATE_SAFETY, NO_SOURCE, NO_BOM ->
                false;
        };
    }

    /** Whether a sentence that names one requirement before says the same as one that names one after. */
    boolean isNamedAlike(int node, int requirementBefore, int requirement) {
        return counterparts
                .of(before.worksheet.at(node), after.worksheet.at(node))
                .isNamedAlike(requirementBefore, requirement);
    }

    boolean isRequirement(int node, int requirement) {
        Marks found = marks.get(node);
        return found != null && found.requirements.get(requirement);
    }

    boolean isSupply(int node, int supply) {
        Marks found = marks.get(node);
        return found != null && found.supplies.get(supply);
    }

    private Marks marks(int node) {
        return marks.computeIfAbsent(node, unmarked -> new Marks());
    }

    /** Looks at a node whose sheet is different, or where somebody was asked to look again. */
    private void look(int node) {
        NodeSheet was = before.worksheet.at(node);
        NodeSheet is = after.worksheet.at(node);
        Marks marked = marks(node);
        int known = marked.supplies.cardinality();
        marked.supplies.or(marked.certain);
        if (was == is) {
            marked.touched.stream()
                    .filter(supply -> waitsOtherwise(node, supply, supply))
                    .forEach(marked.supplies::set);
            marked.touched.clear();
            if (marked.supplies.cardinality() > known) {
                requirementsOf(is, marked);
            }
        } else {
            supplies(was, is, marked);
            marked.touched.clear();
            requirements(was, is, marked);
        }
    }

    /** Marks the requirements of an equal sheet that come as late as something retold. */
    private void requirementsOf(NodeSheet sheet, Marks marked) {
        Covers covers = sheet.pegged.covers();
        for (int cover = 0; cover < covers.count(); cover++) {
            int supply = covers.supply(cover);
            int requirement = covers.requirement(cover);
            if (supply >= 0
                    && marked.supplies.get(supply)
                    && isLate(sheet, requirement)
                    && after.latestSupply(sheet, requirement) == supply) {
                retell(sheet, requirement, marked);
            }
        }
    }

    private static boolean isLate(NodeSheet sheet, int requirement) {
        return sheet.dated.requirement(requirement) > sheet.netted.needs.date(requirement);
    }

    /** Marks the receipts and orders of a different sheet that wait for something else, or are new. */
    private void supplies(NodeSheet was, NodeSheet is, Marks marked) {
        for (int receipt = 0; receipt < is.receipts.count(); receipt++) {
            int known = was.receipts.place(is.receipts.name(receipt));
            if (known == Netted.NOBODY || waitsOtherwise(is.node, known, receipt)) {
                marked.supplies.set(receipt);
            }
        }
        for (int order = 0; order < is.orderCount(); order++) {
            int supply = is.supplyOfOrder(order);
            boolean known = order < was.orderCount();
            boolean other = marked.touched.get(supply) || !known || isReleasedOtherwise(was, is, order);
            if (other && (!known || waitsOtherwise(is.node, was.supplyOfOrder(order), supply))) {
                marked.supplies.set(supply);
            }
        }
    }

    private static boolean isReleasedOtherwise(NodeSheet was, NodeSheet is, int order) {
        return was.netted.orders.releaseDate(order) != is.netted.orders.releaseDate(order)
                || was.netted.orders.components(order) != is.netted.orders.components(order);
    }

    /** Whether a receipt or order waits for something else, or for what is retold. */
    private boolean waitsOtherwise(int node, int supplyBefore, int supply) {
        Optional<Held> was = before.waitsFor(node, supplyBefore);
        Optional<Held> is = after.waitsFor(node, supply);
        if (was.isEmpty() || is.isEmpty()) {
            return was.isPresent() || is.isPresent();
        }
        Needs needsBefore = before.worksheet.at(was.get().node()).netted.needs;
        Needs needs = after.worksheet.at(is.get().node()).netted.needs;
        int requirement = is.get().requirement();
        return was.get().node() != is.get().node()
                || needsBefore.offset(was.get().requirement()) != needs.offset(requirement)
                || needsBefore.date(was.get().requirement()) != needs.date(requirement)
                || isRequirement(is.get().node(), requirement);
    }

    /** Marks the requirements of a different sheet that are served otherwise: demands, late ones, and on other days. */
    private void requirements(NodeSheet was, NodeSheet is, Marks marked) {
        Counterparts.OfNode known = counterparts.of(was, is);
        Margins same = known.margins()
                .within(was.dated.requirements(), is.dated.requirements())
                .within(was.pegged.uncovered(), is.pegged.uncovered());
        Needs needs = is.netted.needs;
        int explained = is.facts.demands().length > 0 ? needs.count() : needs.endOf(is.dated.lateUntil());
        IntStream.concat(
                        IntStream.range(0, explained),
                        IntStream.range(Math.max(explained, same.first()), Math.max(explained, same.end())))
                .filter(requirement -> isServedOtherwise(was, known.before(requirement), is, requirement, marked))
                .forEach(requirement -> retell(is, requirement, marked));
        if (is.receipts.count() > 0 || was.receipts.count() > 0) {
            pulledIn(was, is, known).forEach(requirement -> {
                retell(is, requirement, marked);
                touch(is, requirement, true);
            });
        }
    }

    private boolean isServedOtherwise(NodeSheet was, int known, NodeSheet is, int requirement, Marks marked) {
        return known == Netted.NOBODY
                || was.dated.requirement(known) != is.dated.requirement(requirement)
                || was.pegged.uncovered(known) != is.pegged.uncovered(requirement)
                || comesOtherwise(was, known, is, requirement, marked);
    }

    /** Whether the supply that makes a requirement or a demand late is another one, or is retold. */
    private boolean comesOtherwise(NodeSheet was, int known, NodeSheet is, int requirement, Marks marked) {
        boolean late =
                isLate(is, requirement) || (is.netted.needs.isDemand(requirement) && is.isServedAfterDue(requirement));
        if (!late) {
            return false;
        }
        int supplyBefore = before.latestSupply(was, known);
        int supply = after.latestSupply(is, requirement);
        if (supplyBefore < 0 || supply < 0) {
            return supplyBefore != supply;
        }
        return marked.supplies.get(supply)
                || was.kind(supplyBefore) != is.kind(supply)
                || (is.kind(supply) == SupplyKind.PLANNED
                        ? was.orderOf(supplyBefore) != is.orderOf(supply)
                        : !was.receipts.name(supplyBefore).equals(is.receipts.name(supply)));
    }

    /** The requirements that pulled other receipts in than before, or the same in another order. */
    private static IntStream pulledIn(NodeSheet was, NodeSheet is, Counterparts.OfNode known) {
        int[] pulledBefore = was.netted.asked.pulledBy();
        int[] pulled = is.netted.asked.pulledBy();
        boolean others = !was.receipts.equals(is.receipts);
        return IntStream.range(0, is.netted.needs.count()).filter(requirement -> {
            boolean pulls = holds(pulled, requirement);
            int place = known.before(requirement);
            boolean pulledThen = place != Netted.NOBODY && holds(pulledBefore, place);
            return pulls != pulledThen
                    || (pulls
                            && (others
                                    || !Arrays.equals(
                                            receiptsOf(pulled, requirement), receiptsOf(pulledBefore, place))));
        });
    }

    private static boolean holds(int[] pulledBy, int requirement) {
        for (int puller : pulledBy) {
            if (puller == requirement) {
                return true;
            }
        }
        return false;
    }

    private static int[] receiptsOf(int[] pulledBy, int requirement) {
        return IntStream.range(0, pulledBy.length)
                .filter(receipt -> pulledBy[receipt] == requirement)
                .toArray();
    }

    /** Marks a requirement, and asks who waits for it to look again. */
    private void retell(NodeSheet sheet, int requirement, Marks marked) {
        if (marked.requirements.get(requirement)) {
            return;
        }
        marked.requirements.set(requirement);
        touch(sheet, requirement, false);
    }

    /** Asks who waits for a requirement to look again; for sure retold where it pulled other receipts in. */
    private void touch(NodeSheet sheet, int requirement, boolean pulled) {
        int reference = sheet.netted.needs.reference(requirement);
        switch (sheet.netted.needs.kind(requirement)) {
            case SAFETY_STOCK, ORDER, FORECAST -> {
                // Nothing in the plan waits for it.
            }
            case ALLOCATION -> {
                String receipt = sheet.facts.allocations()[reference].receipt();
                int holder = after.worksheet.ties.nodeOf(receipt);
                if (holder != Terms.NOWHERE) {
                    touch(holder, after.worksheet.at(holder).receipts.place(receipt), pulled);
                }
            }
            case DEPENDENT -> {
                int order = sheet.netted.needs.number(requirement);
                touch(reference, after.worksheet.at(reference).supplyOfOrder(order), pulled);
            }
        }
    }

    private void touch(int node, int supply, boolean certain) {
        Marks marked = marks(node);
        if (certain && marked.certain.get(supply)) {
            return;
        }
        marked.touched.set(supply);
        marked.certain.set(supply, certain || marked.certain.get(supply));
        wave.add(node);
    }
}

package org.throughline.planning;

import java.util.function.IntUnaryOperator;
import org.throughline.planning.Netted.Needs;
import org.throughline.values.CodePointOrder;

/** The order in which the requirements of a node are covered. */
final class RequirementOrder {

    private static final int USUAL_PRIORITY = 10;

    private final Network network;

    RequirementOrder(Network network) {
        this.network = network;
    }

    /** By date, then safety stock first, then priority, kind, reference and offset; negative stock before all. */
    int compare(Facts facts, Gathered needs, int left, int right) {
        if (needs.dates[left] != needs.dates[right]) {
            return Integer.compare(needs.day(left), needs.day(right));
        }
        if (needs.isDependent(left) && needs.isDependent(right)) {
            return compareReferences(facts, needs, left, right);
        }
        int order = Boolean.compare(needs.isNegativeStock(right), needs.isNegativeStock(left));
        if (order == 0) {
            order = Boolean.compare(isSafety(needs.kind(right)), isSafety(needs.kind(left)));
        }
        if (order == 0) {
            order = Integer.compare(priority(facts, needs, left), priority(facts, needs, right));
        }
        if (order == 0) {
            order = needs.kind(left).compareTo(needs.kind(right));
        }
        return order != 0 ? order : compareReferences(facts, needs, left, right);
    }

    private static boolean isSafety(RequirementKind kind) {
        return kind == RequirementKind.SAFETY_STOCK;
    }

    private static int priority(Facts facts, Gathered needs, int requirement) {
        return priority(facts, needs.kind(requirement), needs.references[requirement]);
    }

    private static int priority(Facts facts, RequirementKind kind, int reference) {
        return switch (kind) {
            case ORDER, FORECAST -> facts.demands()[reference].priority();
            case SAFETY_STOCK, ALLOCATION, DEPENDENT -> USUAL_PRIORITY;
        };
    }

    private int compareReferences(Facts facts, Gathered needs, int left, int right) {
        int first = needs.references[left];
        int second = needs.references[right];
        return switch (needs.kind(left)) {
            case SAFETY_STOCK -> 0;
            case ORDER, FORECAST ->
                CodePointOrder.compare(facts.demands()[first].demand(), facts.demands()[second].demand());
            case ALLOCATION ->
                CodePointOrder.compare(facts.allocations()[first].receipt(), facts.allocations()[second].receipt());
            case DEPENDENT -> {
                int order = network.compareOrderNames(first, needs.numbers[left], second, needs.numbers[right]);
                yield order != 0 ? order : Integer.compare(needs.offsets[left], needs.offsets[right]);
            }
        };
    }

    /** The place of what an order needs at the date, so many working days after its release. */
    int placeOfDependent(NodeSheet sheet, int date, int node, int number, int offset) {
        Needs needs = sheet.netted.needs;
        // Where nobody else needs it, the n-th order has the n-th requirement.
        if (number < needs.count() && isDependent(needs, number, node, number, offset)) {
            return number;
        }
        return place(sheet, date, RequirementKind.DEPENDENT, requirement -> {
            int reference = needs.reference(requirement);
            int order = network.compareOrderNames(reference, needs.number(requirement), node, number);
            return order != 0 ? order : Integer.compare(needs.offset(requirement), offset);
        });
    }

    private static boolean isDependent(Needs needs, int requirement, int node, int number, int offset) {
        return needs.reference(requirement) == node
                && needs.number(requirement) == number
                && needs.kind(requirement) == RequirementKind.DEPENDENT
                && needs.offset(requirement) == offset;
    }

    /** The place of what is owed to a receipt on the date. */
    int placeOfAllocation(NodeSheet sheet, int date, String receipt) {
        Needs needs = sheet.netted.needs;
        return place(
                sheet,
                date,
                RequirementKind.ALLOCATION,
                requirement -> CodePointOrder.compare(
                        sheet.facts.allocations()[needs.reference(requirement)].receipt(), receipt));
    }

    private static int place(NodeSheet sheet, int date, RequirementKind kind, IntUnaryOperator sameKind) {
        Needs needs = sheet.netted.needs;
        int low = needs.count() > 0 && needs.isNegativeStock(0) ? 1 : 0;
        int high = needs.count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compare(needs.date(middle), date);
            if (order == 0) {
                order = compareKind(sheet.facts, needs, middle, kind);
            }
            if (order == 0) {
                order = sameKind.applyAsInt(middle);
            }
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new IllegalStateException("A requirement of day (%d) was not netted where it is needed.".formatted(date));
    }

    /** Compares a requirement with one of the same date, of the kind and of the usual priority. */
    private static int compareKind(Facts facts, Needs needs, int requirement, RequirementKind kind) {
        RequirementKind own = needs.kind(requirement);
        if (isSafety(own)) {
            return -1;
        }
        int order = Integer.compare(priority(facts, own, needs.reference(requirement)), USUAL_PRIORITY);
        return order != 0 ? order : own.compareTo(kind);
    }
}

package org.throughline.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.planning.Messages.Raised;
import org.throughline.values.CodePointOrder;
import org.throughline.values.Micros;

/** Tells people why: the chain of supplies that holds a requirement, and the sentence that goes with a message. */
final class Explanations {

    private static final int NOBODY = -1;

    private final Worksheet sheet;
    private final Requirements requirements;
    private final FeasibleDates feasible;
    private final Map<Integer, List<Integer>> receiptsPulledBy = new HashMap<>();
    private final Map<Integer, Set<String>> componentsHeldBy = new HashMap<>();
    /**
     * The requirement with the earliest real date that each receipt or planned order serves, the first pegged of
     * equals.
     */
    private final int[] firstWaiting;

    Explanations(Worksheet sheet, FeasibleDates feasible) {
        this.sheet = sheet;
        this.feasible = feasible;
        requirements = sheet.requirements;
        for (int receipt = 0; receipt < sheet.receipts.count(); receipt++) {
            if (sheet.receipts.pulledBy[receipt] >= 0) {
                receiptsPulledBy
                        .computeIfAbsent(sheet.receipts.pulledBy[receipt], puller -> new ArrayList<>())
                        .add(receipt);
            }
        }
        AllocationEdges allocations = new AllocationEdges(sheet);
        for (int at = 0; at < allocations.size(); at++) {
            componentsHeldBy
                    .computeIfAbsent(allocations.receipt(at), receipt -> new TreeSet<>(CodePointOrder::compare))
                    .add(component(allocations.requirement(at)));
        }
        firstWaiting = firstWaiting();
    }

    private String component(int allocation) {
        return Micros.format(requirements.quantities[allocation]) + " "
                + sheet.network.itemName(requirements.nodes[allocation]);
    }

    private int[] firstWaiting() {
        int[] first = new int[sheet.receipts.count() + sheet.orders.count];
        Arrays.fill(first, NOBODY);
        for (int cover = 0; cover < sheet.covers.count; cover++) {
            int supply = sheet.covers.supplies[cover];
            int requirement = sheet.covers.requirements[cover];
            if (supply >= 0 && requirements.realDates[requirement] != Days.NONE) {
                int known = first[supply];
                if (known == NOBODY || requirements.realDates[requirement] < requirements.realDates[known]) {
                    first[supply] = requirement;
                }
            }
        }
        return first;
    }

    /** The supplies from the requirement down to the one that holds it; empty where nothing serves it at all. */
    List<Integer> chain(int requirement) {
        List<Integer> chain = new ArrayList<>();
        int held = requirement;
        while (held != NOBODY) {
            int supply = latestSupply(held);
            if (supply == Days.NONE) {
                break;
            }
            chain.add(supply);
            held = switch (sheet.covers.kind(supply)) {
                case STOCK, SUBCONTRACT_STOCK -> NOBODY;
                case RECEIPT -> feasible.slippingFor(supply);
                case PLANNED -> feasible.holding(sheet.covers.orderOf(supply));
            };
        }
        return chain;
    }

    /**
     * The first pegged cover that comes as late as the requirement is served, or none where only something missing
     * holds it.
     */
    private int latestSupply(int requirement) {
        int cover = requirements.firstCovers[requirement];
        for (int end = cover + requirements.coverCounts[requirement]; cover < end; cover++) {
            int supply = sheet.covers.supplies[cover];
            if (sheet.feasibleDate(supply) == requirements.feasibleDates[requirement]) {
                return supply;
            }
        }
        return Days.NONE;
    }

    List<String> cause(int requirement) {
        return chain(requirement).stream().map(sheet::supplyName).toList();
    }

    String sentence(Raised raised) {
        int subject = raised.subject();
        return switch (raised.code()) {
            case RELEASE -> release(subject);
            case EXPEDITE -> expedite(subject, raised);
            case EXPEDITE_SAFETY -> "Only safety stock asks for it; no customer waits.";
            case DEFER, CANCEL, EXCESS -> unneeded(subject, raised);
            case PAST_DUE -> "It was due %s and has not come.".formatted(day(raised.from()));
            case RECEIPT_LATE -> slips(subject);
            case LATE -> waits(firstWaiting[sheet.covers.supplyOfOrder(subject)], "It comes too late");
            case LATE_SAFETY -> "It comes too late, but no customer waits for it.";
            case DEMAND_LATE -> demandLate(subject);
            case NO_SOURCE ->
                "%s of %s at %s is missing and nothing says where to get it."
                        .formatted(
                                Micros.format(raised.quantity()),
                                sheet.network.itemName(raised.node()),
                                sheet.network.siteName(raised.node()));
            case NO_BOM ->
                "No bill of material is effective on %s, so no component is planned for it."
                        .formatted(day(raised.from()));
        };
    }

    private String release(int order) {
        int holding = feasible.holding(order);
        if (holding == NOBODY) {
            return "Release it by %s.".formatted(day(sheet.orders.releaseDates[order]));
        }
        String component = sheet.network.itemName(requirements.nodes[holding]);
        return requirements.feasibleDates[holding] == Days.NEVER
                ? "Its material never comes: %s is missing.".formatted(component)
                : "Its material comes on %s: %s is the last."
                        .formatted(day(requirements.feasibleDates[holding]), component);
    }

    private String expedite(int receipt, Raised raised) {
        int waiting = firstWaiting[receipt];
        boolean served = waiting != NOBODY && requirements.realDates[waiting] < raised.from();
        return waits(served ? waiting : sheet.receipts.pulledBy[receipt], "Pull it in to " + day(raised.to()));
    }

    private String waits(int requirement, String what) {
        return "%s: %s needs %s on %s."
                .formatted(
                        what,
                        sheet.requirementName(requirement),
                        Micros.format(requirements.quantities[requirement]),
                        day(requirements.realDates[requirement]));
    }

    private String unneeded(int receipt, Raised raised) {
        String need = raised.to() == Days.NONE
                ? "Nothing needs it."
                : "Nothing needs it before %s.".formatted(day(raised.to()));
        Set<String> held = componentsHeldBy.getOrDefault(receipt, Set.of());
        return held.isEmpty() ? need : need + " It holds " + String.join(", ", held) + ", which it would free.";
    }

    private String slips(int receipt) {
        int holding = feasible.slippingFor(receipt);
        String component = sheet.network.itemName(requirements.nodes[holding]);
        return requirements.feasibleDates[holding] == Days.NEVER
                ? "It cannot be finished: %s is missing.".formatted(component)
                : "It waits for %s, which comes on %s instead of %s."
                        .formatted(
                                component, day(requirements.feasibleDates[holding]), day(requirements.dates[holding]));
    }

    private String demandLate(int requirement) {
        List<Integer> chain = chain(requirement);
        String cause = chain.isEmpty()
                ? "%s of it is missing, and nothing brings it."
                        .formatted(Micros.format(requirements.uncovered[requirement]))
                : "It waits for " + chain.stream().map(sheet::supplyName).collect(Collectors.joining(" < ")) + ".";
        Set<String> pulledIn = new LinkedHashSet<>(pulledInBy(requirement));
        for (int supply : chain) {
            if (sheet.covers.kind(supply) == SupplyKind.PLANNED) {
                int order = sheet.covers.orderOf(supply);
                int dependent = sheet.orders.firstDependents[order];
                for (int end = dependent + sheet.orders.dependentCounts[order]; dependent < end; dependent++) {
                    pulledIn.addAll(pulledInBy(dependent));
                }
            }
        }
        return pulledIn.isEmpty() ? cause : cause + " Expediting may help: " + String.join(", ", pulledIn) + ".";
    }

    private List<String> pulledInBy(int requirement) {
        return receiptsPulledBy.getOrDefault(requirement, List.of()).stream()
                .map(receipt -> sheet.receipts.names[receipt])
                .toList();
    }

    private static String day(int epochDay) {
        return new PlanDay(epochDay).text();
    }
}

package org.throughline.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.throughline.planning.FeasibleDates.Held;
import org.throughline.planning.Messages.Raised;
import org.throughline.values.CodePointOrder;
import org.throughline.values.Micros;

/** Tells people why: the chain of supplies that holds a requirement, and the sentence that goes with a message. */
final class Explanations {

    /** A supply of a node. */
    private record Link(int node, int supply) {}

    /** For each receipt and planned order of a node the requirement that waits for it first. */
    @SuppressWarnings("ArrayRecordComponent") // A column, which nobody compares.
    private record Waiting(int node, int[] first) {}

    final Worksheet worksheet;
    private final FeasibleDates feasible;
    /** Of the node that was asked for last, as messages come node by node. */
    private Waiting known = new Waiting(Terms.NOWHERE, new int[0]);

    Explanations(Worksheet worksheet) {
        this.worksheet = worksheet;
        feasible = new FeasibleDates(worksheet);
    }

    /**
     * The requirement with the earliest real date that each receipt or planned order of the node serves, the first
     * pegged of equals.
     */
    private int firstWaiting(int node, int supply) {
        Waiting waiting = known;
        if (waiting.node() != node) {
            waiting = new Waiting(node, firstWaiting(worksheet.at(node)));
            known = waiting;
        }
        return waiting.first()[supply];
    }

    private static int[] firstWaiting(NodeSheet sheet) {
        int[] first = new int[sheet.receipts.count() + sheet.orderCount()];
        Arrays.fill(first, Netted.NOBODY);
        Covers covers = sheet.pegged.covers();
        int[] supplies = new int[covers.count()];
        int[] served = new int[covers.count()];
        int[] realDates = new int[sheet.netted.needs.count()];
        Packed.unpack(covers.supplies(), 0, supplies.length, supplies);
        Packed.unpack(covers.requirements(), 0, served.length, served);
        Packed.unpack(sheet.pegged.realDates(), 0, realDates.length, realDates);
        for (int cover = 0; cover < served.length; cover++) {
            int supply = supplies[cover];
            int real = realDates[served[cover]];
            if (supply >= 0 && real != Days.NONE) {
                int earliest = first[supply];
                if (earliest == Netted.NOBODY || real < realDates[earliest]) {
                    first[supply] = served[cover];
                }
            }
        }
        return first;
    }

    /** The supplies from the requirement down to the one that holds it; empty where nothing serves it at all. */
    private List<Link> chain(int node, int requirement) {
        List<Link> chain = new ArrayList<>();
        Optional<Held> held = Optional.of(new Held(node, requirement));
        while (held.isPresent()) {
            NodeSheet sheet = worksheet.at(held.get().node());
            int supply = latestSupply(sheet, held.get().requirement());
            if (supply == Days.NONE) {
                break;
            }
            chain.add(new Link(sheet.node, supply));
            held = waitsFor(sheet.node, supply);
        }
        return chain;
    }

    /** The requirement that a supply waits for; empty where it comes on its day. */
    Optional<Held> waitsFor(int node, int supply) {
        NodeSheet sheet = worksheet.at(node);
        return switch (sheet.kind(supply)) {
            case STOCK, SUBCONTRACT_STOCK -> Optional.empty();
            case RECEIPT -> feasible.slippingFor(node, supply);
            case PLANNED -> feasible.holding(node, sheet.orderOf(supply));
        };
    }

    /**
     * The first pegged cover that comes as late as the requirement is served, or none where only something missing
     * holds it.
     */
    int latestSupply(NodeSheet sheet, int requirement) {
        Covers covers = sheet.pegged.covers();
        int end = covers.end(requirement);
        for (int cover = covers.first(requirement); cover < end; cover++) {
            int supply = covers.supply(cover);
            if (worksheet.feasibleDate(sheet, supply) == sheet.dated.requirement(requirement)) {
                return supply;
            }
        }
        return Days.NONE;
    }

    List<String> cause(int node, int requirement) {
        return names(chain(node, requirement));
    }

    private List<String> names(List<Link> chain) {
        return chain.stream()
                .map(link -> worksheet.supplyName(link.node(), link.supply()))
                .toList();
    }

    String sentence(Raised raised) {
        NodeSheet sheet = worksheet.at(raised.node());
        int subject = raised.subject();
        return switch (raised.code()) {
            case RELEASE -> release(sheet, subject);
            case EXPEDITE -> expedite(sheet, raised);
            case EXPEDITE_SAFETY -> "Only safety stock asks for it; no customer waits.";
            case DEFER, CANCEL, EXCESS -> unneeded(sheet.receipts.name(subject), raised);
            case PAST_DUE -> "It was due %s and has not come.".formatted(day(raised.from()));
            case RECEIPT_LATE -> slips(sheet, subject);
            case LATE -> waits(sheet, waiting(sheet, raised), "It comes too late");
            case LATE_SAFETY -> "It comes too late, but no customer waits for it.";
            case DEMAND_LATE -> demandLate(sheet, subject);
            case NO_SOURCE ->
                "%s of %s at %s is missing and nothing says where to get it."
                        .formatted(
                                Micros.format(raised.quantity()),
                                worksheet.network.itemName(raised.node()),
                                worksheet.network.siteName(raised.node()));
            case NO_BOM ->
                "No bill of material is effective on %s, so no component is planned for it."
                        .formatted(day(raised.from()));
        };
    }

    /** Whether the order of a message to release it waits for material. */
    boolean isHeld(Raised release) {
        return feasible.holding(release.node(), release.subject()).isPresent();
    }

    private String release(NodeSheet sheet, int order) {
        Optional<Held> holding = feasible.holding(sheet.node, order);
        if (holding.isEmpty()) {
            return "Release it by " + day(sheet.netted.orders.releaseDate(order)) + ".";
        }
        String component = worksheet.network.itemName(holding.get().node());
        int comes = feasibleDate(holding.get());
        return comes == Days.NEVER
                ? "Its material never comes: " + component + " is missing."
                : "Its material comes on " + day(comes) + ": " + component + " is the last.";
    }

    private int feasibleDate(Held held) {
        return worksheet.at(held.node()).dated.requirement(held.requirement());
    }

    private String expedite(NodeSheet sheet, Raised raised) {
        return waits(sheet, waiting(sheet, raised), "Pull it in to " + day(raised.to()));
    }

    /** The requirement that the sentence of a message about a receipt to pull in or a late order names. */
    int waiting(NodeSheet sheet, Raised raised) {
        return switch (raised.code()) {
            case LATE -> firstWaiting(sheet.node, sheet.supplyOfOrder(raised.subject()));
            case EXPEDITE -> {
                int receipt = raised.subject();
                int first = firstWaiting(sheet.node, receipt);
                boolean served = first != Netted.NOBODY && sheet.pegged.realDate(first) < raised.from();
                yield served ? first : sheet.netted.asked.pulledBy()[receipt];
            }
            case RELEASE,
                    EXPEDITE_SAFETY,
                    DEFER,
                    CANCEL,
                    EXCESS,
                    PAST_DUE,
                    RECEIPT_LATE,
                    LATE_SAFETY,
                    DEMAND_LATE,
                    NO_SOURCE,
                    NO_BOM -> Netted.NOBODY;
        };
    }

    private String waits(NodeSheet sheet, int requirement, String what) {
        return what
                + ": "
                + worksheet.requirementName(sheet.node, requirement)
                + " needs "
                + Micros.format(sheet.netted.needs.quantity(requirement))
                + " on "
                + day(sheet.pegged.realDate(requirement))
                + ".";
    }

    private String unneeded(String receipt, Raised raised) {
        String need = raised.to() == Days.NONE
                ? "Nothing needs it."
                : "Nothing needs it before %s.".formatted(day(raised.to()));
        SortedSet<String> held = new TreeSet<>(CodePointOrder::compare);
        feasible.allocationsOf(receipt).forEach(allocation -> held.add(component(allocation)));
        return held.isEmpty() ? need : need + " It holds " + String.join(", ", held) + ", which it would free.";
    }

    private String component(Held allocation) {
        long quantity = worksheet.at(allocation.node()).netted.needs.quantity(allocation.requirement());
        return Micros.format(quantity) + " " + worksheet.network.itemName(allocation.node());
    }

    private String slips(NodeSheet sheet, int receipt) {
        Held holding = feasible.slippingFor(sheet.node, receipt).orElseThrow();
        String component = worksheet.network.itemName(holding.node());
        int comes = feasibleDate(holding);
        int wanted = worksheet.at(holding.node()).netted.needs.date(holding.requirement());
        return comes == Days.NEVER
                ? "It cannot be finished: %s is missing.".formatted(component)
                : "It waits for %s, which comes on %s instead of %s.".formatted(component, day(comes), day(wanted));
    }

    private String demandLate(NodeSheet sheet, int requirement) {
        List<Link> chain = chain(sheet.node, requirement);
        String cause = chain.isEmpty()
                ? "%s of it is missing, and nothing brings it."
                        .formatted(Micros.format(sheet.pegged.uncovered(requirement)))
                : "It waits for " + String.join(" < ", names(chain)) + ".";
        Set<String> pulledIn = new LinkedHashSet<>(pulledInBy(new Held(sheet.node, requirement)));
        for (Link link : chain) {
            NodeSheet supplier = worksheet.at(link.node());
            if (supplier.kind(link.supply()) == SupplyKind.PLANNED) {
                feasible.dependentsOf(link.node(), supplier.orderOf(link.supply()))
                        .forEach(dependent -> pulledIn.addAll(pulledInBy(dependent)));
            }
        }
        return pulledIn.isEmpty() ? cause : cause + " Expediting may help: " + String.join(", ", pulledIn) + ".";
    }

    /** The receipts that a requirement pulled in, in the order in which they count. */
    private List<String> pulledInBy(Held held) {
        NodeSheet sheet = worksheet.at(held.node());
        List<String> pulledIn = new ArrayList<>();
        for (int receipt = 0; receipt < sheet.receipts.count(); receipt++) {
            if (sheet.netted.asked.pulledBy()[receipt] == held.requirement()) {
                pulledIn.add(sheet.receipts.name(receipt));
            }
        }
        return pulledIn;
    }

    private static String day(int epochDay) {
        return new PlanDay(epochDay).text();
    }
}

package org.throughline.planning;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.planning.Netted.Needs;
import org.throughline.planning.NodePlans.Order;
import org.throughline.planning.PlanDifference.CausedPromise;

/**
 * Asks a plan, and keeps what it looks at: as long as nothing of that is touched, a later plan answers the same. For
 * one thread.
 */
public final class Inspection {

    private final Worksheet worksheet;
    private final NodePlans rows;
    private final Set<String> receipts = new HashSet<>();
    private final BitSet looked = new BitSet();

    /**
     * A supply that serves a requirement.
     *
     * @param asked all that is asked for at the item and site under the name of the requirement, in millionths
     */
    public record Served(Peg peg, long asked) {}

    Inspection(Worksheet plan) {
        worksheet = plan.with(plan.ties.telling(receipts::add), plan.upward, node -> {
            looked.set(node);
            return plan.at(node);
        });
        rows = new NodePlans(worksheet, new Explanations(worksheet));
    }

    /** What was looked at since this was asked the last time. */
    public Seen seen() {
        Seen seen = new Seen(looked, receipts);
        looked.clear();
        receipts.clear();
        return seen;
    }

    /** The orders that the plan proposes at one of its nodes, which are numbered from 0. */
    public List<PlannedOrder> orders(int node) {
        return IntStream.range(0, worksheet.at(node).orderCount())
                .mapToObj(order -> rows.plannedOrder(node, order))
                .toList();
    }

    /** When the demands at a node will be served, and what holds those that are late. */
    public List<CausedPromise> promises(int node) {
        return worksheet
                .at(node)
                .demands()
                .mapToObj(requirement -> rows.promise(node, requirement))
                .toList();
    }

    /** What somebody must do or know at a node. */
    public List<Message> messages(int node) {
        return Messages.of(worksheet, node).stream().map(rows::message).toList();
    }

    /**
     * What a planned order of this name serves first, through all planned orders between: a demand, receipt or stock,
     * or nothing, which has no name. Empty where there is no planned order of this name.
     */
    public Optional<String> serves(String order) {
        return rows.order(order).map(this::end);
    }

    private String end(Order first) {
        Order order = first;
        while (true) {
            NodeSheet sheet = worksheet.at(order.node());
            OptionalInt served = firstServed(sheet, sheet.supplyOfOrder(order.place()));
            if (served.isEmpty()) {
                return "";
            }
            int requirement = served.getAsInt();
            Needs needs = sheet.netted.needs;
            if (needs.kind(requirement) != RequirementKind.DEPENDENT) {
                return worksheet.requirementName(sheet.node, requirement);
            }
            order = new Order(needs.reference(requirement), needs.number(requirement));
        }
    }

    private static OptionalInt firstServed(NodeSheet sheet, int supply) {
        Covers covers = sheet.pegged.covers();
        for (int cover = 0; cover < covers.count(); cover++) {
            if (covers.supply(cover) == supply) {
                return OptionalInt.of(covers.requirement(cover));
            }
        }
        return OptionalInt.empty();
    }

    /** The planned order of this name. */
    public Optional<PlannedOrder> order(String name) {
        return rows.order(name).map(order -> rows.plannedOrder(order.node(), order.place()));
    }

    /** The scheduled receipt of this name, and when it comes. */
    public Optional<NodePlan.Arrival> arrival(String receipt) {
        return rows.arrival(receipt);
    }

    /** What a receipt holds of an item at a site on a day, which is not before that of the plan. */
    public Optional<Requirement> allocation(String receipt, Place place, LocalDate date) {
        OptionalInt node = rows.node(place.item(), place.site());
        if (node.isEmpty()) {
            return Optional.empty();
        }
        NodeSheet sheet = worksheet.at(node.getAsInt());
        Needs needs = sheet.netted.needs;
        int day = Math.toIntExact(date.toEpochDay());
        return IntStream.range(0, needs.count())
                .filter(requirement ->
                        needs.date(requirement) == day && needs.kind(requirement) == RequirementKind.ALLOCATION)
                .filter(requirement ->
                        worksheet.requirementName(sheet.node, requirement).equals(receipt))
                .mapToObj(requirement -> rows.requirement(sheet.node, requirement))
                .findFirst();
    }

    /** What a supply of this name lacks because nothing brings it. */
    public Optional<Requirement> lacking(String supply) {
        return rows.neededBy(supply).stream()
                .filter(needed ->
                        !needed.feasibleDate().isDate() && needed.cause().isEmpty())
                .findFirst();
    }

    /** Whom a receipt or planned order of this name serves. */
    public List<Served> served(String supply) {
        List<Peg> pegs = rows.servedBy(supply);
        if (pegs.isEmpty()) {
            return List.of();
        }
        // What one supply serves is asked for at one node.
        Peg any = pegs.getFirst();
        Map<Asker, Long> asked = asked(rows.node(any.item(), any.site()).orElseThrow());
        return pegs.stream()
                .map(peg ->
                        new Served(peg, asked.getOrDefault(new Asker(peg.requirementKind(), peg.requirement()), 0L)))
                .toList();
    }

    /** Who asks for something at a node. */
    private record Asker(RequirementKind kind, String name) {}

    private Map<Asker, Long> asked(int node) {
        Needs needs = worksheet.at(node).netted.needs;
        return IntStream.range(0, needs.count())
                .boxed()
                .collect(Collectors.groupingBy(
                        requirement -> new Asker(needs.kind(requirement), worksheet.requirementName(node, requirement)),
                        Collectors.summingLong(requirement -> needs.quantity(requirement))));
    }

    /** When a demand of an item at a site will be served; empty where the plan does not look at it. */
    public Optional<Promise> promise(String demand, Place place) {
        return rows.node(place.item(), place.site()).stream()
                .boxed()
                .flatMap(node -> worksheet
                        .at(node)
                        .demands()
                        .filter(requirement ->
                                worksheet.requirementName(node, requirement).equals(demand))
                        .mapToObj(requirement -> rows.promise(node, requirement).promise()))
                .findFirst();
    }
}

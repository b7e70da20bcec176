package org.throughline.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.planning.Cover;
import org.throughline.planning.NodePlan;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.Requirement;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.SupplyKind;
import org.throughline.structure.Source;
import org.throughline.supply.PeggingGraph.Kind;
import org.throughline.supply.PeggingGraph.Party;

/** The pegging of one item at one site: who gets what of each of its supplies. */
final class PeggedPlace {

    private final String item;
    private final String site;
    private final Map<Party, Coming> supplies = new HashMap<>();
    private final Map<Party, List<Use>> uses = new HashMap<>();
    private final Map<Need, List<Requirement>> needs = new HashMap<>();

    /** What asks here for something, by its name in the plan. */
    private record Need(RequirementKind kind, String name) {}

    /** A supply and when it comes; quantities are in millionths. */
    record Coming(Source source, String supplier, long quantity, PlanDay due, PlanDay comes) {}

    /** What a requirement gets of a supply, or lacks. */
    record Use(Requirement requirement, Party supply, long quantity, PlanDay comes) {

        /** What only safety stock waits for may come when it likes: for nobody it is late. */
        boolean isLate() {
            return PeggedPlace.isLate(requirement.realDate(), comes);
        }

        /** So many days after the day on which it is really needed; 0 where in time, and where it never comes. */
        int lateDays() {
            return PeggedPlace.lateDays(requirement.realDate(), comes);
        }
    }

    PeggedPlace(String item, String site, NodePlan plan) {
        this.item = item;
        this.site = site;
        pool(Kind.STOCK, plan.stock());
        pool(Kind.SUBCONTRACT_STOCK, plan.subcontractStock());
        plan.arrivals()
                .forEach(arrival -> supplies.put(
                        new Party(Kind.RECEIPT, arrival.receipt().receipt(), item, site),
                        coming(arrival.receipt(), arrival.feasibleDate())));
        plan.orders().forEach(order -> supplies.put(new Party(Kind.PLANNED, order.order(), item, site), coming(order)));
        for (Requirement requirement : plan.requirements()) {
            needs.computeIfAbsent(new Need(requirement.kind(), requirement.name()), _ -> new ArrayList<>())
                    .add(requirement);
            usesOf(requirement)
                    .forEach(use -> uses.computeIfAbsent(use.supply(), _ -> new ArrayList<>())
                            .add(use));
        }
        List<Use> missing = uses.getOrDefault(missing(), List.of());
        if (!missing.isEmpty()) {
            long quantity = missing.stream().mapToLong(Use::quantity).sum();
            supplies.put(missing(), new Coming(Source.NONE, "", quantity, PlanDay.NONE, PlanDay.NEVER));
        }
    }

    private void pool(Kind kind, long quantity) {
        if (quantity > 0) {
            supplies.put(
                    new Party(kind, "", item, site), new Coming(Source.NONE, "", quantity, PlanDay.NONE, PlanDay.NONE));
        }
    }

    private static Coming coming(ScheduledReceipt receipt, PlanDay comes) {
        return new Coming(
                source(receipt.kind()), receipt.supplier(), receipt.quantity(), day(receipt.dueDate()), comes);
    }

    private static Coming coming(PlannedOrder order) {
        return new Coming(
                order.source(), order.supplier(), order.quantity(), day(order.dueDate()), order.receiptDate());
    }

    private static Source source(ReceiptKind kind) {
        return switch (kind) {
            case PURCHASE -> Source.BUY;
            case PRODUCTION -> Source.MAKE;
            case TRANSFER -> Source.TRANSFER;
            case SUBCONTRACT -> Source.SUBCONTRACT;
        };
    }

    private Party missing() {
        return new Party(Kind.MISSING, "", item, site);
    }

    /** All that lies here, comes here or is missing here. */
    List<Party> supplies() {
        return supplies.keySet().stream().sorted(Party.IN_ORDER).toList();
    }

    /** The supply; empty where there is none such here. */
    Optional<Coming> supply(Party party) {
        return Optional.ofNullable(supplies.get(party));
    }

    /** Who gets it. */
    List<Use> usesOf(Party supply) {
        return uses.getOrDefault(supply, List.of());
    }

    /** What something asks for here, of which there may be several for several days. */
    List<Requirement> needsOf(RequirementKind kind, String name) {
        return needs.getOrDefault(new Need(kind, name), List.of());
    }

    /** What a requirement gets from where, and what it lacks. */
    static List<Use> usesOf(Requirement requirement) {
        Stream<Use> covered = requirement.covers().stream()
                .map(cover -> new Use(requirement, supply(requirement, cover), cover.quantity(), cover.feasibleDate()));
        Party missing = new Party(Kind.MISSING, "", requirement.item(), requirement.site());
        return requirement.uncovered() == 0
                ? covered.toList()
                : Stream.concat(
                                covered,
                                Stream.of(new Use(requirement, missing, requirement.uncovered(), PlanDay.NEVER)))
                        .toList();
    }

    private static Party supply(Requirement requirement, Cover cover) {
        return new Party(kind(cover.kind()), name(cover), requirement.item(), requirement.site());
    }

    private static String name(Cover cover) {
        return switch (cover.kind()) {
            case STOCK, SUBCONTRACT_STOCK -> "";
            case RECEIPT, PLANNED -> cover.supply();
        };
    }

    private static Kind kind(SupplyKind kind) {
        return switch (kind) {
            case STOCK -> Kind.STOCK;
            case SUBCONTRACT_STOCK -> Kind.SUBCONTRACT_STOCK;
            case RECEIPT -> Kind.RECEIPT;
            case PLANNED -> Kind.PLANNED;
        };
    }

    static PlanDay day(LocalDate date) {
        return new PlanDay(Math.toIntExact(date.toEpochDay()));
    }

    /** Whether something comes after the day on which it is really needed, or never; where nobody waits it is not. */
    static boolean isLate(PlanDay needed, PlanDay comes) {
        return needed.isDate() && comes.compareTo(needed) > 0;
    }

    /** So many days it comes later; 0 where in time, and where it never comes. */
    static int lateDays(PlanDay needed, PlanDay comes) {
        return isLate(needed, comes) && comes.isDate()
                ? Math.toIntExact(ChronoUnit.DAYS.between(needed.date(), comes.date()))
                : 0;
    }
}

package org.throughline.supply;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.events.OrderId;
import org.throughline.planning.DemandKind;
import org.throughline.supply.PeggedPlan.Facts;
import org.throughline.supply.PeggingGraph.Direction;
import org.throughline.supply.PeggingGraph.Edge;
import org.throughline.supply.PeggingGraph.Kind;
import org.throughline.supply.PeggingGraph.Node;
import org.throughline.supply.PeggingGraph.Party;
import org.throughline.supply.PeggingGraph.Served;

/** Draws who gets what from where, of one plan. Made once for each plan. */
public final class PeggingGraphs {

    /**
     * Every limit of the graphs, each with its reason.
     *
     * @param nodesMax so many a person can still look at
     * @param reachMax so many are followed to find those, in less time than a page may take
     */
    public record Limits(int nodesMax, int reachMax) {

        /** The limits that the product runs with. */
        public static Limits standard() {
            return new Limits(200, 5_000);
        }
    }

    private final PlanVersion version;
    private final DemandNames demands;
    private final Limits limits;

    /** Of this plan. */
    public PeggingGraphs(PlanVersion version, Limits limits) {
        this.version = version;
        this.limits = limits;
        demands = new DemandNames(version);
    }

    /** The plan that they are of. */
    public PlanVersion plan() {
        return version;
    }

    /** From the receipt or planned order of this name; empty where the plan has none. */
    public Optional<PeggingGraph> ofSupply(String name, Direction direction) {
        PeggedPlan plan = new PeggedPlan(version, demands);
        return graph(plan, plan.supply(name).stream().toList(), direction);
    }

    /** From the demand or forecast of this name; empty where the plan need not serve any such. */
    public Optional<PeggingGraph> ofDemand(String name, Direction direction) {
        return graph(new PeggedPlan(version, demands), demand(name).toList(), direction);
    }

    /** From all that is still open of an order, of whatever kind; empty where that is nothing. */
    public Optional<PeggingGraph> ofOrder(OrderId order, Direction direction) {
        PeggedPlan plan = new PeggedPlan(version, demands);
        return graph(plan, open(plan, order).distinct().toList(), direction);
    }

    private Stream<Party> open(PeggedPlan plan, OrderId order) {
        Links links = version.assembly().links();
        Stream<Party> coming = links.receipts().stream()
                .filter(link -> link.order().equals(order))
                .flatMap(link -> plan.supply(link.receipt()).stream());
        Stream<Party> leaving = links.demands().stream()
                .filter(link -> link.order().equals(order))
                .flatMap(link -> demand(link.demand()));
        return Stream.concat(coming, leaving);
    }

    /** From all that lies at a site of an item, comes there or is missing there, by their names in the plan. */
    public Optional<PeggingGraph> at(String item, String site, Direction direction) {
        PeggedPlan plan = new PeggedPlan(version, demands);
        return graph(plan, plan.find(item, site).map(PeggedPlace::supplies).orElse(List.of()), direction);
    }

    private Stream<Party> demand(String name) {
        return demands.find(name).stream()
                .map(promise -> new Party(
                        promise.demand().kind() == DemandKind.FORECAST ? Kind.FORECAST : Kind.DEMAND,
                        name,
                        promise.demand().item(),
                        promise.demand().site()));
    }

    private Optional<PeggingGraph> graph(PeggedPlan plan, List<Party> chosen, Direction direction) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        List<PeggingWalk> walks = steps(plan, direction).stream()
                .map(step -> new PeggingWalk(plan, step, chosen, limits.reachMax()))
                .toList();
        Set<Party> reached = new HashSet<>();
        walks.forEach(walk -> reached.addAll(walk.reached()));
        Set<Party> taken = taken(walks);
        Set<Edge> edges = new LinkedHashSet<>();
        for (PeggingWalk walk : walks) {
            taken.stream()
                    .flatMap(party -> walk.edgesOf(party).stream())
                    .filter(edge -> taken.contains(edge.from()) && taken.contains(edge.to()))
                    .forEach(edges::add);
        }
        return Optional.of(new PeggingGraph(
                taken.stream()
                        .map(party -> node(plan, party, chosen.contains(party), walks, taken))
                        .toList(),
                List.copyOf(edges),
                served(plan, walks.getFirst()),
                reached.size() - taken.size(),
                walks.stream().allMatch(PeggingWalk::isWhole)));
    }

    private static List<PeggingStep> steps(PeggedPlan plan, Direction direction) {
        return switch (direction) {
            case UP -> List.of(new PeggingStep.Up(plan));
            case DOWN -> List.of(new PeggingStep.Down(plan));
            case BOTH -> List.of(new PeggingStep.Up(plan), new PeggingStep.Down(plan));
        };
    }

    /** Each direction has its fair part of the room, and what the other does not need. */
    private Set<Party> taken(List<PeggingWalk> walks) {
        Set<Party> taken = new LinkedHashSet<>();
        int others = walks.getLast().reached().size();
        int room = walks.size() == 1 ? limits.nodesMax() : Math.max(limits.nodesMax() / 2, limits.nodesMax() - others);
        walks.getFirst().take(taken, room);
        walks.getLast().take(taken, limits.nodesMax());
        walks.getFirst().take(taken, limits.nodesMax());
        return taken;
    }

    private static Node node(
            PeggedPlan plan, Party party, boolean isChosen, List<PeggingWalk> walks, Collection<Party> taken) {
        Facts facts = plan.factsOf(party);
        PeggingWalk walk = walks.stream()
                .filter(candidate -> candidate.hasReached(party))
                .findFirst()
                .orElseThrow();
        return new Node(
                party,
                isChosen,
                facts.source(),
                facts.partner(),
                facts.quantity(),
                walk.shareOf(party),
                facts.due(),
                facts.comes(),
                walks.stream().anyMatch(way -> way.isLate(party)),
                walks.stream().mapToInt(way -> way.lateDays(party)).max().orElse(0),
                walk.moneyOf(party),
                walks.stream().mapToInt(way -> way.beyond(party, taken)).sum());
    }

    /** Of the first direction, which goes up where any does. */
    private Served served(PeggedPlan plan, PeggingWalk walk) {
        List<Party> reached = walk.reached().stream()
                .filter(party -> party.kind() == Kind.DEMAND)
                .toList();
        List<Party> late =
                reached.stream().filter(party -> plan.factsOf(party).isLate()).toList();
        return new Served(
                reached.size(),
                late.size(),
                (int) reached.stream()
                        .map(party -> plan.factsOf(party).partner())
                        .distinct()
                        .count(),
                sum(reached, walk),
                sum(late, walk));
    }

    private static BigDecimal sum(List<Party> demands, PeggingWalk walk) {
        return demands.stream().map(walk::moneyOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

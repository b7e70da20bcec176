package org.throughline.trials.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.trials.plain.PlainModel.Allocation;
import org.throughline.trials.plain.PlainModel.Receipt;
import org.throughline.trials.plain.PlainModel.Source;

/** Plans a valid model: nets and pegs the nodes in low-level-code order, and keeps what came of it (§3, §4). */
final class PlanRun {

    private final PlainModel model;
    private final PlanOptions options;
    private final Structure structure;
    private final IndependentRequirements independent;
    private final Map<Node, NodeRules> rules = new TreeMap<>();
    private final Map<Node, List<Requirement>> requirements = new HashMap<>();
    private final Map<Node, NodeNetting.Result> netted = new HashMap<>();
    private final Map<Supply, List<Requirement>> waitedFor = new HashMap<>();
    private final Pegging pegging;

    PlanRun(PlainModel model, PlanOptions options, Structure structure) {
        this.model = model;
        this.options = options;
        this.structure = structure;
        this.independent = new IndependentRequirements(model, options);
        structure.inOrder().forEach(node -> rules.put(node, NodeRules.of(model, node)));
        this.pegging = new Pegging(options, rules);
    }

    /** Carries out the plan. */
    Plan plan() {
        Map<Node, Moment> fences = structure.fences(rules, options);
        independent.all().forEach(this::add);
        for (Node node : structure.inOrder()) {
            planNode(node, fences.getOrDefault(node, Moment.never()));
        }
        addAllocationsThatCount();
        Feasibility feasibility = new Feasibility(options, rules, pegging, waitedFor);
        List<Requirement> all =
                requirements.values().stream().flatMap(List::stream).toList();
        return new Plan(model, rules, independent.countedDemands(), all, netted, pegging, feasibility);
    }

    private void add(Requirement requirement) {
        requirements.computeIfAbsent(requirement.node(), _ -> new ArrayList<>()).add(requirement);
    }

    /** Nets a node, hands the requirements of its orders down, and pegs it (§3, §4). */
    private void planNode(Node node, Moment fence) {
        NodeRules nodeRules = Objects.requireNonNull(rules.get(node));
        List<Requirement> needs = requirements.getOrDefault(node, List.of());
        NodeSupplies supplies = NodeSupplies.of(model, node);
        Explosion explosion = new Explosion(model);
        NodeNetting.Result result = new NodeNetting(nodeRules, options, explosion, supplies, needs).run();
        netted.put(node, result);
        for (PlannedOrder order : result.orders()) {
            List<Requirement> dependents = explosion.dependents(order, nodeRules);
            dependents.forEach(this::add);
            waitedFor.put(order, dependents);
        }
        if (nodeRules.source() == Source.UNPLANNED) {
            pegging.pegNothing(needs);
        } else {
            pegging.peg(new Pegging.PeggedNode(nodeRules, fence, supplies, result.orders(), needs));
        }
    }

    /** A receipt waits for its allocations, save those whose node lies on one circle with its own (§4, rework). */
    private void addAllocationsThatCount() {
        Map<Node, Set<Node>> edges = new HashMap<>();
        for (Allocation allocation : independent.countedAllocations()) {
            receiptNamed(allocation.receipt())
                    .ifPresent(receipt -> edges.computeIfAbsent(receipt.node(), _ -> new HashSet<>())
                            .add(allocation.node()));
        }
        requirements.values().stream()
                .flatMap(List::stream)
                .filter(requirement -> requirement.kind() == Requirement.Kind.ALLOCATION)
                .forEach(allocation -> receiptNamed(allocation.reference())
                        .filter(receipt -> !structure.reaches(allocation.node(), receipt.node(), edges))
                        .ifPresent(receipt -> waitedFor
                                .computeIfAbsent(new Supply.Scheduled(receipt), _ -> new ArrayList<>())
                                .add(allocation)));
    }

    private Optional<Receipt> receiptNamed(String name) {
        return Optional.ofNullable(model.receipts().get(name));
    }

    /** Returns the days between the horizon and the end of the window of a receipt of each node (§5). */
    Map<Node, Integer> leadTimesAbove() {
        return structure.leadTimesAbove(rules);
    }
}

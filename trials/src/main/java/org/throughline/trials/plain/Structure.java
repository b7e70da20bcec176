package org.throughline.trials.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.trials.plain.PlainModel.Bom;
import org.throughline.trials.plain.PlainModel.BomLine;
import org.throughline.trials.plain.PlainModel.ItemSite;
import org.throughline.trials.plain.PlainModel.Source;

/** The edges between nodes: transfers, and the lines of every BOM with those of the phantoms in it (§3). */
final class Structure {

    private final PlainModel model;
    private final TreeMap<Node, SortedSet<Node>> below = new TreeMap<>();
    private final Problems problems;

    private Structure(PlainModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Finds the edges of the model; a circle is an error that prints the circle (§1). */
    static Structure of(PlainModel model, Problems problems) {
        Structure structure = new Structure(model, problems);
        model.itemSites().values().forEach(structure::addEdges);
        model.stock().forEach(stock -> structure.addNode(stock.node()));
        model.receipts().values().forEach(receipt -> structure.addNode(receipt.node()));
        model.allocations().forEach(allocation -> structure.addNode(allocation.node()));
        model.demands().forEach(demand -> structure.addNode(demand.node()));
        structure.refuseCircles();
        return structure;
    }

    private void addNode(Node node) {
        below.computeIfAbsent(node, _ -> new TreeSet<>());
    }

    private void addEdge(Node parent, Node child) {
        addNode(child);
        below.computeIfAbsent(parent, _ -> new TreeSet<>()).add(child);
    }

    /** Adds the edges of a node: its transfer, or every BOM of a make or subcontract node, any type and date (§3). */
    private void addEdges(ItemSite itemSite) {
        Node node = itemSite.node();
        addNode(node);
        switch (itemSite.source()) {
            case TRANSFER -> itemSite.fromSite().ifPresent(site -> addEdge(node, new Node(node.item(), site)));
            case MAKE, SUBCONTRACT -> {
                for (Bom bom : model.bomsOf(node.item(), node.site())) {
                    addLines(node, bom, new ArrayList<>());
                }
            }
            case BUY, UNPLANNED, NONE -> {}
        }
    }

    /**
     * Adds the lines of a BOM and, as the parent's own too, those of the BOMs of components that have phantoms, through
     * any depth (§3). The expected plans of the planning cases show (r536) that the item counts here as having phantom
     * BOMs wherever they are for, and that then the lines of all its BOMs for the site and for all sites count.
     */
    private void addLines(Node parent, Bom bom, List<String> componentsAbove) {
        for (BomLine line : model.linesOf(bom)) {
            String component = line.component();
            addEdge(parent, new Node(component, parent.site()));
            List<String> path = new ArrayList<>(componentsAbove);
            path.add(component);
            if (!model.hasPhantomBom(component)) {
                continue;
            }
            if (componentsAbove.contains(component)) {
                refuseCircle(String.join(" > ", path));
                return;
            }
            model.bomsOf(component, parent.site()).forEach(below -> addLines(parent, below, path));
        }
    }

    private void refuseCircle(String circle) {
        problems.add(new ModelProblem("bom_lines.csv", 0, "component", circle, "the structure must not be circular"));
    }

    private void refuseCircles() {
        for (Node start : below.keySet()) {
            if (isBelowItself(start)) {
                refuseCircle(circleThrough(start).stream().map(Node::toString).collect(Collectors.joining(" > ")));
                return;
            }
        }
    }

    private boolean isBelowItself(Node node) {
        return below(node).stream().anyMatch(child -> reaches(child, node, Map.of()));
    }

    /** Walks from a node that is below itself, always down to one from which it can still be reached. */
    private List<Node> circleThrough(Node start) {
        List<Node> circle = new ArrayList<>(List.of(start));
        do {
            below(circle.getLast()).stream()
                    .filter(child -> child.equals(start) || !circle.contains(child))
                    .filter(child -> reaches(child, start, Map.of()))
                    .findFirst()
                    .ifPresentOrElse(circle::add, () -> circle.add(start));
        } while (!circle.getLast().equals(start));
        return circle;
    }

    /** Returns the nodes below this one, by one edge. */
    Set<Node> below(Node node) {
        return below.getOrDefault(node, new TreeSet<>());
    }

    /** Returns the nodes in low-level-code order: each after all nodes above it (§3). */
    List<Node> inOrder() {
        List<Node> bottomUp = new ArrayList<>();
        Set<Node> done = new HashSet<>();
        below.keySet().forEach(node -> addBottomUp(node, done, bottomUp));
        return bottomUp.reversed();
    }

    private void addBottomUp(Node node, Set<Node> done, List<Node> bottomUp) {
        if (done.add(node)) {
            below(node).forEach(child -> addBottomUp(child, done, bottomUp));
            bottomUp.add(node);
        }
    }

    /** Says whether a way leads from one node to the other, over the structure and further edges. */
    boolean reaches(Node from, Node target, Map<Node, Set<Node>> furtherEdges) {
        Set<Node> seen = new HashSet<>(Set.of(from));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (node.equals(target)) {
                return true;
            }
            Set<Node> next = new HashSet<>(below(node));
            next.addAll(furtherEdges.getOrDefault(node, Set.of()));
            next.removeIf(child -> !seen.add(child));
            open.addAll(next);
        }
        return false;
    }

    /** Returns for every node the longest sum of lead times on a way up from it, itself not counted (§5 window). */
    Map<Node, Integer> leadTimesAbove(Map<Node, NodeRules> rules) {
        Map<Node, Integer> longest = new HashMap<>();
        for (Node node : inOrder()) {
            int own = longest.getOrDefault(node, 0);
            NodeRules nodeRules = Objects.requireNonNull(rules.get(node));
            int through = own + nodeRules.leadTimeDays() + nodeRules.itemSite().safetyLeadTimeDays();
            below(node).forEach(child -> longest.merge(child, through, Math::max));
        }
        return longest;
    }

    /** Returns for every node its fence: when all its material could be there anew (§4). */
    Map<Node, Moment> fences(Map<Node, NodeRules> rules, PlanOptions options) {
        Map<Node, Moment> fences = new HashMap<>();
        for (Node node : inOrder().reversed()) {
            fences.put(node, fence(Objects.requireNonNull(rules.get(node)), fences, options));
        }
        return fences;
    }

    private Moment fence(NodeRules rules, Map<Node, Moment> fences, PlanOptions options) {
        Node node = rules.itemSite().node();
        Moment asOf = Moment.on(options.asOf());
        boolean bare = !rules.hasRow()
                && !model.phantomBomsOf(node.item(), node.site()).isEmpty();
        if (rules.source() == Source.UNPLANNED || bare) {
            return asOf;
        }
        if (rules.source() == Source.NONE) {
            return Moment.never();
        }
        Moment latestBelow = below(node).stream()
                .map(child -> fences.getOrDefault(child, Moment.never()))
                .reduce(asOf, Moment::later);
        Moment anew = switch (latestBelow) {
            case Moment.Never never -> never;
            case Moment.On(var date) ->
                Moment.on(rules.calendar()
                        .plusWorkingDays(
                                rules.leadTimeLater(rules.calendar().rolledForward(date)),
                                rules.itemSite().safetyLeadTimeDays()));
        };
        return model.receipts().values().stream()
                .filter(receipt -> receipt.node().equals(node) && !receipt.firm())
                .map(receipt -> Moment.on(receipt.dueDate()))
                .reduce(anew, Moment::later);
    }
}

package org.throughline.supply;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.planning.Peg;
import org.throughline.planning.Plan;
import org.throughline.planning.RequirementKind;

/** Who waits at the end: pegging followed from a need up to the demands of customers. */
public final class Waiting {

    private final Plan plan;
    private final Map<String, DemandLink> links;
    private final Map<String, List<DemandLink>> above = new HashMap<>();

    /** For the pegging of this plan. */
    public Waiting(PlanVersion version) {
        plan = version.plan();
        links = version.assembly().links().demands().stream()
                .collect(Collectors.toMap(DemandLink::demand, Function.identity(), (first, _) -> first));
    }

    /** The customers' demands that a need is for, itself where it is one; by name, none where it is for stock. */
    public List<DemandLink> of(RequirementKind kind, String requirement) {
        return switch (kind) {
            case ORDER -> links.containsKey(requirement) ? List.of(links.get(requirement)) : List.of();
            case DEPENDENT, ALLOCATION -> above.computeIfAbsent(requirement, this::climbed);
            case SAFETY_STOCK, FORECAST -> List.of();
        };
    }

    private List<DemandLink> climbed(String supply) {
        Set<DemandLink> found = new LinkedHashSet<>();
        climb(supply, found, new HashSet<>());
        return found.stream().sorted(Comparator.comparing(DemandLink::demand)).toList();
    }

    /** A circle of rework is gone round once. */
    private void climb(String supply, Set<DemandLink> found, Set<String> seen) {
        if (!seen.add(supply)) {
            return;
        }
        for (Peg peg : plan.served(supply)) {
            switch (peg.requirementKind()) {
                case ORDER -> found.addAll(of(peg.requirementKind(), peg.requirement()));
                case DEPENDENT, ALLOCATION -> climb(peg.requirement(), found, seen);
                case SAFETY_STOCK, FORECAST -> {
                    // Nobody in particular waits for it.
                }
            }
        }
    }
}

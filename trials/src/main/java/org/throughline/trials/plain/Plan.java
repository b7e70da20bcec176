package org.throughline.trials.plain;

import java.util.List;
import java.util.Map;

/** What came of planning a model, before it is printed. */
record Plan(
        PlainModel model,
        Map<Node, NodeRules> rules,
        List<IndependentRequirements.CountedDemand> demands,
        List<Requirement> requirements,
        Map<Node, NodeNetting.Result> netted,
        Pegging pegging,
        Feasibility feasibility) {}

package org.throughline.trials.plain;

import java.util.List;

/** What comes of a model: a plan, or the errors for which nothing is planned (§1). */
public sealed interface PlainOutcome {

    /** The model is valid, and this is its plan. */
    record Planned(PlanTables tables) implements PlainOutcome {}

    /** The model is refused for these errors. */
    record Refused(List<ModelProblem> problems) implements PlainOutcome {}
}

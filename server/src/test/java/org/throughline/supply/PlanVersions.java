package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.journal.Position;
import org.throughline.planning.Change;
import org.throughline.planning.LivePlan;
import org.throughline.planning.Plan;

/** Plans of the pump maker, made without a database. */
public final class PlanVersions {

    private PlanVersions() {}

    /** The plan of Monday morning. */
    public static PlanVersion of(PlantStory story) {
        Assembly assembly = story.assembled().assembly();
        return switch (new StandingPlan().follow(assembly, Optional.empty())) {
            case LivePlan.Outcome.Refused<Plan> refused -> throw new AssertionError(refused.problems());
            case LivePlan.Outcome.Taken<Plan> taken ->
                new PlanVersion(
                        1,
                        new Position(1),
                        PlantStory.MORNING,
                        Optional.empty(),
                        story.snapshot(),
                        assembly,
                        taken.result());
        };
    }

    /** Answers questions on the plan of Monday morning. */
    public static Function<Function<PlanVersion, List<Change>>, Optional<Simulation>> questions(PlantStory story) {
        PlanVersion plan = of(story);
        StandingPlan standing = new StandingPlan();
        standing.follow(plan.assembly(), Optional.empty());
        return question ->
                standing.ask(plan.assembly().model(), live -> new Simulation(plan, live.whatIf(question.apply(plan))));
    }
}

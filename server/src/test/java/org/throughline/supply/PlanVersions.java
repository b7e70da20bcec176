package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.configuration.PlanSettings;
import org.throughline.journal.Position;
import org.throughline.planning.Change;
import org.throughline.planning.LivePlan;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningModel;

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

    /** Plans that follow each other, of books that become other books at random. */
    public static List<PlanVersion> following(long seed, int count) {
        ModelAssembly assembler = new ModelAssembly(PlanSettings.usual());
        StandingPlan standing = new StandingPlan();
        List<PlanVersion> plans = new ArrayList<>();
        Optional<PlanningModel> before = Optional.empty();
        for (BookSnapshot books : MuddledBooks.of(seed, count)) {
            if (assembler.of(books, PlantStory.MORNING) instanceof Assembly assembly) {
                Optional<ModelDifference> since = before.map(model -> ModelDifference.between(model, assembly.model()));
                if (standing.follow(assembly, since) instanceof LivePlan.Outcome.Taken<Plan> taken) {
                    before = Optional.of(assembly.model());
                    plans.add(new PlanVersion(
                            plans.size() + 1,
                            new Position(plans.size() + 1),
                            PlantStory.MORNING,
                            Optional.empty(),
                            books,
                            assembly,
                            taken.result()));
                }
            }
        }
        return plans;
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

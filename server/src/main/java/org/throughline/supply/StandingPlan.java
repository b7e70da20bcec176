package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.planning.Change;
import org.throughline.planning.Compilation;
import org.throughline.planning.LivePlan;
import org.throughline.planning.LivePlan.Outcome;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.PlanningOptions;
import org.throughline.planning.UncountableException;

/** The plan that stands, kept alive: of each model that follows only what differs from the one before is replanned. */
final class StandingPlan {

    /** A live plan and the model and options it stands on. */
    private record Standing(LivePlan live, PlanningModel model, PlanningOptions options) {

        boolean isGroundOf(ModelDifference difference, Assembly after) {
            return model.equals(difference.before()) && options.equals(after.options());
        }
    }

    private @Nullable Standing standing;

    /**
     * The plan of what was assembled.
     *
     * @param since how its model differs from the one that was planned last, where that is known
     * @throws UncountableException where a quantity leaves the range of the engine
     */
    synchronized Outcome<Plan> follow(Assembly assembly, Optional<ModelDifference> since) {
        Standing before = standing;
        Optional<List<Change>> changes = since.filter(
                        difference -> before != null && before.isGroundOf(difference, assembly))
                .flatMap(ModelDifference::changes);
        return before != null && changes.isPresent()
                ? replanned(before.live(), changes.get(), assembly)
                : anew(assembly);
    }

    /** A refusal of the whole model tells everything that is wrong, not only with what differs. */
    private Outcome<Plan> replanned(LivePlan live, List<Change> changes, Assembly assembly) {
        return live.apply(changes) instanceof Outcome.Taken<?> ? standing(live, assembly) : anew(assembly);
    }

    /** What the live plan answers; empty where another plan than that of the model stands. */
    synchronized <T> Optional<T> ask(PlanningModel model, Function<LivePlan, T> question) {
        return Optional.ofNullable(standing)
                .filter(known -> known.model().equals(model))
                .map(known -> question.apply(known.live()));
    }

    private Outcome<Plan> anew(Assembly assembly) {
        return switch (Compilation.of(assembly.model())) {
            case Compilation.Compiled compiled -> standing(LivePlan.of(compiled.model(), assembly.options()), assembly);
            case Compilation.Refused refused -> new Outcome.Refused<>(refused.problems());
        };
    }

    private Outcome<Plan> standing(LivePlan live, Assembly assembly) {
        standing = new Standing(live, assembly.model(), assembly.options());
        return new Outcome.Taken<>(live.plan());
    }
}

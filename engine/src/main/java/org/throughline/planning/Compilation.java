package org.throughline.planning;

import java.util.List;

/** What comes of compiling a model: a model that can be planned, or everything that is wrong with it. */
public sealed interface Compilation {

    /** The model is sound. */
    record Compiled(CompiledModel model) implements Compilation {}

    /** The model is unsound; nothing is planned. */
    record Refused(List<ModelProblem> problems) implements Compilation {

        /** Copies the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Everything that is wrong with the rows of a model; circles are looked for only where the rows are sound. */
    static List<ModelProblem> problems(PlanningModel model) {
        return ModelChecks.of(model);
    }

    /**
     * Checks the whole model and compiles it where nothing is wrong.
     *
     * @throws UncountableException where the stock of an item at a site leaves the range of the engine
     */
    static Compilation of(PlanningModel model) {
        List<ModelProblem> problems = ModelChecks.of(model);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        NetworkBuilder builder = new NetworkBuilder(model);
        List<ModelProblem> circles = builder.circles();
        return circles.isEmpty() ? new Compiled(new CompiledModel(model, builder)) : new Refused(circles);
    }
}

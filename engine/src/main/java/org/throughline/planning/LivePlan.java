package org.throughline.planning;

import java.util.List;

/**
 * A plan that follows what becomes different: each batch of changes replans exactly what it touches, and tells what is
 * different then. The plan is always the same, to the byte, as one made from scratch.
 *
 * <p>One batch at a time; plans that were handed out stay as they are.
 */
public final class LivePlan {

    private LiveModel model;
    private NodeSheet[] sheets;
    private Worksheet worksheet;

    private LivePlan(LiveModel model, Worksheet worksheet, NodeSheet[] sheets) {
        this.model = model;
        this.worksheet = worksheet;
        this.sheets = sheets;
    }

    /** What comes of a batch of changes. */
    public sealed interface Outcome {

        /** They are in the plan. */
        record Applied(PlanDifference difference) implements Outcome {}

        /** They are unsound, so none of them is in the plan; rows count within the tables of the changes. */
        record Refused(List<ModelProblem> problems) implements Outcome {

            /** Copies the problems. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Plans a model from scratch and follows it from then on.
     *
     * @throws ArithmeticException as {@link CompiledModel#plan}
     */
    public static LivePlan of(CompiledModel model, PlanningOptions options) {
        NodeSheet[] sheets = model.sheets(options);
        Worksheet worksheet = model.worksheet(options, node -> sheets[node]);
        new FullRun(worksheet).plan();
        return new LivePlan(LiveModel.of(model), worksheet, sheets);
    }

    /** The plan as it stands. */
    public synchronized Plan plan() {
        NodeSheet[] kept = sheets.clone();
        return new Plan(worksheet.with(worksheet.ties.copy(), worksheet.upward, node -> kept[node]));
    }

    /** The model as it stands. */
    public synchronized PlanningModel model() {
        return model.rows(sheets);
    }

    /**
     * Takes a batch of changes into the plan, all or none; of several about one key the last counts. Where the structure
     * itself is different, everything is planned again; else only what the changes touch.
     *
     * @throws ArithmeticException where a quantity leaves the range of the engine (about 9.2 million million units);
     *     its message names the item and the site, and the plan stays as it was
     */
    public synchronized Outcome apply(List<Change> changes) {
        ChangeSet set = ChangeSet.of(changes);
        List<ModelProblem> problems = new ChangeChecks(set, model, worksheet).problems();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return Draft.fits(set, model, worksheet) ? inPlace(set) : fromScratch(set);
    }

    private Outcome inPlace(ChangeSet set) {
        Draft draft = new Draft(set, model, worksheet);
        PlanDifference difference = draft.plan();
        draft.settle(sheets);
        worksheet = worksheet.with(worksheet.ties, draft.worksheet.upward, node -> sheets[node]);
        return new Outcome.Applied(difference);
    }

    private Outcome fromScratch(ChangeSet set) {
        return switch (Compilation.of(set.appliedTo(model.rows(sheets)))) {
            case Compilation.Refused refused -> new Outcome.Refused(refused.problems());
            case Compilation.Compiled compiled -> {
                LivePlan next = LivePlan.of(compiled.model(), worksheet.options);
                PlanDifference difference = Comparison.ofAll(worksheet, next.worksheet);
                model = next.model;
                sheets = next.sheets;
                worksheet = next.worksheet;
                yield new Outcome.Applied(difference);
            }
        };
    }
}

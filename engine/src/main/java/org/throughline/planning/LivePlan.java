package org.throughline.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.planning.Plan.Followed;

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
    /** The plan that was handed out last, and what was touched since. */
    private Followed last = Followed.none();
    /** The ties as they were handed out last. */
    private @Nullable Ties shown;

    private LivePlan(LiveModel model, Worksheet worksheet, NodeSheet[] sheets) {
        this.model = model;
        this.worksheet = worksheet;
        this.sheets = sheets;
    }

    /** What comes of a batch of changes: what was asked for, or everything that is wrong with the batch. */
    public sealed interface Outcome<T> {

        /** All changes are taken. */
        record Taken<T>(T result) implements Outcome<T> {}

        /** The batch is unsound, so none of it is taken; rows count within the tables of the changes. */
        record Refused<T>(List<ModelProblem> problems) implements Outcome<T> {

            /** Copies the problems. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Plans a model from scratch and follows it from then on.
     *
     * @throws UncountableException as {@link CompiledModel#plan}
     */
    public static LivePlan of(CompiledModel model, PlanningOptions options) {
        NodeSheet[] sheets = model.sheets(options);
        Worksheet worksheet = model.worksheet(options, Worksheet.Sheets.of(sheets));
        new FullRun(worksheet).plan();
        return new LivePlan(LiveModel.of(model), worksheet, sheets);
    }

    /** The plan as it stands. */
    public synchronized Plan plan() {
        NodeSheet[] kept = sheets.clone();
        Plan plan = new Plan(worksheet.with(ties(), worksheet.upward, Worksheet.Sheets.of(kept)), last);
        last = plan.followed();
        return plan;
    }

    /** The ties, which stay as they are. */
    private Ties ties() {
        Ties known = shown;
        if (known == null || last.touched().mayTieOtherwise()) {
            known = worksheet.ties.copy();
            shown = known;
        }
        return known;
    }

    /** The model as it stands. */
    public synchronized PlanningModel model() {
        return model.rows(sheets);
    }

    /**
     * Takes a batch of changes into the plan, all or none; of several about one key the last counts. Where the
     * structure itself is different, everything is planned again; else only what the changes touch.
     *
     * @throws UncountableException where a quantity leaves the range of the engine (about 9.2 million million units);
     *     the plan stays as it was
     */
    public synchronized Outcome<PlanDifference> apply(List<Change> changes) {
        ChangeSet set = ChangeSet.of(changes);
        List<ModelProblem> problems = problems(set);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        if (Draft.fits(set, model, worksheet)) {
            Draft draft = new Draft(set, model, worksheet);
            PlanDifference difference = draft.plan();
            settle(draft);
            return new Outcome.Taken<>(difference);
        }
        return switch (anew(set)) {
            case Outcome.Refused<LivePlan> refused -> new Outcome.Refused<>(refused.problems());
            case Outcome.Taken<LivePlan> taken -> {
                PlanDifference difference = Comparison.ofAll(worksheet, taken.result().worksheet);
                model = taken.result().model;
                sheets = taken.result().sheets;
                worksheet = taken.result().worksheet;
                last = Followed.none();
                yield new Outcome.Taken<>(difference);
            }
        };
    }

    private void settle(Draft draft) {
        draft.touch(last.touched());
        draft.settle(sheets);
        worksheet = worksheet.with(worksheet.ties, draft.worksheet.upward, Worksheet.Sheets.of(sheets));
    }

    /**
     * Answers what would be, were a batch of changes taken into the plan as it stands; nothing is taken.
     *
     * @throws UncountableException as {@link #apply}
     */
    public synchronized Outcome<WhatIf> whatIf(List<Change> changes) {
        ChangeSet set = ChangeSet.of(changes);
        List<ModelProblem> problems = problems(set);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        if (Draft.fits(set, model, worksheet)) {
            NodeSheet[] kept = sheets.clone();
            Worksheet still = worksheet.with(ties(), worksheet.upward, Worksheet.Sheets.of(kept));
            Draft draft = new Draft(set, model, still);
            PlanDifference difference = draft.plan();
            Followed followed = new Followed(last.from(), last.touched().copy());
            draft.touch(followed.touched());
            return new Outcome.Taken<>(new WhatIf(difference, () -> new Plan(draft.worksheet, followed)));
        }
        return switch (anew(set)) {
            case Outcome.Refused<LivePlan> refused -> new Outcome.Refused<>(refused.problems());
            case Outcome.Taken<LivePlan> taken ->
                new Outcome.Taken<>(
                        new WhatIf(Comparison.ofAll(worksheet, taken.result().worksheet), taken.result()::plan));
        };
    }

    /**
     * Tells what stock and scheduled receipts can give to each inquiry without taking from anybody (available to
     * promise); each without what those before it were promised. What cannot be counted is refused, and nothing is
     * taken into the plan.
     *
     * @return an answer to each inquiry, in their order
     */
    public synchronized List<Quote> available(List<Inquiry> inquiries) {
        return new Promising(model, worksheet).quotes(inquiries);
    }

    /**
     * Tells for which day each inquiry can be promised by planning all of it down through the structure, so that nobody
     * is made later (capable to promise); each as if those before it were kept. What cannot be counted is refused, and
     * nothing is taken into the plan, which waits for the answers.
     *
     * @return an answer to each inquiry, in their order
     */
    public synchronized List<Quote> promise(List<Inquiry> inquiries) {
        return new TrialOrders(model, worksheet, sheets).quotes(inquiries);
    }

    private List<ModelProblem> problems(ChangeSet set) {
        return new ChangeChecks(set, model, worksheet).problems();
    }

    /** The plan with changes to the structure itself, which is compiled and planned anew. */
    private Outcome<LivePlan> anew(ChangeSet set) {
        return switch (Compilation.of(set.appliedTo(model.rows(sheets)))) {
            case Compilation.Refused refused -> new Outcome.Refused<>(refused.problems());
            case Compilation.Compiled compiled -> new Outcome.Taken<>(of(compiled.model(), worksheet.options));
        };
    }
}

package org.throughline.planning;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.throughline.planning.LiveCoverage.Batch;
import org.throughline.planning.LivePlan.Outcome;
import org.throughline.planning.RandomModel.Shape;

/**
 * A live plan under a few batches of changes at random, which all follow from one seed. After each batch it must be the
 * plan that is made from scratch, its difference must lead from the rows before to the rows after, and the question
 * what would be must have told the same. A share of the sequences compares what the plans say as text, too.
 */
final class LiveSequence {

    private static final int BATCHES_MAX = 3;
    private static final int TINY_ITEMS = 7;
    private static final int ITEMS_MAX = 15;
    /** One sequence in so many is about a model of any size, and one in so many compares texts. */
    private static final int LARGER = 5;

    private static final int AS_TEXT = 30;

    private final Random random;
    private final LiveCoverage coverage;
    private final boolean asText;
    private final PlanningOptions options;
    private final PlanningModel other;
    private final LivePlan live;
    private RowCounts rows;
    private Network network;

    private LiveSequence(long seed, LiveCoverage coverage) {
        random = new Random(seed);
        this.coverage = coverage;
        asText = seed % AS_TEXT == 0;
        options = new PlanningOptions(
                RandomModel.AS_OF.plusDays(random.nextInt(4)),
                one(20, 60, 365),
                one(0, 7, 30),
                one(0, 12, 30),
                one(0, 3, 10));
        int itemsMax = random.nextInt(LARGER) == 0 ? ITEMS_MAX : TINY_ITEMS;
        Shape shape = new Shape(random.nextBoolean(), random.nextBoolean(), 2 + random.nextInt(itemsMax - 1));
        CompiledModel model = compiled(RandomModel.of(random, shape));
        other = RandomModel.of(random, shape);
        live = LivePlan.of(model, options);
        rows = RowCounts.of(live.plan());
        network = model.network();
    }

    private int one(int... values) {
        return values[random.nextInt(values.length)];
    }

    /** Follows the sequence of a seed, and fails where anything is not as it must be. */
    static void follow(long seed, LiveCoverage coverage) {
        LiveSequence sequence = new LiveSequence(seed, coverage);
        for (int batch = 1 + sequence.random.nextInt(BATCHES_MAX); batch > 0; batch--) {
            List<Change> changes = RandomChanges.of(sequence.random, sequence.live.model(), sequence.other);
            try {
                sequence.follow(changes);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(
                        "Sequence %d, batch %d from its last: %s".formatted(seed, batch, changes), wrong);
            }
        }
    }

    private void follow(List<Change> changes) {
        PlanningModel before = live.model();
        PlanningModel expected = ChangeSet.of(changes).appliedTo(before);
        Outcome<WhatIf> asked;
        try {
            asked = live.whatIf(changes);
        } catch (ArithmeticException tooLarge) {
            outOfRange(changes, expected);
            same(live.plan(), scratch(before));
            return;
        }
        Outcome<PlanDifference> applied = live.apply(changes);
        switch (asked) {
            case Outcome.Refused<WhatIf> refused -> {
                check(problems(applied).equals(refused.problems()), "the question is refused for other reasons");
                refused(refused.problems(), expected);
                same(live.plan(), scratch(before));
            }
            case Outcome.Taken<WhatIf> taken -> {
                PlanDifference difference = difference(applied);
                check(difference.equals(taken.result().difference()), "the question tells something else");
                check(RowCounts.of(live.model()).equals(RowCounts.of(expected)), "the model has other rows");
                coverage.taken(changes);
                taken(difference, taken.result());
            }
        }
    }

    /** What cannot be counted cannot be planned from scratch either, and the plan stays as it was. */
    private void outOfRange(List<Change> changes, PlanningModel expected) {
        check(cannotBeCounted(() -> live.apply(changes)), "the question cannot be counted, but the change can");
        check(cannotBeCounted(() -> scratch(expected)), "from scratch it can be counted");
        coverage.count(Batch.OUT_OF_RANGE);
    }

    private static boolean cannotBeCounted(Callable<?> work) {
        try {
            work.call();
            return false;
        } catch (ArithmeticException tooLarge) {
            return true;
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    /** What is refused takes away what is not there, or makes a model that would be refused. */
    private void refused(List<ModelProblem> problems, PlanningModel expected) {
        boolean unsound = problems.stream().anyMatch(problem -> problem.code().equals("TL-MODEL-017"))
                || Compilation.of(expected) instanceof Compilation.Refused;
        check(unsound, "a sound batch is refused: " + problems);
        coverage.refused(problems);
    }

    private void taken(PlanDifference difference, WhatIf whatIf) {
        Plan plan = live.plan();
        Worksheet scratch = scratch(live.model());
        same(plan, scratch);
        RowCounts after = RowCounts.of(plan);
        check(rows.with(difference).equals(after), "the difference does not lead from the rows before to those after");
        rows = after;
        coverage.differences(difference);
        coverage.count(plan.worksheet.network == network ? Batch.FOLLOWED : Batch.ANEW);
        network = plan.worksheet.network;
        if (plan.worksheet.upward.hasCircles()) {
            coverage.count(Batch.WITH_CIRCLES);
        }
        if (asText) {
            Said said = Said.by(new Plan(scratch));
            check(Said.by(plan).equals(said), "the plan says something else");
            check(Said.by(whatIf.plan()).equals(said), "the plan that would be says something else");
        }
    }

    private static void same(Plan plan, Worksheet scratch) {
        ScratchComparison.difference(plan.worksheet, scratch).ifPresent(what -> check(false, what));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static PlanDifference difference(Outcome<PlanDifference> outcome) {
        return switch (outcome) {
            case Outcome.Taken<PlanDifference> taken -> taken.result();
            case Outcome.Refused<PlanDifference> refused -> throw new AssertionError(refused.problems());
        };
    }

    private static List<ModelProblem> problems(Outcome<PlanDifference> outcome) {
        return switch (outcome) {
            case Outcome.Taken<PlanDifference> taken -> throw new AssertionError("only the question is refused");
            case Outcome.Refused<PlanDifference> refused -> refused.problems();
        };
    }

    private static CompiledModel compiled(PlanningModel model) {
        return switch (Compilation.of(model)) {
            case Compilation.Compiled compiled -> compiled.model();
            case Compilation.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private Worksheet scratch(PlanningModel model) {
        CompiledModel compiled = compiled(model);
        NodeSheet[] sheets = compiled.sheets(options);
        Worksheet worksheet = compiled.worksheet(options, Worksheet.Sheets.of(sheets));
        new FullRun(worksheet).plan();
        return worksheet;
    }
}

package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import org.throughline.planning.PlanDifference.CausedPromise;
import org.throughline.planning.RandomModel.Shape;

/** A live plan is always the one that would be made from scratch, whatever changed on the way. */
class LivePlanProperties {

    /** A few in each check; any number with {@code -Dthroughline.live.sequences=100000}. */
    private static final long SEQUENCES = Long.getLong("throughline.live.sequences", 300);

    private static final int BATCHES = 6;

    @Example
    void a_live_plan_is_the_one_made_from_scratch_after_any_changes() {
        long applied = LongStream.range(0, SEQUENCES)
                .parallel()
                .map(LivePlanProperties::follow)
                .sum();

        assertThat(applied).as("batches that were not refused").isGreaterThan(SEQUENCES * BATCHES / 2);
    }

    /** Returns how many batches were taken. */
    private static int follow(long seed) {
        Random random = new Random(seed);
        PlanningModel model = RandomModel.of(random, new Shape(random.nextBoolean(), random.nextBoolean()));
        LivePlan live = LivePlan.of(compiled(model), RandomModel.OPTIONS);
        int taken = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Change> changes = RandomChanges.of(random, live.model());
            Rows before = Rows.of(live.plan());
            PlanDifference asked = asked(live.whatIf(changes));
            LivePlan.Outcome<PlanDifference> outcome = live.apply(changes);
            Plan scratch = compiled(live.model()).plan(RandomModel.OPTIONS);
            String where = "seed %d, batch %d: %s".formatted(seed, batch, changes);
            assertThat(PlanProperties.Said.by(live.plan())).as(where).isEqualTo(PlanProperties.Said.by(scratch));
            switch (outcome) {
                case LivePlan.Outcome.Taken<PlanDifference> applied -> {
                    assertThat(before.with(applied.result())).as(where).isEqualTo(Rows.of(scratch));
                    assertThat(asked).as(where).isEqualTo(applied.result());
                    taken++;
                }
                case LivePlan.Outcome.Refused<PlanDifference> refused -> {
                    assertThat(refused.problems()).as(where).isNotEmpty();
                    assertThat(Rows.of(scratch)).as(where).isEqualTo(before);
                }
            }
        }
        return taken;
    }

    /** What a question told before the same changes were made. */
    private static PlanDifference asked(LivePlan.Outcome<WhatIf> outcome) {
        return switch (outcome) {
            case LivePlan.Outcome.Taken<WhatIf> taken -> taken.result().difference();
            case LivePlan.Outcome.Refused<WhatIf> refused -> {
                assertThat(refused.problems()).isNotEmpty();
                yield PlanDifference.NONE;
            }
        };
    }

    private static CompiledModel compiled(PlanningModel model) {
        return switch (Compilation.of(model)) {
            case Compilation.Compiled compiled -> compiled.model();
            case Compilation.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** The rows of a plan, sorted as text, so that a difference can be applied to them. */
    private record Rows(List<String> orders, List<String> pegging, List<String> promises, List<String> messages) {

        static Rows of(Plan plan) {
            List<CausedPromise> promises = IntStream.range(0, plan.promises().size())
                    .mapToObj(at -> new CausedPromise(plan.promises().get(at), plan.cause(at)))
                    .toList();
            return new Rows(
                    sorted(plan.plannedOrders()), sorted(plan.pegging()), sorted(promises), sorted(plan.messages()));
        }

        private static List<String> sorted(List<?> rows) {
            return rows.stream().map(Object::toString).sorted().toList();
        }

        Rows with(PlanDifference difference) {
            return new Rows(
                    with(orders, difference.orders(), Object::toString),
                    with(pegging, difference.pegging(), Object::toString),
                    with(promises, difference.promises(), Object::toString),
                    with(messages, difference.messages(), Object::toString));
        }

        private static <T> List<String> with(
                List<String> rows, List<Different<T>> differences, Function<T, String> text) {
            List<String> changed = new ArrayList<>(rows);
            for (Different<T> different : differences) {
                different
                        .before()
                        .map(text)
                        .ifPresent(
                                row -> assertThat(changed.remove(row)).as(row).isTrue());
            }
            differences.forEach(different -> different.after().map(text).ifPresent(changed::add));
            return changed.stream().sorted().toList();
        }
    }
}

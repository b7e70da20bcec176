package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

/** A live plan is always the one that would be made from scratch, whatever changed on the way. */
class LivePlanProperties {

    /** What fits into a check; any number with {@code bin/sim live}. */
    private static final long SEQUENCES = 5_000;

    /** So often everything that may happen must have happened, or the sequences prove less than they seem to. */
    private static final long LEAST = 10;

    @Example
    void a_live_plan_is_the_one_made_from_scratch_after_any_changes() {
        LiveCoverage coverage = LiveTrial.run(1, SEQUENCES, done -> {});

        assertThat(coverage.lacking(LEAST)).as("%s", coverage).isEmpty();
    }
}

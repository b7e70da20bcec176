package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

/** A live plan is always the one that would be made from scratch, whatever changed on the way. */
class LivePlanProperties {

    /** What one waits for at a desk; {@code bin/check} follows 100,000, and {@code bin/sim live} any number. */
    private static final long SEQUENCES = 1_500;

    @Example
    void a_live_plan_is_the_one_made_from_scratch_after_any_changes() {
        LiveCoverage coverage = LiveTrial.run(1, SEQUENCES, done -> {});

        assertThat(coverage.lacking(1)).as("%s", coverage).isEmpty();
    }
}

package org.throughline.supply;

import java.util.List;
import org.throughline.planning.LivePlan;
import org.throughline.planning.Plan;
import org.throughline.planning.WhatIf;

/**
 * An answer to a question "what if".
 *
 * @param plan the plan of which it was asked
 * @param outcome what would be, or what is wrong with the question
 */
public record Simulation(PlanVersion plan, LivePlan.Outcome<WhatIf> outcome) {

    /**
     * What another plan says otherwise than the plan that was asked, matched as plans are that follow each other.
     *
     * @param why the reason that is given for all of it
     */
    public List<PlanChange> changes(Plan other, String why) {
        Labels labels = plan.assembly().labels();
        StandingRows rows = StandingRows.of(plan.plan(), labels);
        return rows.followedBy(other, labels).since(rows).changes(InputChanges.because(why), labels);
    }
}

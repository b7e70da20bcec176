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
        return changes(plan.plan(), other, why);
    }

    /**
     * What one plan says otherwise than another, neither of which needs to be the plan that was asked; both are made
     * of it, so that most of their rows are the same.
     */
    public List<PlanChange> changes(Plan before, Plan after, String why) {
        Labels labels = plan.assembly().labels();
        StandingRows rows = StandingRows.of(plan.plan(), labels);
        return rows.followedBy(after, labels)
                .since(rows.followedBy(before, labels))
                .changes(InputChanges.because(why), labels);
    }
}

package org.throughline.supply;

import org.throughline.planning.Inspection;
import org.throughline.planning.PlannedOrder;

/**
 * What a supply is called where more than one plan is spoken of. The names of proposed orders number those of one plan
 * only: in the next the same name may mean another. They are called by the item and the site that they bring it to.
 */
public final class LastingName {

    private LastingName() {}

    /** Of a supply by its name in a plan. */
    static String of(String supply, Inspection plan) {
        return plan.order(supply).map(LastingName::of).orElse(supply);
    }

    /** Of an order that a plan proposes. */
    public static String of(PlannedOrder proposed) {
        return "%s at %s".formatted(proposed.item(), proposed.site());
    }
}

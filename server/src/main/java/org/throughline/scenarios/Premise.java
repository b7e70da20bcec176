package org.throughline.scenarios;

import java.util.ArrayList;
import java.util.List;

/**
 * An assumption on which a scenario is planned.
 *
 * @param scenario the name of the scenario that assumes it
 */
record Premise(AssumptionPlace place, String scenario, Assumption assumption) {

    /** All of a scenario and of those that it stands on, in the order in which they count. */
    static List<Premise> of(Scenario scenario) {
        List<Premise> all = new ArrayList<>();
        for (Scenario each : scenario.chain()) {
            for (Assumed assumed : each.assumptions()) {
                all.add(new Premise(
                        new AssumptionPlace(each.id(), assumed.number()), each.name(), assumed.assumption()));
            }
        }
        return all;
    }
}

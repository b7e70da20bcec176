package org.throughline.scenarios;

/**
 * Something that a scenario assumes.
 *
 * @param number its own in the scenario, from 1: it keeps it while others are taken out
 */
public record Assumed(int number, Assumption assumption) {

    /** What it says, as {@link AssumptionRow#words()}. */
    public String words() {
        return AssumptionRow.of(assumption).words();
    }
}

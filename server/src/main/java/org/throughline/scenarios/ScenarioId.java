package org.throughline.scenarios;

/** The number of a scenario, which no other ever gets. */
public record ScenarioId(long value) {

    /** No scenario: what stands on it stands on the live plan. */
    public static final ScenarioId NONE = new ScenarioId(0);
}

package org.throughline.scenarios;

/**
 * Where an assumption stands.
 *
 * @param scenario the scenario that assumes it
 * @param number its own number there
 */
public record AssumptionPlace(ScenarioId scenario, int number) {}

package org.throughline.scenarios;

/**
 * Where an assumption stands.
 *
 * @param scenario the scenario that assumes it
 * @param number its place there, from 1
 */
public record AssumptionPlace(ScenarioId scenario, int number) {}

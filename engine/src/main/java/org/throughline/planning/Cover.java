package org.throughline.planning;

/**
 * What a supply gives to a requirement.
 *
 * @param quantity in millionths
 * @param feasibleDate when the supply is there if nobody acts
 */
public record Cover(SupplyKind kind, String supply, long quantity, PlanDay feasibleDate) {}

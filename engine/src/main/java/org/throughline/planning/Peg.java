package org.throughline.planning;

/** One row of pegging: this supply serves this requirement with this quantity (millionths). */
public record Peg(
        String item,
        String site,
        SupplyKind supplyKind,
        String supply,
        RequirementKind requirementKind,
        String requirement,
        long quantity) {}

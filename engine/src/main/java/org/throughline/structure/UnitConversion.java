package org.throughline.structure;

import org.throughline.values.Fraction;

/** One {@code uom} is {@code factor} of {@code baseUom}; conversions chain, in both directions. */
public record UnitConversion(String uom, String baseUom, Fraction factor) {}

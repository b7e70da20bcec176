package org.throughline.structure;

import java.util.List;

/** The rows that a product structure is compiled from; they must have been checked. */
public record StructureTables(
        List<Item> items,
        List<UnitConversion> conversions,
        List<Site> sites,
        List<BillOfMaterial> boms,
        List<BillOfMaterialLine> bomLines) {}

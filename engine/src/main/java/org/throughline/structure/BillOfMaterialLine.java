package org.throughline.structure;

/**
 * A component of a bill of material.
 *
 * @param quantity in millionths of {@code uom}, for the output quantity of the bill
 * @param uom unit of the quantity, empty for the component's
 * @param scrap share of the component that is lost, in millionths, below one
 * @param offsetDays working days after the release of the order on which it is needed
 */
public record BillOfMaterialLine(
        String bom, String component, long quantity, String uom, long scrap, int offsetDays, Validity validity) {}

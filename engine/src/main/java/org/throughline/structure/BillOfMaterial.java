package org.throughline.structure;

/**
 * A way to make an item.
 *
 * @param site empty for all sites
 * @param outputQuantity what the quantities of the lines make, in millionths of {@code uom}
 * @param uom unit of the output, empty for the item's
 * @param priority lower is preferred
 */
public record BillOfMaterial(
        String bom,
        String parentItem,
        String site,
        BomType type,
        long outputQuantity,
        String uom,
        int priority,
        Validity validity) {}

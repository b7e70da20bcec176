package org.throughline.structure;

/**
 * Something that is stocked, made, bought or sold.
 *
 * @param item its key
 * @param description free text, may be empty
 * @param uom the unit in which its quantities are counted
 * @param unitCost money per unit, in millionths
 * @param unitPrice money per unit, in millionths
 */
public record Item(String item, String description, String uom, long unitCost, long unitPrice) {}

package org.throughline.planning;

/** What covers a requirement. */
public enum SupplyKind {
    /** Available stock. */
    STOCK,
    /** Stock at a subcontractor. */
    SUBCONTRACT_STOCK,
    /** A scheduled receipt. */
    RECEIPT,
    /** A planned order. */
    PLANNED
}

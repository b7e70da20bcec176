package org.throughline.planning;

/** The kind of order that a scheduled receipt comes from. */
public enum ReceiptKind {
    /** A purchase order. */
    PURCHASE,
    /** A production order. */
    PRODUCTION,
    /** A transfer from another site. */
    TRANSFER,
    /** An order to a subcontractor. */
    SUBCONTRACT
}

package org.throughline.events;

/** What stock in a location may be used for. */
public enum LocationKind {
    /** Own stock that may be used. */
    STOCK,
    /** Own stock that quality holds. */
    QUALITY_HOLD,
    /** Own stock between two sites. */
    TRANSIT,
    /** Own stock at a subcontractor. */
    SUBCONTRACTOR,
    /** Where purchases come from. */
    SUPPLIER,
    /** Where sales go to. */
    CUSTOMER,
    /** What production has consumed and not yet made. */
    PRODUCTION,
    /** Found, lost and scrapped. */
    ADJUSTMENT,
    /** Where opening balances come from. */
    OPENING
}

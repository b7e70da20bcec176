package org.throughline.planning;

/** What may be done with a stock balance. */
public enum StockStatus {
    /** Free to be used. */
    AVAILABLE,
    /** Held by quality. */
    QUALITY_HOLD,
    /** On its way between places. */
    IN_TRANSIT,
    /** At a subcontractor, for its orders only. */
    SUBCONTRACT,
    /** Not to be used. */
    BLOCKED
}

package org.throughline.structure;

/** How requirements are gathered into planned orders. */
public enum LotRule {
    /** One order for the requirements of one date, of just their quantity. */
    LOT_FOR_LOT,
    /** One order for the requirements of one date, a multiple of the lot size. */
    FIXED,
    /** One order for the requirements of several days. */
    PERIOD
}

package org.throughline.structure;

/** Where a site gets an item from. */
public enum Source {
    /** Made at the site from the lines of a bill of material. */
    MAKE,
    /** Bought from a supplier. */
    BUY,
    /** Moved from another site. */
    TRANSFER,
    /** Made by a subcontractor from material that we supply. */
    SUBCONTRACT,
    /** Always there and never planned: grease, water, air. */
    UNPLANNED,
    /** From nowhere: what is missing stays missing. */
    NONE
}

package org.throughline.supply;

/** How bad a problem of the data is for the plan. */
public enum Severity {
    /** Nothing can be planned until it is put right. */
    BLOCKS,
    /** The plan is made, and what it says of the thing named is wrong or rests on a default. */
    SPOILS,
    /** The plan is right as far as it goes; somebody should know. */
    NOTICE
}

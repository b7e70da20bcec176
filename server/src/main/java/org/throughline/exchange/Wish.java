package org.throughline.exchange;

/** What people may ask of an interface. */
public enum Wish {
    /** Read at once, and compare all numbers. */
    RUN_NOW,
    /** Try the parked rows again. */
    REPLAY_PARKED,
    /** Read every row from scratch; what is unchanged is not said again. */
    RELOAD,
    /** Break off a reading of every row that was asked for, and follow changes again. */
    CANCEL,
    /** Go on after it was stopped. */
    RESUME
}

package org.throughline.trials.architecture;

/** The parts of the layering rule; each has a wrong building in the tests that proves that it bites. */
public enum Clause {
    /** Every package says in its package-info which floor it is on and what it owns. */
    ROOM,
    /** Every package is null-marked. */
    NULL_MARKED,
    /** A room is one package directly under the root: it has no packages inside. */
    ONE_PACKAGE,
    /** No room is called by a name that forbids nothing. */
    NAME,
    /** A room uses rooms on lower floors only. */
    UPWARD,
    /** Two rooms on one floor never know each other. */
    NEIGHBOUR,
    /** No packages use each other in a circle. */
    CYCLE,
    /** The frameworks of the rim stay at the rim. */
    RIM,
    /** The classes that hold SQL are known to their own room only. */
    SQL,
    /** The house does not use its outbuildings: trials and the demo plant. */
    OUTBUILDING,
    /** The engine uses no library. */
    ENGINE
}

package org.throughline.journal;

import org.throughline.database.CrashPoint;

/** The places in this room at which a kill must lose nothing and do nothing twice. */
public enum JournalCrashPoint implements CrashPoint {
    /** The facts are inserted, the transaction is not committed. */
    AFTER_INSERT_BEFORE_COMMIT,
    /** The facts are committed, those who handed them in do not know it. */
    AFTER_COMMIT_BEFORE_ACKNOWLEDGEMENT,
    /** A room has written its effects, its position not yet. */
    BETWEEN_EFFECTS_AND_POSITION,
    /** Effects and position are written, the transaction is not committed. */
    AFTER_POSITION_BEFORE_COMMIT,
    /** A room's transaction is committed, nobody has been told. */
    AFTER_COMMIT_OF_EFFECTS,
    /** A room's effects are cleared for a rebuild, the transaction is not committed. */
    AFTER_RESET_BEFORE_COMMIT
}

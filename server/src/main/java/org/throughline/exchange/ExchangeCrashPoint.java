package org.throughline.exchange;

import org.throughline.database.CrashPoint;

/** The places in this room at which a kill must lose nothing and say nothing twice. */
public enum ExchangeCrashPoint implements CrashPoint {
    /** What was read is remembered, the facts are not in the journal, the transaction is open. */
    BETWEEN_MEMORY_AND_APPEND,
    /** Memory, progress and facts are committed, the cycle goes on. */
    AFTER_COMMIT_OF_FACTS
}

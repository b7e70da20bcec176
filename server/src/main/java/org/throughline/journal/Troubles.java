package org.throughline.journal;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.database.DatabaseException;
import org.throughline.database.DatabaseFault;

/**
 * Tells trouble that passes (the database restarts, two transactions were in each other's way) from trouble that stays.
 */
final class Troubles {

    /**
     * First two characters of PostgreSQL's codes for what passes: connection, transaction rolled back, resources,
     * operator intervention, lock not available, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Troubles() {}

    static boolean passes(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException database) {
                return database.fault() == DatabaseFault.WRITER_LOST || database.fault() == DatabaseFault.SECOND_WRITER;
            }
            if (cause instanceof java.sql.SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    /** The code of the store's runbook where the trouble is the store's, else the given one. */
    static String code(Throwable failure, JournalFault otherwise) {
        return failure instanceof DatabaseException database ? database.fault().code() : otherwise.code();
    }
}

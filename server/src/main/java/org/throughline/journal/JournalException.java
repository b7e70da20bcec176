package org.throughline.journal;

import java.sql.SQLException;

/** The database refused a statement of this room. */
final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    JournalException(String message) {
        super(message);
    }
}

package org.throughline.database;

import java.sql.SQLException;

/** The store refused a statement; its own words tell why. */
public final class StatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}

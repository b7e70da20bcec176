package org.throughline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The statements behind the writer's lock: PostgreSQL's advisory lock and the row that says who writes. */
final class WriterRow {

    /** The number of the lock that a hub holds while it runs; the same in every release. */
    private static final long LOCK = 6073172930541570630L;

    private WriterRow() {}

    static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Passes the gate first: every transaction of the writer before has then ended or will be refused. */
    static long announce(Connection connection, Hub hub, Instant now) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement gate = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into database_writer (term, host, process, since)
                        values (1, ?, ?, ?)
                        on conflict (only_row) do update
                           set term = database_writer.term + 1,
                               host = excluded.host,
                               process = excluded.process,
                               since = excluded.since
                        returning term
                        """)) {
            gate.execute("select database_gate()");
            statement.setString(1, hub.host());
            statement.setLong(2, hub.process());
            statement.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            long term;
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                term = row.getLong("term");
            }
            connection.commit();
            return term;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static long term(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select term from database_writer")) {
            return row.next() ? row.getLong("term") : 0;
        }
    }

    static void prove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Who writes, in words: from the row, or from the server's sessions while the tables are not there yet. */
    static String holder(Connection connection) throws SQLException {
        if (hasTable(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select host, process, since from database_writer")) {
                if (row.next()) {
                    Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
                    return new Hub(row.getString("host"), row.getLong("process"), since).toString();
                }
            }
        }
        return session(connection, LOCK);
    }

    /** Which session stands in the gate, in words. */
    static String gateHolder(Connection connection) throws SQLException {
        return session(connection, LOCK + 1);
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('database_writer') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** An advisory lock of one 64-bit number appears in the list of locks as two halves. */
    private static String session(Connection connection, long lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select session.pid, session.application_name, session.client_addr, session.xact_start
                  from pg_locks held
                  join pg_stat_activity session on session.pid = held.pid
                 where held.locktype = 'advisory'
                   and held.granted
                   and held.database = (select oid from pg_database where datname = current_database())
                   and held.classid = (? >> 32)::oid
                   and held.objid = (? & 4294967295)::oid
                """)) {
            statement.setLong(1, lock);
            statement.setLong(2, lock);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? "session %d, application %s, from %s, transaction since %s"
                                .formatted(
                                        row.getLong("pid"),
                                        row.getString("application_name"),
                                        row.getString("client_addr"),
                                        row.getString("xact_start"))
                        : "a session that has just ended";
            }
        }
    }
}

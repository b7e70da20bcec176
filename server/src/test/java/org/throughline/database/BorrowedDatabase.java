package org.throughline.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of a test server, as its superuser sees it: what a test leaves in it is taken out, so that the next test
 * finds it as new. To make one anew costs a file for each table and index, which is most of what a test takes.
 */
final class BorrowedDatabase {

    /** Above this many bytes it is quicker to give a table new files than to delete its rows. */
    private static final long MANY = 262_144;

    private static final int PATIENCE = 50;

    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'""";

    /** What statements of the schema and of rights write, and the list of migrations; rows leave no trace in it. */
    private static final String SCHEMA = """
            select md5(string_agg(what || ':' || rows || ':' || latest, ' ' order by what)) from (
                select 'attribute' as what, count(*) as rows, max(xmin::text::bigint) as latest from pg_attribute
                union all select 'relation', count(*), sum(hashtext(concat(relname, relowner, relacl))) from pg_class
                union all select 'default', count(*), max(xmin::text::bigint) from pg_attrdef
                union all select 'constraint', count(*), max(xmin::text::bigint) from pg_constraint
                union all select 'index', count(*), max(xmin::text::bigint) from pg_index
                union all select 'trigger', count(*), max(xmin::text::bigint) from pg_trigger
                union all select 'function', count(*), max(xmin::text::bigint) from pg_proc
                union all select 'migration', count(*), max(xmin::text::bigint) from database_schema_history
            ) written""";

    private static final String TABLES = """
            select quote_ident(nspname) || '.' || quote_ident(relname), pg_relation_size(pg_class.oid)
            from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'r' and nspname not like 'pg\\_%' and nspname <> 'information_schema'
            and relname <> 'database_schema_history' and pg_relation_size(pg_class.oid) > 0""";

    private static final String RESTART_COUNTERS = """
            select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
            from pg_sequences where last_value is not null""";

    private final PGSimpleDataSource source;

    BorrowedDatabase(PGSimpleDataSource source) {
        this.source = source;
    }

    /** What the statements of the schema left; equal for two databases that were made of the same template. */
    String schema() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return answer(statement, SCHEMA);
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables of this release could not be described.", failure);
        }
    }

    /**
     * Takes out all rows.
     *
     * @return false where it may not be lent again: somebody still holds a connection, or its schema is another.
     */
    boolean empty(String schema) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!left(statement) || !answer(statement, SCHEMA).equals(schema)) {
                return false;
            }
            // Neither foreign keys nor triggers are asked: all rows go.
            statement.execute("set session_replication_role = replica");
            List<String> large = new ArrayList<>();
            for (String small : tables(statement, large)) {
                statement.execute("delete from " + small);
            }
            if (!large.isEmpty()) {
                statement.execute("truncate " + String.join(", ", large) + " cascade");
            }
            statement.execute(RESTART_COUNTERS);
            return true;
        } catch (SQLException failure) {
            throw new IllegalStateException("What a test left in its database could not be taken out.", failure);
        }
    }

    private static List<String> tables(Statement statement, List<String> large) throws SQLException {
        List<String> small = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                (tables.getLong(2) > MANY ? large : small).add(tables.getString(1));
            }
        }
        return small;
    }

    /** Whether all others are gone; a server takes a moment to see that a connection was closed. */
    private static boolean left(Statement statement) throws SQLException {
        for (int asked = 0; asked < PATIENCE; asked++) {
            if (answer(statement, OTHERS).equals("0")) {
                return true;
            }
            statement.execute("select pg_sleep(0.002)");
        }
        return false;
    }

    private static String answer(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}

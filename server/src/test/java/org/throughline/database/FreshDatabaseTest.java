package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** What one test leaves in its database, the next one must not find. */
@ExtendWith(FreshDatabase.class)
class FreshDatabaseTest {

    private static final String ENTER = """
            insert into security_entry (at, kind, account, actor, address, detail)
            select now(), 'kind', 'account', 'actor', 'address', %s from generate_series(1, %d) returning entry""";

    private final TestServer server;

    FreshDatabaseTest(TestServer server) {
        this.server = server;
    }

    @Test
    void a_database_that_is_given_back_is_lent_again_without_rows_and_counts_from_its_beginning() throws SQLException {
        assertThat(isLentAgain(ENTER.formatted("''", 5))).isTrue();
    }

    @Test
    void so_is_one_of_many_rows() throws SQLException {
        assertThat(isLentAgain(ENTER.formatted("repeat('x', 1000)", 2_000))).isTrue();
    }

    @Test
    void one_with_rows_that_others_lean_on_is_emptied_too() throws SQLException {
        assertThat(isLentAgain("""
                with account as (
                    insert into security_account values ('one', '', '', false, false, false, 1, now()) returning account
                ), role as (insert into security_role select account, 'planner' from account)
                select 1""")).isTrue();
    }

    @Test
    void one_whose_tables_were_changed_is_not_lent_again() throws SQLException {
        assertThat(isLentAgain("alter table security_entry add column other text"))
                .isFalse();
    }

    @Test
    void one_in_which_somebody_may_do_more_than_before_is_not_lent_again() throws SQLException {
        assertThat(isLentAgain("grant update on journal_event to current_user")).isFalse();
    }

    @Test
    void one_that_somebody_still_holds_is_not_lent_again() throws SQLException {
        TestServer.Loan first = server.lend();
        String identity;
        try (Connection connection = connection(first.database());
                Statement doing = connection.createStatement()) {
            identity = identity(doing);
            first.close();
        }
        assertThat(isLentNext(identity)).isFalse();
    }

    /** Uses a database and gives it back; where the next test gets the same, it must be as new. */
    private boolean isLentAgain(String statement) throws SQLException {
        TestServer.Loan first = server.lend();
        String identity;
        try (Connection connection = connection(first.database());
                Statement doing = connection.createStatement()) {
            identity = identity(doing);
            doing.execute(statement);
        }
        first.close();
        return isLentNext(identity);
    }

    private boolean isLentNext(String identity) throws SQLException {
        try (TestServer.Loan second = server.lend();
                Connection connection = connection(second.database());
                Statement doing = connection.createStatement()) {
            assertThat(answer(doing, "select count(*) from database_writer")).isEqualTo("0");
            Catalog catalog = new Catalog(connection);
            for (Catalog.Table table : catalog.tables()) {
                assertThat(catalog.hasRows(table)).as(table.name()).isFalse();
            }
            assertThat(answer(doing, ENTER.formatted("''", 1))).isEqualTo("1");
            return identity(doing).equals(identity);
        }
    }

    /** It stays when the database is named otherwise. */
    private static String identity(Statement doing) throws SQLException {
        return answer(doing, "select oid from pg_database where datname = current_database()");
    }

    private static String answer(Statement doing, String query) throws SQLException {
        try (ResultSet result = doing.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static Connection connection(DatabaseSettings.External settings) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password().word());
        return source.getConnection();
    }
}

package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(FreshDatabase.class)
class SchemaTest {

    @Test
    void a_database_of_an_older_release_is_migrated(TestServer server) {
        DatabaseSettings.External bare = server.createBareDatabase("UTF8");
        Schema schema = Schema.of(source(bare));
        schema.migrateTo(1);
        assertThat(schema.versions().found()).isEqualTo(1);
        try (Database database = open(bare)) {
            assertThat(database.status().writer()).isInstanceOf(WriterState.Held.class);
        }
        assertThat(schema.versions().found()).isEqualTo(schema.versions().newest());
    }

    @Test
    void a_database_of_a_newer_release_is_refused_by_both_versions(DatabaseSettings.External settings) {
        execute(settings, """
                insert into database_schema_history
                       (installed_rank, version, description, type, script, checksum, installed_by, execution_time,
                        success)
                values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'test', 1, true)
                """);
        int newest = Schema.of(source(settings)).versions().newest();
        assertThatThrownBy(() -> open(settings))
                .hasMessageContaining("TL-DATABASE-013")
                .hasMessageContaining("(9999)")
                .hasMessageContaining("(%d)".formatted(newest));
    }

    @Test
    void a_migration_that_was_edited_after_it_ran_is_refused(DatabaseSettings.External settings) {
        execute(settings, "update database_schema_history set checksum = checksum + 1 where version = '0001'");
        assertThatThrownBy(() -> open(settings))
                .hasMessageContaining("TL-DATABASE-016")
                .hasMessageContaining("V0001__database_writer.sql");
    }

    @Test
    void a_database_with_tables_of_another_program_is_refused_and_left_as_it_was(TestServer server) {
        DatabaseSettings.External foreign = server.createBareDatabase("UTF8");
        execute(foreign, "create table theirs (word text)");
        assertThatThrownBy(() -> open(foreign)).hasMessageContaining("TL-DATABASE-016");
        execute(foreign, "insert into theirs values ('still here')");
    }

    @Test
    void migrations_bring_tables_and_no_rows_so_that_a_restore_finds_them_empty(DatabaseSettings.External settings)
            throws SQLException {
        try (Connection connection = source(settings).getConnection()) {
            Catalog catalog = new Catalog(connection);
            assertThat(catalog.tables()).isNotEmpty();
            for (Catalog.Table table : catalog.tables()) {
                assertThat(catalog.hasRows(table)).as(table.name()).isFalse();
            }
        }
    }

    @Test
    void a_database_that_cannot_keep_every_letter_is_refused(TestServer server) {
        DatabaseSettings.External latin = server.createBareDatabase("SQL_ASCII");
        assertThatThrownBy(() -> open(latin))
                .hasMessageContaining("TL-DATABASE-012")
                .hasMessageContaining("SQL_ASCII");
    }

    @Test
    void a_server_older_than_15_is_refused_by_its_version() {
        assertThatThrownBy(() -> Reach.requireSuitable("db.example:5432/hub", 140_012, "14.12", "UTF8"))
                .hasMessageContaining("TL-DATABASE-012")
                .hasMessageContaining("14.12");
        Reach.requireSuitable("db.example:5432/hub", 150_000, "15.0", "UTF8");
    }

    @Test
    void a_wrong_password_and_a_dead_address_are_said_clearly(DatabaseSettings.External settings) {
        var wrong = new DatabaseSettings.External(settings.url(), settings.user(), new Password("wrong"), 5);
        assertThatThrownBy(() -> open(wrong))
                .hasMessageContaining("TL-DATABASE-011")
                .hasMessageNotContaining("wrong,")
                .hasMessageContaining("password authentication failed");
        var dead = new DatabaseSettings.External("jdbc:postgresql://127.0.0.1:1/hub", "hub", new Password("x"), 5);
        assertThatThrownBy(() -> open(dead))
                .hasMessageContaining("TL-DATABASE-011")
                .hasMessageContaining("127.0.0.1:1/hub");
    }

    @Test
    void what_records_had_said_is_kept_beside_them_when_its_table_goes(TestServer server) throws SQLException {
        DatabaseSettings.External bare = server.createBareDatabase("UTF8");
        Schema schema = Schema.of(source(bare));
        schema.migrateTo(23);
        execute(bare, """
                insert into exchange_record (interface, record, id, stated_at, digest, present)
                values ('lots', '4', 4, '2026-03-02T06:00:00Z', 'd', true),
                       ('lots', '5', 5, '2026-03-02T06:00:00Z', 'd', true)
                """);
        execute(bare, """
                insert into exchange_slot (interface, record, type, digest, said_at, times, fact, data, gone)
                values ('lots', '4', 'lot', 'd', '2026-03-02T06:00:00Z', 2, 'f', '{"amount": 1.50}', false)
                """);
        schema.migrate();
        assertThat(said(bare, "4")).isEqualTo("""
                [{"type": "lot", "said_at": "2026-03-02T06:00:00Z", "times": 2, "fact": "f", "gone": false, \
                "data": {"amount": 1.50}}]""");
        assertThat(said(bare, "5")).isEqualTo("[]");
    }

    @Test
    void what_is_shared_and_stands_on_something_private_is_private_again(TestServer server) throws SQLException {
        DatabaseSettings.External bare = server.createBareDatabase("UTF8");
        Schema schema = Schema.of(source(bare));
        schema.migrateTo(30);
        execute(bare, """
                insert into scenarios_scenario (id, name, note, base, shared, owner, created_at, discarded_at)
                overriding system value
                values (1, 'private', '', 0, false, 'kim', now(), null),
                       (2, 'on private', '', 1, true, 'kim', now(), null),
                       (3, 'on what stands on private', '', 2, true, 'lee', now(), null),
                       (4, 'shared', '', 0, true, 'kim', now(), null),
                       (5, 'on shared', '', 4, true, 'lee', now(), null),
                       (6, 'private and discarded', '', 0, false, 'kim', now(), now()),
                       (7, 'on discarded', '', 6, true, 'kim', now(), null),
                       (8, 'discarded itself', '', 1, true, 'kim', now(), now()),
                       (9, 'on what is discarded itself', '', 8, true, 'lee', now(), null)
                """);
        schema.migrate();
        assertThat(shared(bare)).containsExactly("shared", "on shared", "discarded itself");
    }

    private static List<String> shared(DatabaseSettings.External settings) throws SQLException {
        try (Connection connection = source(settings).getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select name from scenarios_scenario where shared order by id");
                ResultSet row = statement.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    private static String said(DatabaseSettings.External settings, String record) throws SQLException {
        try (Connection connection = source(settings).getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select said::json::text from exchange_record where record = ?")) {
            statement.setString(1, record);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1).replace(" : ", ": ");
            }
        }
    }

    private static Database open(DatabaseSettings settings) {
        return Database.open(settings, TestSurroundings.real(), Limits.standard());
    }

    private static PGSimpleDataSource source(DatabaseSettings.External settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password().word());
        return source;
    }

    private static void execute(DatabaseSettings.External settings, String statement) {
        try (Connection connection = source(settings).getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

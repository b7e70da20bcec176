package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(FreshDatabase.class)
class BackupTest {

    private final TestServer server;
    private final DatabaseSettings.External origin;
    private final Path folder = TestFolders.fresh("backup");
    private final Path file = folder.resolve("hub.backup");

    BackupTest(TestServer server, DatabaseSettings.External origin) {
        this.server = server;
        this.origin = origin;
    }

    @AfterEach
    void clear() {
        TestFolders.delete(folder);
    }

    @Test
    void every_row_comes_back_as_it_was() throws Exception {
        fill(origin, 500);
        BackupManifest written = backUp(origin);
        assertThat(written.tables())
                .filteredOn(table -> table.name().equals("journal_event"))
                .singleElement()
                .matches(table -> table.rows() == 500);

        DatabaseSettings.External target = server.createBareDatabase("UTF8");
        BackupManifest restored = restore(target);

        assertThat(restored).isEqualTo(written);
        assertThat(rows(target)).isEqualTo(rows(origin)).hasSize(502);
        try (Database database = open(target)) {
            assertThat(database.status().writer()).isInstanceOf(WriterState.Held.class);
        }
    }

    @Test
    void a_backup_of_an_embedded_database_survives_the_loss_of_its_folder() throws Exception {
        var lost = new DatabaseSettings.Embedded(folder.resolve("lost"), TestFolders.binaries(), 4);
        BackupManifest written;
        try (Database database = Database.open(lost, TestSurroundings.real(), Limits.standard())) {
            database.jdbi().useHandle(handle -> handle.execute(event(1, "ä \t \\ \n ☃")));
            written = database.backUp(file);
            assertThatThrownBy(() -> Restore.read(lost, file, TestSurroundings.real(), Limits.standard()))
                    .hasMessageContaining("TL-DATABASE-005");
        }
        TestFolders.delete(lost.folder());
        var fresh = new DatabaseSettings.Embedded(folder.resolve("fresh"), TestFolders.binaries(), 4);
        assertThat(Restore.read(fresh, file, TestSurroundings.real(), Limits.standard()))
                .isEqualTo(written);
        assertThat(Backup.write(fresh, folder.resolve("again"), TestSurroundings.real(), Limits.standard())
                        .tables())
                .isEqualTo(written.tables());
    }

    @Test
    void a_backup_is_one_moment_although_the_hub_goes_on_writing() throws Exception {
        fill(origin, 300);
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> {
            long position = 300;
            try (Connection connection = connect(origin)) {
                while (writing.get()) {
                    position++;
                    execute(connection, event(position, "f" + position));
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        BackupManifest written = backUp(origin);
        writing.set(false);
        writer.join();
        DatabaseSettings.External target = server.createBareDatabase("UTF8");
        restore(target);
        long rows = written.tables().stream()
                .filter(table -> table.name().equals("journal_event"))
                .findFirst()
                .orElseThrow()
                .rows();
        assertThat(rows).isGreaterThanOrEqualTo(300);
        assertThat(answer(target, "select max(position) from journal_event")).isEqualTo(Long.toString(rows));
    }

    @Test
    void a_damaged_file_is_refused_whatever_byte_is_wrong_and_nothing_is_applied() throws Exception {
        fill(origin, 50);
        backUp(origin);
        byte[] sound = Files.readAllBytes(file);
        DatabaseSettings.External target = server.createBareDatabase("UTF8");
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] damaged = sound.clone();
            damaged[sound.length * tenth / 10] ^= 0x20;
            Files.write(file, damaged);
            refusedAsDamaged(target);
        }
        Files.write(file, Arrays.copyOf(sound, sound.length - 100));
        refusedAsDamaged(target);
        Files.writeString(file, "not a backup");
        refusedAsDamaged(target);
        assertThat(answer(target, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
        Files.write(file, sound);
        restore(target);
    }

    @Test
    void a_file_whose_rows_were_exchanged_is_refused() throws Exception {
        fill(origin, 3);
        backUp(origin);
        rewrite("tables/journal_event.copy", text -> text.replace("SEAL", "PUMP"));
        refusedAsDamaged(server.createBareDatabase("UTF8"));
    }

    @Test
    void rows_that_the_target_would_store_otherwise_are_noticed_and_rolled_back() throws Exception {
        fill(origin, 3);
        backUp(origin);
        DatabaseSettings.External target = server.createDatabase();
        execute(target, """
                create function meddle() returns trigger language plpgsql as
                'begin new.subject := upper(new.subject); return new; end'
                """);
        execute(target, "create trigger meddle before insert on journal_event for each row execute function meddle()");
        assertThatThrownBy(() -> restore(target))
                .hasMessageContaining("TL-DATABASE-021")
                .hasMessageContaining("journal_event");
        assertThat(answer(target, "select count(*) from journal_event")).isEqualTo("0");
    }

    @Test
    void a_database_with_rows_is_never_restored_into() throws Exception {
        fill(origin, 3);
        backUp(origin);
        DatabaseSettings.External target = server.createDatabase();
        fill(target, 1);
        List<String> before = rows(target);
        assertThatThrownBy(() -> restore(target))
                .hasMessageContaining("TL-DATABASE-019")
                .hasMessageContaining("journal_");
        assertThat(rows(target)).isEqualTo(before);
    }

    @Test
    void a_backup_of_an_older_release_is_migrated_after_it_is_loaded(TestServer shared) throws Exception {
        DatabaseSettings.External old = shared.createBareDatabase("UTF8");
        Schema.of(source(old)).migrateTo(1);
        assertThat(backUp(old).schemaVersion()).isEqualTo(1);
        DatabaseSettings.External target = shared.createBareDatabase("UTF8");
        restore(target);
        Schema.Versions versions = Schema.of(source(target)).versions();
        assertThat(versions.found()).isEqualTo(versions.newest()).isGreaterThan(1);
    }

    @Test
    void a_backup_of_a_newer_release_is_refused_by_both_versions() throws Exception {
        fill(origin, 1);
        execute(origin, """
                insert into database_schema_history
                       (installed_rank, version, description, type, script, checksum, installed_by, execution_time,
                        success)
                values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'test', 1, true)
                """);
        backUp(origin);
        assertThatThrownBy(() -> restore(server.createBareDatabase("UTF8")))
                .hasMessageContaining("TL-DATABASE-020")
                .hasMessageContaining("(9999)");
    }

    @Test
    void a_backup_is_for_its_owner_only_and_never_overwrites_another() throws Exception {
        backUp(origin);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backUp(origin)).hasMessageContaining("TL-DATABASE-017");
        assertThatThrownBy(() -> Backup.write(
                        origin, folder.resolve("none/hub.backup"), TestSurroundings.real(), Limits.standard()))
                .hasMessageContaining("TL-DATABASE-017");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void refusedAsDamaged(DatabaseSettings target) {
        assertThatThrownBy(() -> restore(target))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("TL-DATABASE-018");
    }

    /**
     * Changes one entry and leaves the file a sound archive with a fitting checksum, as somebody who means it would.
     */
    private void rewrite(String entry, UnaryOperator<String> change) throws IOException {
        Path changed = folder.resolve("changed");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry each : zip.stream().toList()) {
                String text = new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write((each.getName().equals(entry) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
            out.setComment("0".repeat(64));
        }
        try (FileChannel channel = FileChannel.open(changed, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            BackupFile.seal(channel);
        }
        Files.delete(file);
        Files.move(changed, file);
    }

    private BackupManifest backUp(DatabaseSettings settings) {
        return Backup.write(settings, file, TestSurroundings.real(), Limits.standard());
    }

    private BackupManifest restore(DatabaseSettings settings) {
        return Restore.read(settings, file, TestSurroundings.real(), Limits.standard());
    }

    private static Database open(DatabaseSettings settings) {
        return Database.open(settings, TestSurroundings.real(), Limits.standard());
    }

    private static void fill(DatabaseSettings.External settings, int events) throws SQLException {
        try (Connection connection = connect(settings)) {
            connection.setAutoCommit(false);
            for (int position = 1; position <= events; position++) {
                execute(connection, event(position, "f" + position));
            }
            execute(
                    connection,
                    "insert into journal_consumer (name, position, advanced_at) values ('tally', 7, now())");
            execute(connection, """
                    insert into journal_contradiction
                           (fact, digest, type, source, subject, happened_at, arrived_at, data)
                    select fact, digest, type, source, subject, happened_at, recorded_at, data
                      from journal_event where position = 1
                    """);
            connection.commit();
        }
    }

    private static String event(long position, String fact) {
        return """
        insert into journal_event
               (position, action_end, fact, type, source, subject, happened_at, recorded_at, data, digest)
        values (%1$d, %1$d, '%2$s', 'test.item-counted.v1', 'test', 'Seal ☃ \\ SEAL', now(), now(),
                '{"quantity": 1.50, "note": "tab \\t quote \\" ä"}', sha256('%1$d'))
        """.formatted(position, fact);
    }

    private static List<String> rows(DatabaseSettings.External settings) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect(settings);
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select 'event ' || event::text as row from journal_event event
                        union all
                        select 'consumer ' || consumer::text from journal_consumer consumer
                        union all
                        select 'contradiction ' || contradiction::text from journal_contradiction contradiction
                        order by row
                        """)) {
            while (row.next()) {
                rows.add(row.getString("row"));
            }
        }
        return rows;
    }

    private static String answer(DatabaseSettings.External settings, String query) throws SQLException {
        try (Connection connection = connect(settings);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void execute(DatabaseSettings.External settings, String statement) throws SQLException {
        try (Connection connection = connect(settings)) {
            execute(connection, statement);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static Connection connect(DatabaseSettings.External settings) throws SQLException {
        return DriverManager.getConnection(
                settings.url(), settings.user(), settings.password().word());
    }

    private static PGSimpleDataSource source(DatabaseSettings.External settings) {
        var source = new PGSimpleDataSource();
        source.setURL(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password().word());
        return source;
    }
}

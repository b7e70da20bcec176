package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

    private final Path prepared = TestFolders.fresh("embedded-prepared");
    private Path folder = prepared;
    private DatabaseSettings.Embedded settings = settingsFor(folder);
    private DataFolder data = new DataFolder(folder.resolve("database"));

    /** A folder is laid out once and copied for each test. */
    @BeforeAll
    void prepare() {
        start().close();
    }

    @BeforeEach
    void copy() {
        folder = TestFolders.fresh("embedded");
        TestFolders.copy(prepared, folder);
        settings = settingsFor(folder);
        data = new DataFolder(folder.resolve("database"));
    }

    @AfterEach
    void clear() {
        TestFolders.delete(folder);
    }

    @AfterAll
    void clearPrepared() {
        TestFolders.delete(prepared);
    }

    private static DatabaseSettings.Embedded settingsFor(Path folder) {
        return new DatabaseSettings.Embedded(folder, TestFolders.binaries(), 5);
    }

    @Test
    void rows_survive_a_stop_and_a_new_start() throws Exception {
        try (EmbeddedPostgres server = start();
                Connection connection = connect(server)) {
            connection.createStatement().execute("create table kept (word text)");
            connection.createStatement().execute("insert into kept values ('SEAL')");
        }
        try (EmbeddedPostgres server = start();
                Connection connection = connect(server)) {
            assertThat(answer(connection, "select word from kept")).isEqualTo("SEAL");
        }
    }

    @Test
    void the_server_keeps_what_it_acknowledged_and_lets_nobody_in_without_password() throws Exception {
        try (EmbeddedPostgres server = start();
                Connection connection = connect(server)) {
            assertThat(answer(connection, "show fsync")).isEqualTo("on");
            assertThat(answer(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(connection, "show data_checksums")).isEqualTo("on");
            assertThat(answer(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(connection, "select datlocale from pg_database where datname = 'throughline'"))
                    .isEqualTo("C.UTF-8");
            assertThat(answer(connection, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            assertThatThrownBy(() -> DriverManager.getConnection(url(server), "throughline", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.readString(data.cluster().resolve("pg_hba.conf")))
                    .doesNotContainPattern("(?m)^[^#].*trust");
        }
    }

    @Test
    void secrets_are_for_the_hub_only_and_the_cluster_for_the_server_only() throws Exception {
        try (EmbeddedPostgres server = start()) {
            for (String role : List.of("throughline", "postgres")) {
                assertThat(mode(data.root().resolve(role + ".password"))).isEqualTo("rw-------");
            }
            assertThat(mode(data.cluster())).isEqualTo("rwx------");
            assertThat(data.root().resolve("initdb.password")).doesNotExist();
            assertThat(server.state()).isInstanceOf(ServerState.Running.class);
        }
        assertThat(data.recordedAccount()).isPresent();
    }

    @Test
    void the_server_runs_under_the_recorded_account_and_never_as_root() throws Exception {
        try (EmbeddedPostgres server = start()) {
            long process = running(server).process();
            int uid = (Integer) Files.getAttribute(Path.of("/proc/" + process), "unix:uid");
            assertThat(uid).isNotZero().isEqualTo(Folders.ownerOf(data.cluster()));
            Properties record =
                    DataFolder.read(data.root().resolve("account.properties")).orElseThrow();
            assertThat(record.getProperty("uid")).isEqualTo(Integer.toString(uid));
        }
    }

    @Test
    void a_second_hub_on_the_same_folder_is_told_who_is_there() {
        try (EmbeddedPostgres server = start()) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("TL-DATABASE-005")
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " on test");
            assertThatThrownBy(this::start).hasMessageContaining("TL-DATABASE-005");
        }
    }

    @Test
    void a_server_that_is_killed_is_started_again_on_what_it_had_acknowledged() throws Exception {
        try (EmbeddedPostgres server = start()) {
            try (Connection connection = connect(server)) {
                connection.createStatement().execute("create table kept as select 'SEAL' as word");
            }
            long before = running(server).process();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.state() instanceof ServerState.Running now && now.process() != before);
            try (Connection connection = connect(server)) {
                assertThat(answer(connection, "select word from kept")).isEqualTo("SEAL");
            }
        }
    }

    @Test
    void a_half_laid_out_cluster_is_cleared_away_and_a_new_one_laid_out() throws Exception {
        TestFolders.delete(data.root());
        Folders.createOpen(data.root());
        Files.createDirectory(data.freshCluster());
        Files.writeString(data.freshCluster().resolve("PG_VERSION"), "18");
        try (EmbeddedPostgres server = start()) {
            assertThat(server.port()).isPositive();
            assertThat(data.freshCluster()).doesNotExist();
        }
    }

    @Test
    void a_stale_process_file_whose_number_another_process_has_by_now_is_no_hindrance() throws Exception {
        String stale = "%d%n%s%n%d%n%d%n%n127.0.0.1%n  1234567 99999999%nready%n"
                .formatted(ProcessHandle.current().pid(), data.cluster(), 1_700_000_000L, 5432);
        Files.writeString(data.postmasterFile(), stale);
        try (EmbeddedPostgres server = start()) {
            assertThat(running(server).process())
                    .isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void a_server_that_somebody_else_started_is_reported_and_left_alone() throws Exception {
        int port = freePort();
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(settings.binaries());
        ServerAccount account = new AccountChoice(binaries, Limits.standard()).forFolder(data);
        Process foreign = account.command(
                        binaries.program("postgres").toString(),
                        "-D",
                        data.cluster().toString(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories=")
                .builder()
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("foreign.log").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(this::fileSaysReady);
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("TL-DATABASE-006")
                    .hasMessageContaining("process " + foreign.pid());
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_data_folder_of_another_major_version_is_refused_by_both_numbers() throws Exception {
        Files.writeString(data.cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .hasMessageContaining("TL-DATABASE-010")
                .hasMessageContaining("(17)")
                .hasMessageContaining("(18)");
    }

    @Test
    void a_start_that_fails_tells_the_servers_last_words() throws Exception {
        Files.writeString(data.cluster().resolve("postgresql.auto.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(this::start)
                .hasMessageContaining("TL-DATABASE-008")
                .hasMessageContaining("no_such_setting")
                .hasMessageContaining(data.log().toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean fileSaysReady() throws IOException {
        return PostmasterFile.read(data.postmasterFile())
                .filter(PostmasterFile::isReady)
                .isPresent();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(settings, TestSurroundings.real(), Limits.standard());
    }

    private static ServerState.Running running(EmbeddedPostgres server) {
        assertThat(server.state()).isInstanceOf(ServerState.Running.class);
        return (ServerState.Running) server.state();
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException, IOException {
        return DriverManager.getConnection(
                url(server), "throughline", server.password().word());
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:%d/throughline".formatted(server.port());
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }
}

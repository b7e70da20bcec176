package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountChoiceTest {

    private final Path folder = TestFolders.fresh("account");
    private final DataFolder data = new DataFolder(folder.resolve("database"));

    @AfterEach
    void clear() {
        TestFolders.delete(folder);
    }

    @Test
    void root_steps_down_and_a_plain_user_stays_who_they_are() throws IOException {
        ServerAccount account = choice().forFolder(data);
        assertThat(account.uid()).isNotZero();
        assertThat(account.isStepDown()).isEqualTo(isRoot());
        Command.Outcome identity =
                account.command("id", "-u").run(Limits.standard().commandMax());
        assertThat(identity.output()).isEqualTo(Integer.toString(account.uid()));
        if (isRoot()) {
            Command.Outcome groups =
                    account.command("id", "-G").run(Limits.standard().commandMax());
            assertThat(groups.output()).isEqualTo(Integer.toString(account.gid()));
        }
    }

    @Test
    void where_setpriv_is_missing_runuser_steps_down() throws IOException {
        assumeTrue(isRoot(), "a plain user has nowhere to step down to");
        ServerAccount account = choice("no-such-setpriv", "runuser").forFolder(data);
        assertThat(account.prefix()).startsWith("runuser");
        Command.Outcome identity =
                account.command("id", "-u").run(Limits.standard().commandMax());
        assertThat(identity.output()).isEqualTo(Integer.toString(account.uid())).isNotEqualTo("0");
    }

    @Test
    void where_both_ways_down_are_missing_both_are_named_with_the_way_out() throws IOException {
        assumeTrue(isRoot(), "a plain user has nowhere to step down to");
        assertThatThrownBy(() -> choice("no-such-setpriv", "no-such-runuser").forFolder(data))
                .hasMessageContaining("TL-DATABASE-004")
                .hasMessageContaining("no-such-setpriv: ")
                .hasMessageContaining("no-such-runuser: ")
                .hasMessageContaining("database.url");
    }

    @Test
    void a_cluster_of_another_user_is_refused_by_both_users() throws IOException {
        assumeTrue(isRoot(), "only root can give a folder away");
        Folders.createOpen(data.root());
        Folders.createPrivate(data.cluster());
        assertThatThrownBy(() -> choice().forFolder(data))
                .hasMessageContaining("TL-DATABASE-003")
                .hasMessageContaining("user number (0)")
                .hasMessageContaining("chown");
    }

    @Test
    void a_folder_that_the_account_cannot_enter_is_named() throws IOException {
        assumeTrue(isRoot(), "a plain user's server can enter whatever the user can");
        Path closed = folder.resolve("closed");
        Folders.createPrivate(closed);
        var settings = new DatabaseSettings.Embedded(closed.resolve("hub"), TestFolders.binaries(), 5);
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings, TestSurroundings.real(), Limits.standard()))
                .hasMessageContaining("TL-DATABASE-003")
                .hasMessageContaining("cannot enter the folder (" + closed + ")");
    }

    @Test
    void the_account_that_was_chosen_once_is_kept_though_a_better_one_exists() throws IOException {
        assumeTrue(isRoot(), "a plain user has no choice");
        Folders.createOpen(data.root());
        int uid = Integer.parseInt(Command.of("id", "-u", "daemon")
                .run(Limits.standard().commandMax())
                .output());
        data.recordAccount(new ServerAccount("daemon", uid, uid, List.of()));
        assertThat(choice().forFolder(data).name()).isEqualTo("daemon");
    }

    @Test
    void an_account_that_has_vanished_is_said_so_with_the_way_out() throws IOException {
        assumeTrue(isRoot(), "a plain user has no choice");
        Folders.createOpen(data.root());
        data.recordAccount(new ServerAccount("nobody-of-that-name", 7, 7, List.of()));
        assertThatThrownBy(() -> choice().forFolder(data))
                .hasMessageContaining("TL-DATABASE-004")
                .hasMessageContaining("database.url");
    }

    @Test
    void programs_that_do_not_run_here_are_said_so_with_the_way_out() throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("postgres");
        Files.writeString(program, "#!/no/such/loader\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        AccountChoice choice = new AccountChoice(new PostgresBinaries(folder), Limits.standard());
        assertThatThrownBy(() -> choice.forFolder(data))
                .hasMessageContaining("TL-DATABASE-001")
                .hasMessageContaining("database.url");
    }

    private static AccountChoice choice() {
        return new AccountChoice(PostgresBinaries.unpackedIn(TestFolders.binaries()), Limits.standard());
    }

    private static AccountChoice choice(String setpriv, String runuser) {
        return new AccountChoice(
                PostgresBinaries.unpackedIn(TestFolders.binaries()),
                Limits.standard(),
                new AccountChoice.WaysDown(setpriv, runuser));
    }

    private static boolean isRoot() throws IOException {
        return Folders.ownerOf(Path.of("/proc/self")) == 0;
    }
}

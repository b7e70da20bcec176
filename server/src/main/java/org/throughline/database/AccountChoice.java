package org.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the account that PostgreSQL runs under. A plain user runs it as itself. PostgreSQL refuses root, so root
 * steps down: to the account that was recorded when the data folder was made, else to the first of a short list that
 * exists, and proves by a call that the step works before anything depends on it.
 */
final class AccountChoice {

    /** An account of its own is best; Debian's and Red Hat's postgres is next; nobody exists nearly everywhere. */
    private static final List<String> CANDIDATES = List.of("throughline", "postgres", "nobody", "daemon");

    /** The programs that step down, in the order in which they are tried; a small system may lack either. */
    record WaysDown(String setpriv, String runuser) {

        private List<List<String>> prefixes(String name, int uid, int gid) {
            return List.of(
                    List.of(setpriv, "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "--"),
                    List.of(runuser, "-u", name, "--"));
        }
    }

    private final PostgresBinaries binaries;
    private final Limits limits;
    private final WaysDown waysDown;

    AccountChoice(PostgresBinaries binaries, Limits limits) {
        this(binaries, limits, new WaysDown("setpriv", "runuser"));
    }

    AccountChoice(PostgresBinaries binaries, Limits limits, WaysDown waysDown) {
        this.binaries = binaries;
        this.limits = limits;
        this.waysDown = waysDown;
    }

    /** The account for this data folder; what has been recorded there holds for ever. */
    ServerAccount forFolder(DataFolder folder) throws IOException {
        int self = Folders.ownerOf(Path.of("/proc/self"));
        return self == 0 ? stepDown(folder) : asSelf(folder, self);
    }

    private ServerAccount asSelf(DataFolder folder, int self) throws IOException {
        String name = nameOf(self)
                .orElseThrow(
                        () -> noAccount("The user number (%d) has no entry in the password file.".formatted(self)));
        ServerAccount account = new ServerAccount(name, self, groupOf(name), List.of());
        requireOwner(folder, account);
        Command.Outcome tried = tryOut(account);
        if (!tried.succeeded()) {
            throw unusable(tried);
        }
        return account;
    }

    private ServerAccount stepDown(DataFolder folder) throws IOException {
        String name = recordedOrFirst(folder);
        int uid = number(Command.of("id", "-u", name).run(limits.commandMax()), name);
        if (uid == 0) {
            throw noAccount("The data folder (%s) belongs to root, and PostgreSQL refuses to run as root."
                    .formatted(folder.cluster()));
        }
        int gid = groupOf(name);
        List<String> failures = new ArrayList<>();
        for (List<String> prefix : waysDown.prefixes(name, uid, gid)) {
            ServerAccount account = new ServerAccount(name, uid, gid, prefix);
            Command.Outcome stepped = account.command("true").run(limits.commandMax());
            if (stepped.succeeded()) {
                requireOwner(folder, account);
                requireReach(account);
                return account;
            }
            failures.add(prefix.getFirst() + ": " + stepped.output());
        }
        throw noAccount(
                "Root could not step down to the account (%s): (%s).".formatted(name, String.join("; ", failures)));
    }

    private String recordedOrFirst(DataFolder folder) throws IOException {
        Optional<String> recorded = folder.recordedAccount();
        if (recorded.isPresent()) {
            return recorded.get();
        }
        for (String candidate : CANDIDATES) {
            if (Command.of("id", "-u", candidate).run(limits.commandMax()).succeeded()) {
                return candidate;
            }
        }
        throw noAccount("The hub runs as root and none of the accounts %s exists.".formatted(CANDIDATES));
    }

    private void requireOwner(DataFolder folder, ServerAccount account) throws IOException {
        if (Files.isDirectory(folder.cluster())) {
            int owner = Folders.ownerOf(folder.cluster());
            if (owner != account.uid()) {
                throw new DatabaseException(
                        DatabaseFault.FOLDER_UNUSABLE,
                        "The data folder (%s) belongs to user number (%d), but PostgreSQL runs as (%s, number %d)."
                                .formatted(folder.cluster(), owner, account.name(), account.uid()),
                        "run the hub as the user that made the folder, or give it away with: chown -R %s %s"
                                .formatted(account.name(), folder.cluster()));
            }
        }
    }

    /** The programs must be reachable for the account; the message names the folder that stands in the way. */
    private void requireReach(ServerAccount account) {
        Command.Outcome tried = tryOut(account);
        if (tried.succeeded()) {
            return;
        }
        requirePassage(account, binaries.home(), limits);
        throw unusable(tried);
    }

    /** Fails with the topmost folder on the way to {@code path} that the account may not enter. */
    static void requirePassage(ServerAccount account, Path path, Limits limits) {
        Path walked = Path.of("/");
        for (Path step : path) {
            walked = walked.resolve(step);
            if (Files.isDirectory(walked)
                    && !account.command("sh", "-c", "cd \"$1\"", "sh", walked.toString())
                            .run(limits.commandMax())
                            .succeeded()) {
                throw new DatabaseException(
                        DatabaseFault.FOLDER_UNUSABLE,
                        "The account (%s) that PostgreSQL runs under cannot enter the folder (%s) on the way to (%s)."
                                .formatted(account.name(), walked, path),
                        "set database.folder to a place such as /var/lib/throughline, or open it with: chmod o+x "
                                + walked);
            }
        }
    }

    private Command.Outcome tryOut(ServerAccount account) {
        return account.command(binaries.program("postgres").toString(), "--version")
                .run(limits.commandMax());
    }

    private DatabaseException unusable(Command.Outcome tried) {
        return new DatabaseException(
                DatabaseFault.NO_BINARIES,
                "The programs of PostgreSQL in (%s) do not run on this machine: (%s)."
                        .formatted(binaries.home(), tried.output()),
                "the system has no GNU C library (Alpine, musl) or forbids programs there; then run a PostgreSQL"
                        + " 15 or newer yourself and name it in the setting database.url.");
    }

    private Optional<String> nameOf(int uid) {
        Command.Outcome name = Command.of("id", "-nu", Integer.toString(uid)).run(limits.commandMax());
        return name.succeeded() ? Optional.of(name.output()) : Optional.empty();
    }

    private int groupOf(String name) {
        return number(Command.of("id", "-g", name).run(limits.commandMax()), name);
    }

    private static int number(Command.Outcome outcome, String name) {
        if (!outcome.succeeded()) {
            throw noAccount("The account (%s) is not known to this machine: (%s).".formatted(name, outcome.output()));
        }
        return Integer.parseInt(outcome.output());
    }

    private static DatabaseException noAccount(String what) {
        return new DatabaseException(
                DatabaseFault.NO_ACCOUNT,
                what,
                "start the hub as a plain user, create the account with: useradd --system throughline, or run a"
                        + " PostgreSQL 15 or newer yourself and name it in the setting database.url.");
    }
}

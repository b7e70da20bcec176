package org.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's data folder: how it is laid out and with which settings it is served. Page checksums, passwords for
 * every connection, and sort order by code point, which is the same on every machine.
 */
record Cluster(DataFolder folder, PostgresBinaries binaries, ServerAccount account, Limits limits) {

    /** The role that may do everything; used for the first set-up only. */
    static final String SUPERUSER = "postgres";

    /** The role and the database that the hub works with; it owns its tables and nothing else. */
    static final String ROLE = "throughline";

    /** The kernel's limit for the path of a socket, less the name that PostgreSQL appends. */
    private static final int SOCKET_FOLDER_BYTES_MAX = 107 - "/.s.PGSQL.65535".length();

    /**
     * Lays the folder out beside its place and renames it at the end: a killed initdb leaves nothing that looks like
     * data.
     */
    void layOut(Password superuser, CrashPoints crashPoints) throws IOException {
        Path fresh = folder.freshCluster();
        Path words = folder.root().resolve("initdb.password");
        try {
            Folders.deleteTree(fresh);
            Folders.createPrivate(fresh);
            Folders.writeSecret(words, superuser.word());
            if (account.isStepDown()) {
                Folders.give(fresh, account);
                Folders.give(words, account);
            }
            Command.Outcome outcome =
                    account.command(initialisation(fresh, words)).run(limits.commandMax());
            if (!outcome.succeeded()) {
                throw new DatabaseException(
                        DatabaseFault.NOT_INITIALISED,
                        "The database could not be laid out in (%s): (%s).".formatted(fresh, outcome.output()),
                        "the disk is full or the folder does not allow the account (%s) to write."
                                .formatted(account.name()));
            }
            crashPoints.passed(DatabaseCrashPoint.AFTER_INITDB_BEFORE_RENAME);
            Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
            Folders.forceFolder(folder.cluster());
        } finally {
            Files.deleteIfExists(words);
        }
    }

    private List<String> initialisation(Path fresh, Path words) {
        return List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + words,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
    }

    /** A data folder of another major version needs backup and restore; PostgreSQL itself would only refuse. */
    void requireVersion() throws IOException {
        String version =
                Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(Integer.toString(PostgresBinaries.MAJOR_VERSION))) {
            throw new DatabaseException(
                    DatabaseFault.OTHER_MAJOR_VERSION,
                    "The data folder (%s) was made by PostgreSQL (%s), and this product brings (%d)."
                            .formatted(folder.cluster(), version, PostgresBinaries.MAJOR_VERSION),
                    "write a backup with the release that made it and restore it with this one.");
        }
    }

    /** The command that serves the folder. Settings on the command line win over every file. */
    List<String> serving(Launch launch, int connections) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", folder.cluster().toString()));
        List<String> settings = List.of(
                launch.setting(),
                "listen_addresses=127.0.0.1",
                "port=" + launch.port(),
                "unix_socket_directories=" + socketFolder(),
                "max_connections=" + (connections + limits.connectionsSpare()),
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                // Repeating makes guessable words dear to try; ours are random, 24 bytes long, and open every
                // connection.
                "scram_iterations=1",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_destination=stderr",
                "logging_collector=off",
                "log_line_prefix=%m [%p] ",
                "jit=off");
        for (String setting : settings) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    /** A socket lies inside the data folder, where only the server's account may enter; too long a path means none. */
    private String socketFolder() {
        String path = folder.cluster().toString();
        boolean fits = path.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= SOCKET_FOLDER_BYTES_MAX;
        return fits && path.indexOf(',') < 0 ? path : "";
    }
}

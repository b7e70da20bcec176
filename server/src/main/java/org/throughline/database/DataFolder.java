package org.throughline.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the embedded database keeps its things, and who owns what: the cluster belongs to the server's account,
 * everything else to the hub.
 *
 * @param root the folder {@code database} inside the configured data folder
 */
record DataFolder(Path root) {

    /** PostgreSQL's own data folder. */
    Path cluster() {
        return root.resolve("cluster");
    }

    /** The cluster while it is being laid out; it is renamed when it is whole. */
    Path freshCluster() {
        return root.resolve("cluster.new");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    /** Held by the hub that uses this folder. */
    Path hubLock() {
        return root.resolve("hub.lock");
    }

    /** Who that hub is. */
    Path hubRecord() {
        return root.resolve("hub.properties");
    }

    /** What we wrote about the server that we started last. */
    Path serverRecord() {
        return root.resolve("server.properties");
    }

    Path postmasterFile() {
        return cluster().resolve("postmaster.pid");
    }

    private Path accountRecord() {
        return root.resolve("account.properties");
    }

    boolean isInitialised() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** The account that was chosen when this folder was made. */
    Optional<String> recordedAccount() throws IOException {
        return read(accountRecord()).map(record -> record.getProperty("name", ""));
    }

    void recordAccount(ServerAccount account) throws IOException {
        if (!Files.exists(accountRecord())) {
            Properties record = new Properties();
            record.setProperty("name", account.name());
            record.setProperty("uid", Integer.toString(account.uid()));
            record.setProperty("gid", Integer.toString(account.gid()));
            write(accountRecord(), record);
        }
    }

    /** The password of the given role, made by chance when it is first asked for and kept in a file of mode 0600. */
    Password password(String role, SecureRandom chance) throws IOException {
        Path file = root.resolve(role + ".password");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            chance.nextBytes(bytes);
            Folders.writeSecret(file, HexFormat.of().formatHex(bytes));
        }
        return new Password(Files.readString(file).strip());
    }

    static Optional<Properties> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return Optional.of(properties);
    }

    static void write(Path file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Folders.writeSecret(file, text.toString());
    }
}

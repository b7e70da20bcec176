package org.throughline.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Writes a consistent snapshot of every table into one compressed file, while the hub goes on working. The file appears
 * under its name only when it is whole and on the disk.
 */
public final class Backup {

    /** Rows compress well at any level; a low one keeps the writing as fast as the disk. */
    private static final int COMPRESSION = 3;

    private final PGSimpleDataSource source;
    private final Surroundings surroundings;

    Backup(PGSimpleDataSource source, Surroundings surroundings) {
        this.source = source;
        this.surroundings = surroundings;
    }

    /** Backs up a database whose hub may be running or not. */
    public static BackupManifest write(DatabaseSettings settings, Path file, Surroundings surroundings, Limits limits) {
        try (Reach reach = Reach.attach(settings, surroundings, limits)) {
            return new Backup(reach.source(), surroundings).write(file);
        }
    }

    BackupManifest write(Path file) {
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            refuseExisting(target);
            BackupManifest manifest = writeSnapshot(fresh);
            surroundings.crashPoints().passed(DatabaseCrashPoint.AFTER_BACKUP_BEFORE_RENAME);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.forceFolder(target);
            return manifest;
        } catch (IOException | SQLException failure) {
            throw new DatabaseException(
                    DatabaseFault.BACKUP_NOT_WRITTEN,
                    "The backup (%s) could not be written: (%s).".formatted(target, failure.getMessage()),
                    "the disk is full, the folder is missing, or a file of that name exists; nothing was changed.",
                    failure);
        } finally {
            discard(fresh);
        }
    }

    private static void refuseExisting(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new IOException("a file of that name exists already");
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("the folder %s does not exist".formatted(folder));
        }
    }

    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException failure) {
            System.getLogger(Backup.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The unfinished file {0} could not be removed: {1}",
                            fresh,
                            failure.getMessage());
        }
    }

    private BackupManifest writeSnapshot(Path fresh) throws IOException, SQLException {
        Files.deleteIfExists(fresh);
        try (Connection connection = source.getConnection();
                FileChannel channel = FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel));
            zip.setLevel(COMPRESSION);
            BackupManifest manifest = copyOut(connection, zip);
            BackupFile.writeManifest(zip, manifest);
            zip.finish();
            BackupFile.seal(channel);
            channel.force(true);
            return manifest;
        }
    }

    private BackupManifest copyOut(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Catalog catalog = new Catalog(connection);
        catalog.fixTextForm();
        List<BackupManifest.Table> tables = new ArrayList<>();
        for (Catalog.Table table : catalog.tables()) {
            zip.putNextEntry(new ZipEntry(BackupFile.entryOf(table.name())));
            tables.add(copyOut(connection, table, zip));
            zip.closeEntry();
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                catalog.schemaVersion(),
                surroundings.clock().instant(),
                connection.getMetaData().getDatabaseProductVersion(),
                tables,
                catalog.sequences());
        connection.rollback();
        return manifest;
    }

    /** Copies one table to the stream and tells how many rows it has and their checksum. */
    static BackupManifest.Table copyOut(Connection connection, Catalog.Table table, OutputStream stream)
            throws IOException, SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        MessageDigest digest = Checksums.sha256();
        long rows = copies.copyOut(table.copyOut(), new DigestOutputStream(stream, digest));
        return new BackupManifest.Table(table.name(), table.columns(), rows, Checksums.hex(digest));
    }
}

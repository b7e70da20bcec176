package org.throughline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Loads a backup into an empty database, all or nothing: the file is proved first, the rows are loaded in one
 * transaction, read back and compared by checksum before it is committed, and only then the tables are migrated to this
 * release.
 */
public final class Restore {

    private final BackupFile file;
    private final PGSimpleDataSource source;
    private final Schema schema;
    private final Surroundings surroundings;

    private Restore(BackupFile file, PGSimpleDataSource source, Schema schema, Surroundings surroundings) {
        this.file = file;
        this.source = source;
        this.schema = schema;
        this.surroundings = surroundings;
    }

    /**
     * Restores the file into the database of the settings, which must be empty and used by no hub.
     *
     * @return what was restored
     * @throws DatabaseException when the file is damaged or newer, or the database is not empty; nothing is applied
     * then
     */
    public static BackupManifest read(DatabaseSettings settings, Path file, Surroundings surroundings, Limits limits) {
        try (BackupFile backup = BackupFile.openProved(file);
                Reach reach = Reach.open(settings, surroundings, limits);
                WriterLock writer = WriterLock.take(reach.source(), surroundings, limits)) {
            new Restore(backup, reach.source(), Schema.of(reach.source()), surroundings).run();
            writer.announce();
            return backup.manifest();
        } catch (IOException failure) {
            throw new DatabaseException(
                    DatabaseFault.BACKUP_DAMAGED,
                    "The backup (%s) could not be read to its end: (%s).".formatted(file, failure.getMessage()),
                    "the disk it lies on is failing; take another copy.",
                    failure);
        }
    }

    private void run() throws IOException {
        int version = file.manifest().schemaVersion();
        Schema.Versions versions = schema.refuseNewer();
        if (version > versions.newest()) {
            throw new DatabaseException(
                    DatabaseFault.BACKUP_NEWER,
                    "The backup was written at schema version (%d), and this release knows versions up to (%d)."
                            .formatted(version, versions.newest()),
                    "restore it with the release that wrote it.");
        }
        try {
            requireEmpty(versions.found(), version);
            schema.migrateTo(version);
            load();
        } catch (SQLException failure) {
            throw file.damaged(String.valueOf(failure.getMessage()));
        }
        schema.migrate();
    }

    private void requireEmpty(int found, int version) throws SQLException {
        if (found > version) {
            throw notEmpty("stands at schema version %d, newer than the backup's %d".formatted(found, version));
        }
        try (Connection connection = source.getConnection()) {
            Catalog catalog = new Catalog(connection);
            for (Catalog.Table table : catalog.tables()) {
                if (catalog.hasRows(table)) {
                    throw notEmpty("holds rows in " + table.name());
                }
            }
        }
    }

    private static DatabaseException notEmpty(String why) {
        return new DatabaseException(
                DatabaseFault.TARGET_NOT_EMPTY,
                "The database %s; a backup is restored into an empty one only. Nothing was restored.".formatted(why),
                "name a fresh folder in database.folder, or create a new database.");
    }

    private void load() throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Catalog catalog = new Catalog(connection);
            catalog.fixTextForm();
            Map<String, Catalog.Table> tables =
                    catalog.tables().stream().collect(Collectors.toMap(Catalog.Table::name, Function.identity()));
            List<BackupManifest.Table> expected = file.manifest().tables();
            for (BackupManifest.Table rows : expected) {
                Catalog.Table table = tables.remove(rows.name());
                if (table == null || !table.columns().equals(rows.columns())) {
                    throw file.damaged("the table %s (%s) is not one of schema version %d"
                            .formatted(
                                    rows.name(), rows.columns(), file.manifest().schemaVersion()));
                }
                copyIn(connection, table, rows);
            }
            for (BackupManifest.Sequence sequence : file.manifest().sequences()) {
                catalog.set(sequence);
            }
            prove(connection, catalog, expected);
            surroundings.crashPoints().passed(DatabaseCrashPoint.AFTER_LOAD_BEFORE_COMMIT);
            connection.commit();
        }
    }

    private void copyIn(Connection connection, Catalog.Table table, BackupManifest.Table rows)
            throws SQLException, IOException {
        try (InputStream stream = file.rows(rows)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), stream);
        }
    }

    /** Reads every row back: what the tables give now must be the bytes that were backed up. */
    private void prove(Connection connection, Catalog catalog, List<BackupManifest.Table> expected)
            throws SQLException, IOException {
        List<BackupManifest.Table> found = new ArrayList<>();
        for (Catalog.Table table : catalog.tables()) {
            found.add(Backup.copyOut(connection, table, OutputStream.nullOutputStream()));
        }
        if (!Map.of().equals(differences(expected, found))) {
            throw new DatabaseException(
                    DatabaseFault.RESTORED_ROWS_DIFFER,
                    "The restored rows differ from the backup: (%s). Nothing was restored."
                            .formatted(differences(expected, found)),
                    "the database has triggers or settings of its own that change rows; restore into a plain one.");
        }
    }

    private static Map<String, String> differences(
            List<BackupManifest.Table> expected, List<BackupManifest.Table> found) {
        Map<String, BackupManifest.Table> byName =
                found.stream().collect(Collectors.toMap(BackupManifest.Table::name, Function.identity()));
        return expected.stream()
                .filter(table -> !table.equals(byName.get(table.name())))
                .collect(Collectors.toMap(
                        BackupManifest.Table::name,
                        table -> "%d rows, found %s".formatted(table.rows(), byName.get(table.name()))));
    }
}

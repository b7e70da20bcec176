package org.throughline.database;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds: enough to prove after a restore that every row is back.
 *
 * @param format version of the file's layout; this release writes 1
 * @param schemaVersion version of the tables that the rows come from
 * @param writtenAt when the snapshot was taken
 * @param server version of the PostgreSQL that it was taken from
 * @param tables every table, in the order in which they can be loaded
 * @param sequences where each number generator stood
 */
public record BackupManifest(
        int format, int schemaVersion, Instant writtenAt, String server, List<Table> tables, List<Sequence> sequences) {

    /** The layout that this release writes and the only one it reads. */
    public static final int FORMAT = 1;

    public BackupManifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * One table's rows, as PostgreSQL's own text form in the order of the primary key.
     *
     * @param columns the columns, separated by commas, in the order of the file
     * @param rows how many rows
     * @param sha256 checksum of the text form
     */
    public record Table(String name, String columns, long rows, String sha256) {}

    /** Where a number generator stood. */
    public record Sequence(String name, long lastValue, boolean called) {}

    /** How many rows in all tables together. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}

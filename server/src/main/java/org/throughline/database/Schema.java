package org.throughline.database;

import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables of all rooms, made by one numbered sequence of migrations; forward only. */
final class Schema {

    private static final System.Logger LOG = System.getLogger(Schema.class.getName());
    private static final String HISTORY = "database_schema_history";

    private final PGSimpleDataSource source;
    private final String location;

    Schema(PGSimpleDataSource source, String location) {
        this.source = source;
        this.location = location;
    }

    /** The migrations that travel with the product. */
    static Schema of(PGSimpleDataSource source) {
        return new Schema(source, "classpath:db");
    }

    /**
     * The version that the database stands at, 0 when it is empty, and the newest version that this release knows.
     */
    record Versions(int found, int newest) {}

    Versions versions() {
        MigrationInfoService info = flyway(MigrationVersion.LATEST).info();
        int newest = 0;
        for (MigrationInfo migration : info.all()) {
            if (migration.getState().isResolved()) {
                newest = Math.max(newest, number(migration));
                requireUnchanged(migration);
            }
        }
        return new Versions(number(info.current()), newest);
    }

    /** A migration that has run is never edited; where it was, nobody can say what the tables look like. */
    private static void requireUnchanged(MigrationInfo migration) {
        if (migration.getState().isApplied() && !migration.isChecksumMatching()) {
            throw new DatabaseException(
                    DatabaseFault.NOT_MIGRATED,
                    "The migration (%s) has run in this database in another form.".formatted(migration.getScript()),
                    "the program is not an official release; use the one that made the database, or restore a backup.");
        }
    }

    /** Brings the tables to the newest version; a database of a newer release is refused. */
    void migrate() {
        Versions versions = refuseNewer();
        if (versions.found() < versions.newest()) {
            migrateTo(versions.newest());
        }
    }

    /** Brings the tables to the given version, as a restore needs it before it loads rows of that version. */
    void migrateTo(int target) {
        try {
            MigrateResult result = flyway(MigrationVersion.fromVersion(Integer.toString(target)))
                    .migrate();
            LOG.log(
                    System.Logger.Level.INFO,
                    "The schema was brought to version {0} by {1} migrations.",
                    String.valueOf(target),
                    result.migrationsExecuted);
        } catch (FlywayException failure) {
            throw new DatabaseException(
                    DatabaseFault.NOT_MIGRATED,
                    "The schema could not be migrated to version (%d): (%s).".formatted(target, failure.getMessage()),
                    "it holds tables of another program, or its user may not create tables; nothing was changed.",
                    failure);
        }
    }

    /** A newer release has been here; this one would not understand its tables. */
    Versions refuseNewer() {
        Versions versions = versions();
        if (versions.found() > versions.newest()) {
            throw new DatabaseException(
                    DatabaseFault.SCHEMA_NEWER,
                    "The database stands at schema version (%d), and this release knows versions up to (%d)."
                            .formatted(versions.found(), versions.newest()),
                    "a newer release has used it; start that one, or restore a backup that this one has written.");
        }
        return versions;
    }

    private Flyway flyway(MigrationVersion target) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(address(), source.getUser(), source.getPassword())
                .jdbcProperties(properties())
                .locations(location)
                .table(HISTORY)
                .target(target)
                .cleanDisabled(true)
                .validateMigrationNaming(true);
        return configuration.load();
    }

    /**
     * Where the database is, and nothing else: the address that the source makes by itself holds every property, and
     * Flyway searches it for secrets for a fifth of a second.
     */
    private String address() {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(source.getServerNames()[0], source.getPortNumbers()[0], source.getDatabaseName());
    }

    /** What is set otherwise than by default. */
    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        for (PGProperty property : PGProperty.values()) {
            String value = source.getProperty(property);
            if (value != null && !value.equals(property.getDefaultValue())) {
                properties.put(property.getName(), value);
            }
        }
        return properties;
    }

    private static int number(@Nullable MigrationInfo migration) {
        MigrationVersion version = migration == null ? null : migration.getVersion();
        return version == null ? 0 : version.getMajor().intValueExact();
    }
}

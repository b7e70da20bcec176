package org.throughline.database;

/** The places in this room at which a kill must do no harm. */
public enum DatabaseCrashPoint implements CrashPoint {
    /** The data folder is laid out but not yet in its place. */
    AFTER_INITDB_BEFORE_RENAME,
    /** The server process runs and recovers; nobody is connected yet. */
    WHILE_THE_DATABASE_RECOVERS,
    /** The writer's lock is held, the schema not yet migrated. */
    AFTER_LOCK_BEFORE_MIGRATION,
    /** The backup is complete on disk under its temporary name. */
    AFTER_BACKUP_BEFORE_RENAME,
    /** Every table is loaded, the restore not yet committed. */
    AFTER_LOAD_BEFORE_COMMIT
}

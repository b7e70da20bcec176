package org.throughline.database;

/** What can be wrong with the store; each code has a runbook under {@code docs/runbooks}. */
public enum DatabaseFault {
    NO_BINARIES("TL-DATABASE-001"),
    BINARIES_DAMAGED("TL-DATABASE-002"),
    FOLDER_UNUSABLE("TL-DATABASE-003"),
    NO_ACCOUNT("TL-DATABASE-004"),
    FOLDER_IN_USE("TL-DATABASE-005"),
    FOREIGN_SERVER("TL-DATABASE-006"),
    NOT_INITIALISED("TL-DATABASE-007"),
    NOT_STARTED("TL-DATABASE-008"),
    STOPPED_UNEXPECTEDLY("TL-DATABASE-009"),
    OTHER_MAJOR_VERSION("TL-DATABASE-010"),
    NOT_REACHED("TL-DATABASE-011"),
    SERVER_UNSUITABLE("TL-DATABASE-012"),
    SCHEMA_NEWER("TL-DATABASE-013"),
    SECOND_WRITER("TL-DATABASE-014"),
    WRITER_LOST("TL-DATABASE-015"),
    NOT_MIGRATED("TL-DATABASE-016"),
    BACKUP_NOT_WRITTEN("TL-DATABASE-017"),
    BACKUP_DAMAGED("TL-DATABASE-018"),
    TARGET_NOT_EMPTY("TL-DATABASE-019"),
    BACKUP_NEWER("TL-DATABASE-020"),
    RESTORED_ROWS_DIFFER("TL-DATABASE-021"),
    NOT_STOPPED("TL-DATABASE-022");

    private final String code;

    DatabaseFault(String code) {
        this.code = code;
    }

    /** The stable code that names the runbook. */
    public String code() {
        return code;
    }
}

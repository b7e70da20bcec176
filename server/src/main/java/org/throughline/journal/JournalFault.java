package org.throughline.journal;

/** What can go wrong with the journal; each code has a runbook under {@code docs/runbooks}. */
public enum JournalFault {
    CONTRADICTION("TL-JOURNAL-001"),
    UNAVAILABLE("TL-JOURNAL-002"),
    CONSUMER_STOPPED("TL-JOURNAL-003"),
    CONSUMER_OVERTAKEN("TL-JOURNAL-004");

    private final String code;

    JournalFault(String code) {
        this.code = code;
    }

    /** The stable code that names the runbook. */
    public String code() {
        return code;
    }
}

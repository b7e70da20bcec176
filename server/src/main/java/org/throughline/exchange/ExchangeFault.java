package org.throughline.exchange;

/** What can go wrong while other systems are read; each code has a runbook under {@code docs/runbooks}. */
public enum ExchangeFault {
    DECLARATION("TL-EXCHANGE-001"),
    SCHEMA("TL-EXCHANGE-002"),
    EXPRESSION("TL-EXCHANGE-003"),
    VOCABULARY("TL-EXCHANGE-004"),
    NEVER_QUIET("TL-EXCHANGE-005"),
    CONTRADICTED("TL-EXCHANGE-006"),
    CYCLE_FAILED("TL-EXCHANGE-007"),
    ROW_WITHOUT_IDENTITY("TL-EXCHANGE-008"),
    COUNT_INCOMPLETE("TL-EXCHANGE-009");

    private final String code;

    ExchangeFault(String code) {
        this.code = code;
    }

    /** The stable code that names the runbook. */
    public String code() {
        return code;
    }
}

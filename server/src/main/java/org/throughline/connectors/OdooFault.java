package org.throughline.connectors;

/** What can be wrong between Odoo and us; each code has a runbook under {@code docs/runbooks}. */
public enum OdooFault {
    AWAY("TL-ODOO-001"),
    SLOW("TL-ODOO-002"),
    RESTARTING("TL-ODOO-003"),
    DATABASE_AWAY("TL-ODOO-004"),
    KEY_REFUSED("TL-ODOO-005"),
    RIGHT_MISSING("TL-ODOO-006"),
    COMPANY_REFUSED("TL-ODOO-007"),
    NOT_ODOO("TL-ODOO-008"),
    CUT_OFF("TL-ODOO-009"),
    NOT_TRUSTED("TL-ODOO-010"),
    MOVED("TL-ODOO-011"),
    WORD_UNKNOWN("TL-ODOO-012"),
    QUESTION_REFUSED("TL-ODOO-013"),
    BUSY("TL-ODOO-014"),
    BROKEN_INSIDE("TL-ODOO-015"),
    VERSION_UNTESTED("TL-ODOO-016"),
    TOO_LARGE("TL-ODOO-017"),
    SETTINGS("TL-ODOO-018"),
    KEY_EXPIRES("TL-ODOO-019");

    private final String code;

    OdooFault(String code) {
        this.code = code;
    }

    /** The stable code that names the runbook. */
    public String code() {
        return code;
    }
}

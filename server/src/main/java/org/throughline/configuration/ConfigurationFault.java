package org.throughline.configuration;

/** What can be wrong with the settings; each code has a runbook under {@code docs/runbooks}. */
public enum ConfigurationFault {
    FILE_UNREADABLE("TL-CONFIGURATION-001"),
    FILE_NOT_YAML("TL-CONFIGURATION-002"),
    UNKNOWN_SETTING("TL-CONFIGURATION-003"),
    VALUE_NOT_ALLOWED("TL-CONFIGURATION-004"),
    SET_TWICE("TL-CONFIGURATION-005"),
    SECRET_UNREADABLE("TL-CONFIGURATION-006"),
    SETTING_MISSING("TL-CONFIGURATION-007"),
    DEMO_ACCOUNTS_REFUSED("TL-CONFIGURATION-008");

    private final String code;

    ConfigurationFault(String code) {
        this.code = code;
    }

    /** The stable code that names the runbook. */
    public String code() {
        return code;
    }
}

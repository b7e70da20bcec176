package org.throughline.web;

/** What a request can be answered with instead of what it asked for; each code has a runbook. */
enum WebFault {
    NOT_LOGGED_IN("TL-WEB-001", 401),
    NOT_ALLOWED("TL-WEB-002", 403),
    NOT_FOUND("TL-WEB-003", 404),
    FORM_EXPIRED("TL-WEB-004", 403),
    FAILED("TL-WEB-005", 500),
    PASSWORD_TO_CHANGE("TL-WEB-006", 403),
    NOT_UNDERSTOOD("TL-WEB-007", 400),
    TOO_MANY_LISTENERS("TL-WEB-008", 503),
    REFUSED("TL-WEB-009", 422),
    KEY_REFUSED("TL-WEB-011", 401),
    KEY_PAUSED("TL-WEB-012", 429),
    MALFORMED("TL-WEB-013", 400),
    ADDRESS_TOO_LONG("TL-WEB-014", 414),
    HEAD_TOO_LARGE("TL-WEB-015", 431),
    BODY_TOO_LARGE("TL-WEB-016", 413),
    METHOD_NOT_TAKEN("TL-WEB-017", 405),
    STOPPING("TL-WEB-018", 503),
    TOO_MANY_FIELDS("TL-WEB-019", 400);

    private final String code;
    private final int status;

    WebFault(String code, int status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }
}

package org.throughline.security;

import java.time.Instant;

/**
 * One line of the account of log-ins and changes.
 *
 * @param number rises with every line
 * @param account whose account it is about, as it was typed
 * @param actor who did it
 * @param address where from
 * @param detail what changed, in words
 */
public record SecurityEntry(
        long number, Instant at, Kind kind, String account, String actor, String address, String detail) {

    /** What happened. */
    public enum Kind {
        LOGGED_IN,
        LOG_IN_REFUSED,
        LOGGED_OUT,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        ACCOUNT_CREATED,
        ROLES_CHANGED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        KEY_CREATED,
        KEY_REVOKED,
        KEY_REFUSED
    }
}

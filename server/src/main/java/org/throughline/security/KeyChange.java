package org.throughline.security;

import org.throughline.database.Password;

/** What came of creating or taking back a key. */
public sealed interface KeyChange {

    /** It is there, and the whole of it is shown this once. */
    record Created(ApiKey key, Password whole) implements KeyChange {}

    /** It cannot be used any more. */
    record Revoked(ApiKey key) implements KeyChange {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements KeyChange {}

    /** Why a change is refused. */
    enum Reason {
        NAME_NOT_ALLOWED,
        NAME_TAKEN,
        ROLE_MISSING,
        ROLE_ADMINISTRATOR,
        DAYS_NOT_ALLOWED,
        NO_SUCH_KEY
    }
}

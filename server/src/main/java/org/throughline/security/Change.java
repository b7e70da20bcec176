package org.throughline.security;

import org.throughline.database.Password;

/** What came of a change to an account. */
public sealed interface Change {

    /** It is done. */
    record Done(Account account) implements Change {}

    /** It is done, and the password is shown this once. */
    record DoneWithPassword(Account account, Password oneTime) implements Change {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Change {}

    /** Why a change is refused. */
    enum Reason {
        NAME_NOT_ALLOWED,
        NAME_TAKEN,
        FULL_NAME_MISSING,
        FULL_NAME_TOO_LONG,
        NO_SUCH_ACCOUNT,
        LAST_ADMINISTRATOR,
        OWN_ACCOUNT,
        OLD_PASSWORD_WRONG,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_LIKE_NAME,
        PASSWORD_UNCHANGED
    }
}

package org.throughline.security;

import java.time.Duration;

/** What came of an attempt to log in. */
public sealed interface LogIn {

    /** The password was right and the account may be used. */
    record Entered(Account account) implements LogIn {}

    /** Name or password is wrong, or the account is disabled; which of them is not told. */
    record Refused() implements LogIn {}

    /** There were too many failures; the password was not looked at. */
    record Paused(Duration pause) implements LogIn {}
}

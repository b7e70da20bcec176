package org.throughline.security;

import java.time.Duration;

/** What came of a call with a key. */
public sealed interface KeyUse {

    /** The key is valid. */
    record Entered(ApiKey key) implements KeyUse {}

    /** The key is not known, has expired or was taken back; which of them is not told. */
    record Refused() implements KeyUse {}

    /** There were too many wrong keys from this address; the key was not looked at. */
    record Paused(Duration pause) implements KeyUse {}
}

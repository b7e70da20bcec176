package org.throughline.security;

import org.throughline.database.Password;

/** Turns a password into something that cannot be turned back, slowly enough that guessing does not pay. */
public interface PasswordHash {

    /** The hash of a password, with salt and cost in it. */
    String of(Password password);

    /** Whether the hash was made of this password. */
    boolean matches(Password password, String hash);

    /** Whether the hash was made at a lower cost than today's. */
    boolean isOutdated(String hash);
}

package org.throughline.security;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key by which a program calls the API, without the secret: that is shown once and kept as a hash.
 *
 * @param key the part of it that is no secret, by which it is found
 * @param name which program has it
 * @param roles what the program may do
 * @param createdBy the account that created it
 * @param expiresAt from then on it is refused
 * @param revokedAt when somebody took it back; empty where nobody has
 * @param usedAt when it was last used, to the minute; empty where it never was
 */
public record ApiKey(
        String key,
        AccountName name,
        Set<Role> roles,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {

    public ApiKey {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** How a key stands. */
    public enum Standing {
        /** It may be used. */
        VALID,
        /** Its time is over. */
        EXPIRED,
        /** Somebody took it back. */
        REVOKED
    }

    /** How it stands at a time. */
    public Standing standing(Instant now) {
        if (revokedAt.isPresent()) {
            return Standing.REVOKED;
        }
        return now.isBefore(expiresAt) ? Standing.VALID : Standing.EXPIRED;
    }

    /** The program as somebody who does something: in the account of what was done it stands as {@code key/name}. */
    public Account asAccount() {
        return new Account(name, name.value(), roles, Account.Standing.ACTIVE, false, 0, new Account.LastSeen.Never());
    }
}

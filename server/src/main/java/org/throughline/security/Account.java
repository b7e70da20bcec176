package org.throughline.security;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who may log in.
 *
 * @param name what they log in with
 * @param fullName what others call them
 * @param roles what they may do
 * @param standing whether they may log in, and how
 * @param demo whether the password is known to everyone
 * @param stamp rises whenever a log-in that is under way must end
 * @param lastSeen when they last logged in
 */
public record Account(
        AccountName name,
        String fullName,
        Set<Role> roles,
        Standing standing,
        boolean demo,
        long stamp,
        LastSeen lastSeen) {

    public Account {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** Whether an account may be used. */
    public enum Standing {
        /** It may. */
        ACTIVE,
        /** It may, and its password must be changed first. */
        ONE_TIME_PASSWORD,
        /** It may not. */
        DISABLED
    }

    /** When somebody last logged in. */
    public sealed interface LastSeen {

        /** They have not logged in yet. */
        record Never() implements LastSeen {}

        /** They did at this time. */
        record At(Instant time) implements LastSeen {}
    }

    /** Whether the account may be used by somebody with one of the roles. */
    public boolean hasOneOf(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}

package org.throughline.database;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * The world around the store, handed in so that nothing in here looks at it by itself.
 *
 * @param hub who we are
 * @param clock what time it is
 * @param chance where passwords and tokens come from
 * @param crashPoints who wants to know how far the work is; nobody but tests
 */
public record Surroundings(Hub hub, InstantSource clock, SecureRandom chance, CrashPoints crashPoints) {}

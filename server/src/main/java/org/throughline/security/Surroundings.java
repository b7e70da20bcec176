package org.throughline.security;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * The world around this room, handed in.
 *
 * @param clock what time it is
 * @param chance where one-time passwords come from
 * @param hash how passwords are kept
 */
public record Surroundings(InstantSource clock, SecureRandom chance, PasswordHash hash) {}

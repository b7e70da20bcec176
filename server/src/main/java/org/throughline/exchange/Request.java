package org.throughline.exchange;

import java.time.Instant;

/** What somebody asked of an interface. */
public record Request(long number, String interfaceName, Wish wish, String askedBy, Instant askedAt) {}

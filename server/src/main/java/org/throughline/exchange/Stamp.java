package org.throughline.exchange;

import java.time.Instant;

/** A row's number and when it was last changed, as far as its system tells. */
public record Stamp(long id, Instant changedAt) {}

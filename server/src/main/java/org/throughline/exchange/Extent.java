package org.throughline.exchange;

import java.time.Instant;

/**
 * How much of a table there is, and how new it is.
 *
 * @param rows that fulfil the condition
 * @param newest latest stamp of them; {@link Instant#MIN} where there are none, {@link Instant#MAX} where one has no
 * stamp, so that nobody knows
 */
public record Extent(long rows, Instant newest) {

    static final Extent NONE = new Extent(0, Instant.MIN);

    /** Of both together. */
    Extent plus(Extent other) {
        return new Extent(rows + other.rows, newest.isAfter(other.newest) ? newest : other.newest);
    }
}

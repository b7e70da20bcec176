package org.throughline.exchange;

import java.time.Instant;
import org.throughline.events.EventType;
import org.throughline.events.Payload;

/**
 * What a record last said of one type.
 *
 * @param saidAt the time with which it was said
 * @param times how often it was said with this time
 * @param fact the identity with which it was said
 * @param gone whether it was said that it no longer holds
 */
record Slot(EventType type, Instant saidAt, int times, String fact, Payload data, boolean gone) {

    /** Whether just this was said. */
    boolean says(Payload content) {
        return data.equals(content);
    }
}

package org.throughline.exchange;

import java.time.Instant;
import java.util.Map;
import org.throughline.events.EventType;

/**
 * A record of another system as it was last read.
 *
 * @param record its name within the interface
 * @param id the number by which its system knows it; 0 where there is none
 * @param digest checksum of the row; empty where it is to be mapped in any case
 * @param present whether its system still has it
 */
record Remembered(
        String record, long id, Instant statedAt, String digest, boolean present, Map<EventType, Slot> slots) {

    Remembered {
        slots = Map.copyOf(slots);
    }

    /** Nothing is known yet. */
    static Remembered nothing(String record, long id) {
        return new Remembered(record, id, Instant.EPOCH, "", false, Map.of());
    }

    /** The same with another row that says nothing new. */
    Remembered read(Instant at, String rowDigest) {
        return new Remembered(record, id, at, rowDigest, true, slots);
    }
}

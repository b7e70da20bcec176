package org.throughline.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened, in an envelope after CloudEvents 1.0.
 *
 * @param id identity of the fact: whenever it arrives again, it is the same fact
 * @param source where the fact comes from
 * @param type what kind of fact it is
 * @param subject what it is about; facts about one subject keep their order
 * @param time when it happened, in whole microseconds, which is what the journal can keep
 * @param data the content
 */
public record Event(FactId id, Source source, EventType type, Subject subject, Instant time, Payload data) {

    public Event {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }
}

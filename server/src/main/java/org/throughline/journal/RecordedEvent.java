package org.throughline.journal;

import java.time.Instant;
import org.throughline.events.Event;

/**
 * A fact as the journal holds it.
 *
 * @param position its place
 * @param actionEnd place of the last fact of the same action
 * @param recordedAt when it was written down
 */
public record RecordedEvent(Position position, Position actionEnd, Instant recordedAt, Event event) {}

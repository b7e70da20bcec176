package org.throughline.journal;

import java.time.Duration;

/**
 * How far a room has read.
 *
 * @param unread how many facts it has not read yet
 * @param oldestUnreadAge how long the oldest of them has been in the journal; zero when there is none
 */
public record ConsumerStatus(
        ConsumerName name, Position position, long unread, Duration oldestUnreadAge, ReaderState state) {}

package org.throughline.journal;

import java.time.Instant;

/** How a room's reading goes. */
public sealed interface ReaderState {

    /** It reads, or waits for something to read. */
    record Reading() implements ReaderState {}

    /** Its effects were cleared and it reads from the start; until then its tables show the past. */
    record Rebuilding(Position until) implements ReaderState {}

    /** The last attempt failed, and the next one follows by itself. */
    record Retrying(int attempts, Instant since, String why) implements ReaderState {}

    /** It failed too often on the fact after this position and stands still until somebody acts. */
    record Stopped(Position after, Instant since, String why) implements ReaderState {}

    /** The hub is closing, or no reader of that name runs in this hub. */
    record NotRunning() implements ReaderState {}
}

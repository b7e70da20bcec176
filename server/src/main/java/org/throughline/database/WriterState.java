package org.throughline.database;

import java.time.Instant;

/** Whether this hub may write. */
public sealed interface WriterState {

    /** It may, under this term. */
    record Held(long term, Instant since) implements WriterState {}

    /** The connection that holds the lock broke; writing pauses until the lock is held again. */
    record Lost(Instant since, String why) implements WriterState {}

    /** Another hub has written meanwhile; this one must never write again and should be started anew. */
    record TakenOver(String by) implements WriterState {}

    /** The hub has let go of the lock. */
    record Released() implements WriterState {}
}

package org.throughline.database;

import java.time.Instant;

/** How the embedded server is. */
public sealed interface ServerState {

    /** It runs and answers. */
    record Running(int port, long process, Instant since) implements ServerState {}

    /** It ended by itself and is being started again. */
    record Restarting(Instant since, int attempts, String why) implements ServerState {}

    /** Somebody else runs the database; only its connections tell how it is. */
    record Foreign() implements ServerState {}

    /** The hub has stopped it. */
    record Stopped() implements ServerState {}
}

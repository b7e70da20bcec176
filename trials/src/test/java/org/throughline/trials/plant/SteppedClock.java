package org.throughline.trials.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes as clocks do, and is put forward now and then until it is stopped. */
final class SteppedClock implements InstantSource {

    private final Instant begun = Instant.now();
    private volatile Duration ahead = Duration.ZERO;
    private volatile boolean stopped;
    private volatile Instant stoppedAt = begun;

    @Override
    public Instant instant() {
        return stopped ? stoppedAt : Instant.now().plus(ahead);
    }

    void forward(Duration step) {
        ahead = ahead.plus(step);
    }

    void stop() {
        stoppedAt = instant();
        stopped = true;
    }
}

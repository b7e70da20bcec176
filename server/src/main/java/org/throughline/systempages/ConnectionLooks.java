package org.throughline.systempages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The looks at another system that people ask for: one at a time; what the last one showed is kept in memory. */
final class ConnectionLooks {

    private static final System.Logger LOG = System.getLogger(ConnectionLooks.class.getName());

    private final ConnectionLook look;
    private final InstantSource clock;
    private final Runnable moved;
    private final AtomicReference<Optional<Instant>> running = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Last> last = new AtomicReference<>(new Last.Never());

    /** What the last look came to. */
    sealed interface Last {

        /** Nobody has looked since the hub was started. */
        record Never() implements Last {}

        /** It showed this. */
        record Seen(Instant at, ConnectionSeen seen) implements Last {}

        /** It was broken off by a mistake in the hub, which its log tells of. */
        record BrokenOff(Instant at) implements Last {}
    }

    /** @param moved told whenever a look begins or ends */
    ConnectionLooks(ConnectionLook look, InstantSource clock, Runnable moved) {
        this.look = look;
        this.clock = clock;
        this.moved = moved;
    }

    Last last() {
        return last.get();
    }

    /** Since when somebody is looking; empty while nobody is. */
    Optional<Instant> runningSince() {
        return running.get();
    }

    /** Begins to look; false where somebody else is looking just now, whose result will do as well. */
    boolean begin() {
        Optional<Instant> nobody = running.get();
        if (nobody.isPresent() || !running.compareAndSet(nobody, Optional.of(clock.instant()))) {
            return false;
        }
        moved.run();
        Thread.ofVirtual().name("connection-look").start(this::look);
        return true;
    }

    private void look() {
        try {
            ConnectionSeen seen = look.look();
            last.set(new Last.Seen(clock.instant(), seen));
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "TL-WEB-005 The look was broken off.", failure);
            last.set(new Last.BrokenOff(clock.instant()));
        } finally {
            running.set(Optional.empty());
            moved.run();
        }
    }
}

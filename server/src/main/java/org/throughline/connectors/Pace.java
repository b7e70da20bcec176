package org.throughline.connectors;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * How fast we may ask: few questions at a time, and in the long run few a second. A token bucket: a quiet time saves up
 * for one quick round, and questions that take long by themselves never wait.
 */
final class Pace {

    /** Waits; tests put their own clock forward instead. */
    interface Rest {
        void rest(Duration pause) throws InterruptedException;
    }

    private static final double NANOS = 1_000_000_000d;

    private final Semaphore together;
    private final double perSecond;
    private final double most;
    private final LongSupplier nanoTime;
    private final Rest rest;
    private double saved;
    private long last;

    Pace(OdooLimits limits, LongSupplier nanoTime, Rest rest) {
        this.together = new Semaphore(limits.parallelMax(), true);
        this.perSecond = limits.callsPerSecond();
        this.most = limits.callsAtOnce();
        this.nanoTime = nanoTime;
        this.rest = rest;
        this.saved = most;
        this.last = nanoTime.getAsLong();
    }

    /** Waits until one more question may be asked. */
    void begin() throws InterruptedException {
        together.acquire();
        try {
            Duration pause = reserve();
            if (!pause.isZero()) {
                rest.rest(pause);
            }
        } catch (InterruptedException | RuntimeException stopped) {
            together.release();
            throw stopped;
        }
    }

    /** The question is answered, or given up. */
    void end() {
        together.release();
    }

    private synchronized Duration reserve() {
        long now = nanoTime.getAsLong();
        saved = Math.min(most, saved + (now - last) / NANOS * perSecond);
        last = now;
        saved -= 1;
        return saved >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-saved / perSecond * NANOS));
    }
}

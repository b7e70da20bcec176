package org.throughline.connectors;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * How fast we may ask: few questions at a time, and in the long run few a second. A token bucket: a quiet time saves up
 * for one quick round, and questions that take long by themselves never wait. While answers are slow, few questions are
 * asked.
 */
final class Pace {

    /** Waits; tests put their own clock forward instead. */
    interface Rest {
        void rest(Duration pause) throws InterruptedException;
    }

    private static final double NANOS = 1_000_000_000d;
    private static final int ANSWERS_WATCHED = 20;
    private static final double WHILE_TIRED = 0.2;

    private final Semaphore together;
    private final double perSecond;
    private final double most;
    private final Duration tiredCall;
    private final Deque<Duration> answers = new ArrayDeque<>();
    private final LongSupplier nanoTime;
    private final Rest rest;
    private double saved;
    private long last;

    Pace(OdooLimits limits, LongSupplier nanoTime, Rest rest) {
        this.together = new Semaphore(limits.parallelMax(), true);
        this.perSecond = limits.callsPerSecond();
        this.most = limits.callsAtOnce();
        this.tiredCall = limits.tiredCall();
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

    /** The question is answered, or given up, after so long. */
    void end(Duration took) {
        together.release();
        watch(took);
    }

    private synchronized void watch(Duration took) {
        answers.addLast(took);
        if (answers.size() > ANSWERS_WATCHED) {
            answers.removeFirst();
        }
    }

    /** The 95th percentile of the last answers is slow. */
    private boolean isTired() {
        return answers.stream().filter(took -> took.compareTo(tiredCall) > 0).count() > 1;
    }

    private synchronized Duration reserve() {
        long now = nanoTime.getAsLong();
        double rate = isTired() ? perSecond * WHILE_TIRED : perSecond;
        saved = Math.min(isTired() ? 1 : most, saved + (now - last) / NANOS * rate);
        last = now;
        saved -= 1;
        return saved >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-saved / rate * NANOS));
    }
}

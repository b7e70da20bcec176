package org.throughline.journal;

import java.time.Duration;

/**
 * How often in a row a room has failed, and what follows: how long to rest and how much to take at once. After a
 * failure the reader takes one action at a time, so that everything before the fact that fails gets through and the
 * fact is known by its position.
 */
final class Attempts {

    private final Limits limits;
    private int failures;
    private int narrowFor;

    private Attempts(Limits limits) {
        this.limits = limits;
    }

    static Attempts none(Limits limits) {
        return new Attempts(limits);
    }

    void failed() {
        failures++;
    }

    void succeeded(int facts) {
        failures = 0;
        narrowFor = Math.max(0, narrowFor - facts);
    }

    /** From now on one action at a time, until as many facts are through as the failed batch may have had. */
    void narrow() {
        if (narrowFor == 0) {
            narrowFor = limits.readFactsMax();
            failures = 1;
        }
    }

    int failures() {
        return failures;
    }

    /** True when one action alone has failed as often as it may. */
    boolean isExhausted() {
        return narrowFor > 0 && failures >= limits.attemptsMax();
    }

    int factsMax() {
        return narrowFor > 0 ? 1 : limits.readFactsMax();
    }

    Duration pause() {
        Duration pause = limits.retryWaitMin();
        for (int failure = 1; failure < failures && pause.compareTo(limits.retryWaitMax()) < 0; failure++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(limits.retryWaitMax()) > 0 ? limits.retryWaitMax() : pause;
    }
}

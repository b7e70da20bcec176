package org.throughline.trials.benchmarks;

import java.time.Duration;

/** Waits while something is measured that takes its time. */
final class Pause {

    private Pause() {}

    /**
     * Lets so much time pass.
     *
     * @throws IllegalStateException where the thread is to end
     */
    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

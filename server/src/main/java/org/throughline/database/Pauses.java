package org.throughline.database;

import java.time.Duration;

/** Waiting that ends at once when the thread is told to stop. */
final class Pauses {

    private Pauses() {}

    /** Sleeps; false when the thread was interrupted, which stays visible to the caller's caller. */
    static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

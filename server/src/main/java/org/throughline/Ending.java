package org.throughline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the process is told to end (SIGTERM, Ctrl-C) and keeps it alive until everything is closed. */
final class Ending {

    /** A fast shutdown of the database may take a minute; who stops a service waits longer than this. */
    private static final long CLOSING_SECONDS_MAX = 80;

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "ending"));
    }

    void await() {
        try {
            wanted.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    void finished() {
        finished.countDown();
    }

    private void hold() {
        if (wanted.getCount() == 0) {
            return;
        }
        wanted.countDown();
        try {
            if (!finished.await(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
                System.getLogger(Ending.class.getName())
                        .log(System.Logger.Level.WARNING, "Closing took longer than {0} s.", CLOSING_SECONDS_MAX);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

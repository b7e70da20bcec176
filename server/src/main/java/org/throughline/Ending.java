package org.throughline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the process is told to end (SIGTERM, Ctrl-C) or one of its threads breaks, and keeps it alive until
 * everything is closed.
 */
final class Ending {

    private static final System.Logger LOG = System.getLogger(Ending.class.getName());

    /** A fast shutdown of the database may take a minute; who stops a service waits longer than this. */
    private static final long CLOSING_SECONDS_MAX = 80;

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean broken;

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "ending"));
    }

    /** False where a thread broke. */
    boolean await() {
        try {
            wanted.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return !broken;
    }

    /** A hub that lost one of its threads would seem well and stand still in part; it is better begun anew. */
    void broke(Thread thread, Throwable cause) {
        LOG.log(
                System.Logger.Level.ERROR,
                "TL-MAIN-005 A thread (%s) broke, so the hub ends. Maybe start it again; what was acknowledged is kept."
                        .formatted(thread.getName()),
                cause);
        broken = true;
        wanted.countDown();
    }

    void finished() {
        finished.countDown();
    }

    private void hold() {
        wanted.countDown();
        try {
            if (!finished.await(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "Closing took longer than {0} s.", CLOSING_SECONDS_MAX);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}

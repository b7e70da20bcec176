package org.throughline.database;

import java.time.Duration;

/**
 * A server that has been started.
 *
 * @param launch our record of the start
 * @param process number of PostgreSQL's main process
 * @param child the process that we started; with runuser it is the parent of PostgreSQL's
 * @param log the thread that keeps what the server says
 */
record RunningServer(Launch launch, long process, Process child, Thread log) {

    private static final System.Logger LOG = System.getLogger(RunningServer.class.getName());

    /** How long the last words may take to be written down after the end. */
    private static final Duration LAST_WORDS_MAX = Duration.ofSeconds(5);

    /** Waits until the server is gone and its last words are kept; its exit code, or -1 when interrupted. */
    int awaitEnd() {
        try {
            int exit = child.waitFor();
            if (!log.join(LAST_WORDS_MAX)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The last words of the server are late; something still holds its log.");
            }
            return exit;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

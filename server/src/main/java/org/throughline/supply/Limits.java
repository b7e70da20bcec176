package org.throughline.supply;

import java.time.Duration;

/**
 * Every limit of this room, each with its reason.
 *
 * @param snapshotAttemptsMax how often the books are looked at until all stand at one position; each may have begun to
 *     read on once
 * @param bookWaitMax how long a book that is behind is waited for; the first load of a large company takes minutes
 * @param haltMax how long books are kept from reading on until the others have come as far; longer than any takes in
 *     what it has begun to read, and not much, because whoever waits for them waits too
 * @param settle so long at most nothing new must have come before a plan is made, because facts come in flocks; longer
 *     than it takes to write the next of a flock, and not much, because whoever waits for a plan waits for it too
 * @param settleMax after so long a plan is made though facts go on coming
 * @param retryWait pause after a plan could not be made
 * @param changesMax changes of one plan that are kept; more than a planner can read, the rest is counted
 */
public record Limits(
        int snapshotAttemptsMax,
        Duration bookWaitMax,
        Duration haltMax,
        Duration settle,
        Duration settleMax,
        Duration retryWait,
        int changesMax) {

    /** The limits that the product runs with. */
    public static Limits standard() {
        return new Limits(
                10,
                Duration.ofMinutes(10),
                Duration.ofSeconds(30),
                Duration.ofMillis(10),
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                100_000);
    }
}

package org.throughline.journal;

import java.time.Duration;

/**
 * Every limit of this room, each with its reason.
 *
 * @param actionFactsMax facts of one action; they are read in one transaction too, and the largest real action is a
 * counted warehouse
 * @param groupFactsMax facts after which a commit takes no further action along; more no longer makes it faster
 * @param queueMax actions waiting to be written; more would only wait longer, so their makers are held up instead
 * @param appendWaitMax how long whoever hands facts in waits; longer than a restart of the database takes
 * @param readFactsMax facts that a room reads in one transaction, so that its tables are never locked for long
 * @param readCharactersMax characters of content that a room reads in one transaction, so that a batch fits into memory
 * @param tailCharactersMax characters of content of the newest facts that are kept for rooms that follow closely: what
 * comes of a first reading while a room gathers, and as much again, some megabytes
 * @param attemptsMax how often a room is offered a fact that it fails on, before it is stopped
 * @param retryWaitMin pause after the first failure
 * @param retryWaitMax longest pause between attempts
 * @param massFactsMin facts of one transaction of a room after which more are expected
 * @param gatherWaitMax how long a room lets facts come together that do not concern it, or that come in masses, where
 * nobody waits for it: a first reading is a hundred pages, each of which concerns one room of seven, and rooms that
 * take in more at once leave the processors to whoever reads
 * @param lookWaitMax after this long a reader looks by itself, for facts that were not written by this hub
 */
public record Limits(
        int actionFactsMax,
        int groupFactsMax,
        int queueMax,
        Duration appendWaitMax,
        int readFactsMax,
        int readCharactersMax,
        int tailCharactersMax,
        int attemptsMax,
        Duration retryWaitMin,
        Duration retryWaitMax,
        int massFactsMin,
        Duration gatherWaitMax,
        Duration lookWaitMax) {

    /** The limits that the product runs with. */
    public static Limits standard() {
        return new Limits(
                10_000,
                5_000,
                10_000,
                Duration.ofSeconds(30),
                10_000,
                8_000_000,
                16_000_000,
                5,
                Duration.ofMillis(100),
                Duration.ofSeconds(30),
                250,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5));
    }
}

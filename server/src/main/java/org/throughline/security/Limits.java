package org.throughline.security;

import java.time.Duration;

/**
 * Every limit of this room, each with its reason.
 *
 * @param failuresOfPair failures of one name from one address before it must wait; people mistype twice, not five times
 * @param failuresOfAddress failures from one address, whatever the names; a whole office may share one
 * @param failuresOfAccount failures of one name, wherever from; high, so that no stranger locks somebody out cheaply
 * @param pauseMin first wait, doubled with every further failure
 * @param pauseMax longest wait; 96 guesses a day are none
 * @param forgetAfter failures older than this no longer count
 * @param trackedMax names and addresses remembered; the oldest is forgotten first, so that memory stays bounded
 * @param passwordLengthMin fewest characters of a password that somebody chooses
 * @param passwordLengthMax most characters; a hash of a megabyte would keep a processor busy
 * @param fullNameLengthMax most characters of a person's name
 * @param entriesShownMax rows of the account of log-ins that are read at once
 */
public record Limits(
        int failuresOfPair,
        int failuresOfAddress,
        int failuresOfAccount,
        Duration pauseMin,
        Duration pauseMax,
        Duration forgetAfter,
        int trackedMax,
        int passwordLengthMin,
        int passwordLengthMax,
        int fullNameLengthMax,
        int entriesShownMax) {

    /** The limits that the product runs with. */
    public static Limits standard(int passwordLengthMin) {
        return new Limits(
                5,
                20,
                50,
                Duration.ofSeconds(2),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                20_000,
                passwordLengthMin,
                200,
                100,
                200);
    }
}

package org.throughline.exchange;

import java.time.Duration;

/**
 * Every limit of this room, each with its reason.
 *
 * @param overlap how far before the last reading a poll looks again: longer than the other system's longest transaction
 * usually takes, because rows are stamped when it starts and seen when it ends
 * @param flowEvery pause between readings of what moves, where nothing tells earlier that something happened
 * @param pulseEvery pause between looks at the tables that tell so; a planner waits that long for what he just did
 * @param masterEvery pause between readings of master data, which seldom changes
 * @param callEvery how often all numbers are compared, which finds what polls overlook
 * @param countEvery how often stock is counted; a count reads every balance
 * @param refusedEvery pause before what was refused is asked again; a person has to change something first
 * @param readingsMax tables read at one time: while the rows of one are written, the other system answers for
 * another
 * @param passesMax readings in search of a quiet moment; after that nothing is published and the next cycle tries again
 * @param retryWaitMin pause after the first failure
 * @param retryWaitMax longest pause between attempts
 * @param stampsPage numbers of one page when all are compared
 * @param idsMax rows asked for by number in one question
 * @param actionFactsMax facts of one action; the journal takes no more
 * @param historyDays days of history that a condition may ask for as {@code $history}
 */
public record Limits(
        Duration overlap,
        Duration flowEvery,
        Duration pulseEvery,
        Duration masterEvery,
        Duration callEvery,
        Duration countEvery,
        Duration refusedEvery,
        int readingsMax,
        int passesMax,
        Duration retryWaitMin,
        Duration retryWaitMax,
        int stampsPage,
        int idsMax,
        int actionFactsMax,
        int historyDays) {

    /** The same, with other pauses between readings of what moves and so many days of history. */
    public Limits with(Duration otherFlowEvery, int otherHistoryDays) {
        return new Limits(
                overlap,
                otherFlowEvery,
                pulseEvery,
                masterEvery,
                callEvery,
                countEvery,
                refusedEvery,
                readingsMax,
                passesMax,
                retryWaitMin,
                retryWaitMax,
                stampsPage,
                idsMax,
                actionFactsMax,
                otherHistoryDays);
    }

    /** The limits that the product runs with. */
    public static Limits standard() {
        return new Limits(
                Duration.ofMinutes(15),
                Duration.ofSeconds(20),
                Duration.ofMillis(1_500),
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                3,
                20,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2),
                5_000,
                500,
                10_000,
                90);
    }
}

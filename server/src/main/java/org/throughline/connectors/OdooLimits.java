package org.throughline.connectors;

import java.time.Duration;

/**
 * Every limit of asking Odoo, each with its reason.
 *
 * @param connectTimeMax for the connection alone; a server that is there takes it at once
 * @param callTimeMax for one question with its whole answer; Odoo restarts itself where a call takes two minutes
 * @param slowCall a page that takes longer makes the next one half as large
 * @param quickCall a page that takes less lets the next one be twice as large again
 * @param pageMin rows of the smallest page; below that it is not the page that is slow
 * @param answerBytesMax of one answer, which must fit into memory beside others
 * @param parallelMax questions at one time; more only makes each slower for the people who work in Odoo
 * @param callsPerSecond in the long run
 * @param tiredCall where more than one answer in twenty takes longer, a fifth as many questions are asked: people need
 *     the system
 * @param callsAtOnce that may be asked without a pause after a quiet time, so that a first reading does not wait
 * @param wordsKeptFor how long the fields of a table and the installed modules are believed without asking again
 */
public record OdooLimits(
        Duration connectTimeMax,
        Duration callTimeMax,
        Duration slowCall,
        Duration quickCall,
        int pageMin,
        int answerBytesMax,
        int parallelMax,
        double callsPerSecond,
        Duration tiredCall,
        int callsAtOnce,
        Duration wordsKeptFor) {

    /** How many questions a second an Odoo of one's own stands in the long run, beside the people who work in it. */
    public static final int USUAL_CALLS_PER_SECOND = 5;

    /** Of a quiet time so many seconds are saved up for one quick round: a first reading of ninety questions. */
    private static final int SECONDS_SAVED = 20;

    /** The limits that the product runs with. */
    public static OdooLimits standard() {
        return standard(USUAL_CALLS_PER_SECOND);
    }

    /**
     * The same for an Odoo that stands another pace.
     *
     * @param callsPerSecond in the long run; where it is one, no two are asked at once, as Odoo Online wants it
     */
    public static OdooLimits standard(int callsPerSecond) {
        return new OdooLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                50,
                64 * 1024 * 1024,
                callsPerSecond == 1 ? 1 : 2,
                callsPerSecond,
                Duration.ofSeconds(2),
                callsPerSecond * SECONDS_SAVED,
                Duration.ofMinutes(10));
    }
}

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
        int callsAtOnce,
        Duration wordsKeptFor) {

    /** The limits that the product runs with; Odoo Online asks for one call a second. */
    public static OdooLimits standard() {
        return new OdooLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                50,
                64 * 1024 * 1024,
                2,
                5,
                100,
                Duration.ofMinutes(10));
    }
}

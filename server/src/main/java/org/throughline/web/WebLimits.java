package org.throughline.web;

import java.time.Duration;

/**
 * Every limit of this room, each with its reason.
 *
 * @param formBytesMax largest form or JSON body; the longest form has a few hundred characters
 * @param formFieldsMax most fields of a form and of an address together; the longest form has a few dozen
 * @param headerBytesMax largest head of a request; cookies and a long address fit
 * @param connectionsMax connections at once; 300 people with two tabs, and a margin
 * @param connectionIdleMax after this long a silent connection is closed
 * @param liveMax listeners to live updates at once, so that browsers left open cannot use up the connections
 * @param liveLength after this long a listener connects anew, so that its log-in is looked at again
 * @param liveHeartbeat how often a listener hears that nothing happened, so that proxies keep the connection
 * @param hashesAtOnce passwords hashed at once; each takes 16 MB for a twentieth of a second
 * @param stopMax how long requests under way may take when the hub stops
 */
record WebLimits(
        int formBytesMax,
        int formFieldsMax,
        int headerBytesMax,
        int connectionsMax,
        Duration connectionIdleMax,
        int liveMax,
        Duration liveLength,
        Duration liveHeartbeat,
        int hashesAtOnce,
        Duration stopMax) {

    /** The limits that the product runs with. */
    static WebLimits standard() {
        return new WebLimits(
                1_000_000,
                1_000,
                32_768,
                1_000,
                Duration.ofSeconds(60),
                600,
                Duration.ofMinutes(10),
                Duration.ofSeconds(15),
                4,
                Duration.ofSeconds(5));
    }
}

package org.throughline.exchange;

import java.time.Instant;

/**
 * A row that could not become facts and waits in sight.
 *
 * @param row as the other system gave it, as JSON
 * @param pointer the place in the row that is wrong, as a JSON pointer; empty where the whole is meant
 * @param since when it was first refused
 * @param triedAt when it was last refused
 */
public record ParkedRow(
        String interfaceName,
        String record,
        String row,
        String code,
        String pointer,
        String sentence,
        Instant since,
        Instant triedAt) {}

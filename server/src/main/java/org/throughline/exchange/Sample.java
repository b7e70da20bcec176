package org.throughline.exchange;

import java.time.Instant;

/**
 * How an interface was at a moment.
 *
 * @param at when
 * @param backlog rows that a reading under way had still to bring
 * @param answerMillis how long an answer took since the sample before, on the average; as before where none was asked
 * @param rows that came since the sample before
 */
public record Sample(Instant at, long backlog, long answerMillis, long rows) {}

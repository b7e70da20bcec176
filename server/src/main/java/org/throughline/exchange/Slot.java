package org.throughline.exchange;

import java.time.Instant;
import org.throughline.events.EventType;

/**
 * What a record last said of one type.
 *
 * @param saidAt the time with which it was said
 * @param times how often it was said with this time
 * @param fact the identity with which it was said
 * @param data the content as JSON; it is seldom looked at, so it is not brought into its canonical form
 * @param gone whether it was said that it no longer holds
 */
record Slot(EventType type, String digest, Instant saidAt, int times, String fact, String data, boolean gone) {}

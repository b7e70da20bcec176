package org.throughline.exchange;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.journal.Journal;

/**
 * What this room works with and does not own.
 *
 * @param chance spreads the moments at which a system that was away is asked again
 */
public record Surroundings(
        Database database, Journal journal, InstantSource clock, RandomGenerator chance, CrashPoints crashPoints) {}

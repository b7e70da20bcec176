package org.throughline.supply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.journal.Position;
import org.throughline.planning.Plan;

/**
 * A plan of the whole company, with what it stands on.
 *
 * @param number counts the plans of this hub
 * @param position every fact up to here is in it
 * @param madeAt when its books were read
 * @param behind how long after the newest of its facts was written down the first plan with it stood; empty where that
 *     was before the hub was started
 * @param books the books on which it stands
 */
public record PlanVersion(
        int number,
        Position position,
        Instant madeAt,
        Optional<Duration> behind,
        BookSnapshot books,
        Assembly assembly,
        Plan plan) {}

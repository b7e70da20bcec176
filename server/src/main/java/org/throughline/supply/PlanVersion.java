package org.throughline.supply;

import java.time.Instant;
import org.throughline.journal.Position;
import org.throughline.planning.Plan;

/**
 * A plan of the whole company, with what it stands on.
 *
 * @param number counts the plans of this hub
 * @param position every fact up to here is in it
 * @param madeAt when its books were read
 * @param books the books on which it stands
 */
public record PlanVersion(
        int number, Position position, Instant madeAt, BookSnapshot books, Assembly assembly, Plan plan) {}

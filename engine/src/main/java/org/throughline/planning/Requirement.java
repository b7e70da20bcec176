package org.throughline.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that is needed, what it gets, and when.
 *
 * @param name the demand, receipt or planned order that needs it
 * @param date when it is needed, not before the day of the plan
 * @param offsetDays working days after the release of the order that needs it
 * @param quantity in millionths
 * @param uncovered what no supply was found for, in millionths
 * @param realDate the day a customer needs it, none where no customer waits
 * @param feasibleDate when all of it is there if nobody acts; never where something is missing
 * @param covers what it gets, in the order of pegging
 * @param cause the chain of supplies from this requirement down to the one that holds it
 */
public record Requirement(
        RequirementKind kind,
        String name,
        String item,
        String site,
        LocalDate date,
        int offsetDays,
        long quantity,
        long uncovered,
        PlanDay realDate,
        PlanDay feasibleDate,
        List<Cover> covers,
        List<String> cause) {}

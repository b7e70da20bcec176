package org.throughline.planning;

/**
 * A message without its sentence, for lists of which nobody reads every line.
 *
 * @param reference the order, receipt, demand or requirement it is about
 * @param quantity in millionths
 */
public record MessageHead(
        MessageCode code,
        String item,
        String site,
        String reference,
        PlanDay fromDate,
        PlanDay toDate,
        long quantity) {}

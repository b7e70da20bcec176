package org.throughline.planning;

/**
 * What somebody must do or know.
 *
 * @param reference the order, receipt, demand or requirement it is about
 * @param quantity in millionths
 * @param detail a sentence for people
 */
public record Message(
        MessageCode code,
        String item,
        String site,
        String reference,
        PlanDay fromDate,
        PlanDay toDate,
        long quantity,
        String detail) {}

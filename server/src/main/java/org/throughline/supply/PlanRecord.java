package org.throughline.supply;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is kept of the making of a plan.
 *
 * @param position the journal position on which it stands
 * @param secondsToRead the books, in seconds
 * @param secondsToPlan assembly and planning, in seconds
 */
public record PlanRecord(
        int version,
        long position,
        LocalDate asOf,
        Instant madeAt,
        int orders,
        int lateDemands,
        int messages,
        int changes,
        BigDecimal secondsToRead,
        BigDecimal secondsToPlan) {}

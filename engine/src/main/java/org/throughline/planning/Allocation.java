package org.throughline.planning;

import java.time.LocalDate;

/** A component still owed to released production, in millionths. */
public record Allocation(String receipt, String item, String site, LocalDate needDate, long quantity) {}

package org.throughline.planning;

import java.time.LocalDate;

/** What was asked for on a day in the past, in millionths: for forecasting; planning ignores it. */
public record DemandHistory(String item, String site, LocalDate date, long quantity) {}

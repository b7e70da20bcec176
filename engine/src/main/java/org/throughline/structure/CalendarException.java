package org.throughline.structure;

import java.time.LocalDate;

/** A day on which a calendar works, or does not, whatever its weekday. */
public record CalendarException(String calendar, LocalDate date, boolean working) {}

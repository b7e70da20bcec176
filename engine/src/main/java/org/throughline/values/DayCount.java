package org.throughline.values;

/** Limits on numbers of days, so that sums over deep structures stay far inside an {@code int}. */
public final class DayCount {

    /** About 273 years: no lead time, offset, period or horizon means more. */
    public static final int MAX = 100_000;

    private DayCount() {}
}

package org.throughline.structure;

/**
 * The lot sizing of an item at a site; quantities in millionths, zero where there is no such limit.
 *
 * @param size the lot size of {@link LotRule#FIXED}
 * @param periodDays the days of {@link LotRule#PERIOD}; less than one counts as one
 */
public record LotSizing(LotRule rule, long size, int periodDays, long minimum, long multiple, long maximum) {

    /** Lot for lot without any limit. */
    public static final LotSizing LOT_FOR_LOT = new LotSizing(LotRule.LOT_FOR_LOT, 0, 0, 0, 0, 0);

    /** The same with another smallest lot, in millionths. */
    public LotSizing withMinimum(long other) {
        return new LotSizing(rule, size, periodDays, other, multiple, maximum);
    }

    /** The same in multiples of something else, in millionths. */
    public LotSizing withMultiple(long other) {
        return new LotSizing(rule, size, periodDays, minimum, other, maximum);
    }
}

package org.throughline.structure;

/**
 * How one site supplies one item.
 *
 * @param leadTimeDays working days for make and subcontract, calendar days for buy and transfer
 * @param safetyStock in millionths
 * @param safetyLeadTimeDays working days
 * @param yield good share of what is started, in millionths (1 is 1,000,000)
 * @param fromSite where a transfer comes from, empty for every other source
 * @param planner who plans it, may be empty
 */
public record ItemSite(
        String item,
        String site,
        Source source,
        int leadTimeDays,
        long safetyStock,
        int safetyLeadTimeDays,
        LotSizing lotSizing,
        long yield,
        String fromSite,
        String planner) {

    /** The same with another lead time. */
    public ItemSite withLeadTimeDays(int other) {
        return new ItemSite(
                item, site, source, other, safetyStock, safetyLeadTimeDays, lotSizing, yield, fromSite, planner);
    }

    /** The same with another safety stock, in millionths. */
    public ItemSite withSafetyStock(long other) {
        return new ItemSite(
                item, site, source, leadTimeDays, other, safetyLeadTimeDays, lotSizing, yield, fromSite, planner);
    }

    /** The same from elsewhere. */
    public ItemSite withSource(Source other) {
        return new ItemSite(
                item, site, other, leadTimeDays, safetyStock, safetyLeadTimeDays, lotSizing, yield, fromSite, planner);
    }

    /** The same in other lots. */
    public ItemSite withLotSizing(LotSizing other) {
        return new ItemSite(
                item, site, source, leadTimeDays, safetyStock, safetyLeadTimeDays, other, yield, fromSite, planner);
    }
}

package org.throughline.structure;

import org.throughline.values.CodePointOrder;

/**
 * What a supplier offers; what it leaves open ({@link #AS_ITEM_SITE}) the item-site decides.
 *
 * @param site empty for all sites
 * @param priority lower is preferred
 * @param leadTimeDays calendar days for buy, working days for subcontract
 * @param lotMinimum in millionths
 * @param lotMultiple in millionths
 * @param price money per unit, in millionths
 */
public record SupplierItem(
        String supplier,
        String item,
        String site,
        int priority,
        int leadTimeDays,
        long lotMinimum,
        long lotMultiple,
        long price) {

    /** The supplier says nothing of its own here. */
    public static final int AS_ITEM_SITE = -1;

    /** Whether this one is chosen before the other: by priority, then price, then name. */
    public boolean isPreferredTo(SupplierItem other) {
        int order = Integer.compare(priority, other.priority);
        order = order != 0 ? order : Long.compare(price, other.price);
        return (order != 0 ? order : CodePointOrder.compare(supplier, other.supplier)) < 0;
    }

    /** The lot sizing of the item-site with what this supplier says put before it. */
    public LotSizing lotSizing(LotSizing itemSite) {
        return new LotSizing(
                itemSite.rule(),
                itemSite.size(),
                itemSite.periodDays(),
                lotMinimum == AS_ITEM_SITE ? itemSite.minimum() : lotMinimum,
                lotMultiple == AS_ITEM_SITE ? itemSite.multiple() : lotMultiple,
                itemSite.maximum());
    }
}

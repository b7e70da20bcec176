package org.throughline.planning;

import java.time.LocalDate;

/**
 * What a customer ordered, or what is expected to be sold.
 *
 * @param quantity in millionths
 * @param priority lower is sooner
 * @param unitPrice money per unit in millionths, {@link #ITEM_PRICE} for the item's
 */
public record Demand(
        String demand,
        String item,
        String site,
        LocalDate dueDate,
        long quantity,
        DemandKind kind,
        String customer,
        int priority,
        long unitPrice) {

    /** The price of the item holds. */
    public static final long ITEM_PRICE = -1;

    /** The same with another quantity, in millionths. */
    Demand withQuantity(long other) {
        return new Demand(demand, item, site, dueDate, other, kind, customer, priority, unitPrice);
    }
}

package org.throughline.planning;

import java.time.LocalDate;

/**
 * What a customer asks before ordering: can so much of an item be at a site on a day?
 *
 * @param reference the name under which it would be kept as a demand; no demand has it yet
 * @param date the wanted day, from the day of the plan to the end of its horizon
 * @param quantity in millionths, above zero
 * @param customer may be empty
 * @param priority lower is sooner, 10 is usual
 * @param safetyStockToo whether stock and receipts that safety stock asks for may be promised too
 */
public record Inquiry(
        String reference,
        String item,
        String site,
        LocalDate date,
        long quantity,
        String customer,
        int priority,
        boolean safetyStockToo) {

    /** The demand that it would be, were it ordered for a day. */
    public Demand dueOn(LocalDate day) {
        return new Demand(
                reference, item, site, day, quantity, DemandKind.ORDER, customer, priority, Demand.ITEM_PRICE);
    }
}

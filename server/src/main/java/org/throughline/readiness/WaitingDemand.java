package org.throughline.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;

/**
 * A customer's demand that an order serves.
 *
 * @param demand its name in the plan
 * @param quantity the part of it that the order serves, in the item's unit
 * @param promised when all of it will be served if nobody acts; empty for never
 * @param money the price of that part, in the plan's currency
 */
public record WaitingDemand(
        String demand,
        OrderId order,
        PartnerId customer,
        ItemId item,
        BigDecimal quantity,
        LocalDate due,
        String promised,
        int lateDays,
        BigDecimal money) {}

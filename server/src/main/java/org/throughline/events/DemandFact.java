package org.throughline.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is said about demand: what customers ordered or were promised, and what is still to be delivered. */
public sealed interface DemandFact extends Content {

    /** How far a sales order has come. */
    enum SalesState {
        /** It is an offer. */
        QUOTATION,
        /** It is an order. */
        CONFIRMED,
        /** It was called off. */
        CANCELLED
    }

    /** The head of a sales order. */
    record SalesOrderStated(
            OrderId order,
            String name,
            PartnerId customer,
            CompanyId company,
            CurrencyId currency,
            Instant orderedAt,
            Moment promised,
            SalesState state,
            PersonId salesperson,
            Standing standing)
            implements DemandFact {}

    /**
     * A line of a sales order.
     *
     * @param delivered how much has been delivered, in the unit ordered
     * @param unitPrice of one unit ordered, less discount, without tax, in the order's currency
     */
    record SalesLineStated(
            SalesLineId line,
            OrderId order,
            ItemId item,
            Quantity ordered,
            BigDecimal delivered,
            BigDecimal unitPrice,
            Standing standing)
            implements DemandFact {}

    /**
     * A movement out of the company, to a customer or back to a supplier. Of a kit, it is the components that move.
     *
     * @param document the paper that people know it by, such as the name of a delivery order
     * @param open what has still to leave; zero when it has, or was called off
     * @param due when it must leave
     * @param scheduled when it is meant to leave
     * @param line the line of a sales order that it serves
     * @param bought the line of the purchase order by which it was bought, where it goes back to a supplier
     * @param after the movements within the site that bring the goods to the gate
     */
    record DeliveryStated(
            MoveId move,
            String document,
            ItemId item,
            Quantity open,
            LocationId from,
            Instant due,
            Instant scheduled,
            SalesLineId line,
            PurchaseLineId bought,
            PartnerId customer,
            boolean urgent,
            List<MoveId> after,
            Standing standing)
            implements DemandFact {}

    /**
     * What was promised to somebody who has not ordered yet, and is kept for them: the plan counts it as a demand.
     *
     * @param name by which people know it
     * @param due the day for which it was promised
     * @param until the last day on which it is kept; after it nobody may count on it
     * @param customer may be none
     * @param by who promised it
     * @param standing withdrawn when it was given free, because it was ordered or is no longer wanted
     */
    record QuoteStated(
            QuoteId quote,
            String name,
            ItemId item,
            SiteId site,
            Quantity quantity,
            LocalDate due,
            LocalDate until,
            PartnerId customer,
            String by,
            Standing standing)
            implements DemandFact {}
}

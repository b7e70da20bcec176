package org.throughline.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What is said about procurement: what was ordered from suppliers, and what is on its way to and between sites. */
public sealed interface ProcurementFact extends Content {

    /** How far a purchase order has come. */
    enum PurchaseState {
        /** Nobody has seen it outside. */
        DRAFT,
        /** The supplier was asked. */
        SENT,
        /** Somebody has to approve it. */
        TO_APPROVE,
        /** It is ordered. */
        CONFIRMED,
        /** It was called off. */
        CANCELLED
    }

    /**
     * The head of a purchase order.
     *
     * @param supplierReference what the supplier calls it
     * @param acknowledged whether the supplier has confirmed it
     * @param operationType where its goods arrive
     */
    record PurchaseOrderStated(
            OrderId order,
            String name,
            PartnerId supplier,
            String supplierReference,
            CompanyId company,
            CurrencyId currency,
            PurchaseState state,
            boolean acknowledged,
            Instant orderedAt,
            PersonId buyer,
            OperationTypeId operationType,
            Standing standing)
            implements ProcurementFact {}

    /**
     * A line of a purchase order.
     *
     * @param received how much has come, in the unit ordered
     * @param unitPrice of one unit ordered, less discount, without tax, in the order's currency
     * @param due when the supplier is to deliver
     */
    record PurchaseLineStated(
            PurchaseLineId line,
            OrderId order,
            ItemId item,
            Quantity ordered,
            BigDecimal received,
            BigDecimal unitPrice,
            Instant due,
            Standing standing)
            implements ProcurementFact {}

    /**
     * A movement into the company, from a supplier or back from a customer.
     *
     * @param document the paper that people know it by, such as the name of a receipt
     * @param open what has still to come; zero when it has, or was called off
     * @param due when it is meant to come, by the warehouse's papers
     * @param line the line of a purchase order that it serves
     * @param subcontracted whether the supplier makes it from components that he is given
     * @param after the movements that bring the goods to where this one starts, such as the output of a subcontractor
     */
    record ReceiptStated(
            MoveId move,
            String document,
            ItemId item,
            Quantity open,
            LocationId to,
            Instant due,
            PurchaseLineId line,
            PartnerId partner,
            boolean subcontracted,
            List<MoveId> after,
            Standing standing)
            implements ProcurementFact {}

    /**
     * A movement between places of the company, of one site or of two.
     *
     * @param open what has still to move; zero when it has, or was called off
     * @param after the movements that bring the goods to the place it starts from
     */
    record TransferStated(
            MoveId move,
            String document,
            ItemId item,
            Quantity open,
            LocationId from,
            LocationId to,
            Instant due,
            List<MoveId> after,
            Standing standing)
            implements ProcurementFact {}
}

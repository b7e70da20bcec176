package org.throughline.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What is said about production: manufacturing orders, their operations, components and output. */
public sealed interface ProductionFact extends Content {

    /** How far a manufacturing order has come. */
    enum ProductionState {
        /** Nobody has released it. */
        DRAFT,
        /** It is released. */
        CONFIRMED,
        /** Work has begun. */
        IN_PROGRESS,
        /** All is made, and somebody has to close it. */
        TO_CLOSE,
        /** It is closed. */
        DONE,
        /** It was called off. */
        CANCELLED
    }

    /**
     * A manufacturing order; {@code odoo:mrp.production:91} stays the same where its name changes.
     *
     * @param quantity how much is to be made
     * @param produced how much has been made, in the same unit
     * @param subcontractor who makes it, where it is not made by the company itself
     * @param origin what it was made for, in the words of the home system
     */
    record ProductionOrderStated(
            OrderId order,
            String name,
            ItemId item,
            BillOfMaterialId bill,
            Quantity quantity,
            BigDecimal produced,
            ProductionState state,
            Instant start,
            Instant finish,
            OperationTypeId operationType,
            CompanyId company,
            PartnerId subcontractor,
            PersonId responsible,
            boolean urgent,
            String origin,
            Standing standing)
            implements ProductionFact {}

    /** How far a work order has come. */
    enum WorkOrderState {
        /** Another has to be done first. */
        BLOCKED,
        /** It may start as far as other work orders are concerned. */
        READY,
        /** Work has begun. */
        IN_PROGRESS,
        /** It is done. */
        DONE,
        /** It was called off. */
        CANCELLED
    }

    /**
     * One operation of one manufacturing order.
     *
     * @param expectedMinutes how long it is expected to take
     * @param produced how much has been reported, in the order's unit
     */
    record WorkOrderStated(
            WorkOrderId workOrder,
            OrderId production,
            String name,
            WorkCenterId workCenter,
            OperationId operation,
            int rank,
            WorkOrderState state,
            Moment start,
            Moment finish,
            BigDecimal expectedMinutes,
            BigDecimal produced,
            Standing standing)
            implements ProductionFact {}

    /**
     * A component of a manufacturing order.
     *
     * @param open what has still to be issued; zero when it has, or was called off
     * @param issued what has been issued, in the same unit
     * @param from the place it is taken from
     * @param operation the operation that uses it
     * @param after the movements within the site that bring it to that place
     */
    record ComponentStated(
            MoveId move,
            OrderId production,
            ItemId item,
            Quantity open,
            BigDecimal issued,
            LocationId from,
            Instant due,
            OperationId operation,
            WorkOrderId workOrder,
            List<MoveId> after,
            Standing standing)
            implements ProductionFact {}

    /**
     * What a manufacturing order makes: its item, or a by-product.
     *
     * @param open what has still to come; zero when it has, or was called off
     * @param byProduct whether it comes along with the order's item
     */
    record OutputStated(
            MoveId move,
            OrderId production,
            ItemId item,
            Quantity open,
            LocationId to,
            Instant due,
            boolean byProduct,
            Standing standing)
            implements ProductionFact {}
}

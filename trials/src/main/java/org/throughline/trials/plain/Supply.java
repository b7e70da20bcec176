package org.throughline.trials.plain;

import org.throughline.trials.plain.PlainModel.Receipt;

/** What covers requirements (§3). */
sealed interface Supply permits Supply.StockPool, Supply.SubcontractPool, Supply.Scheduled, PlannedOrder {

    /** The stock pool of a node. */
    record StockPool(Node node) implements Supply {}

    /** The second pool of a node, with stock at subcontractors. */
    record SubcontractPool(Node node) implements Supply {}

    /** A scheduled receipt. */
    record Scheduled(Receipt receipt) implements Supply {}

    /** Returns the supply as pegging.csv names its kind (§7). */
    default String kindText() {
        return switch (this) {
            case StockPool _ -> "stock";
            case SubcontractPool _ -> "subcontract_stock";
            case Scheduled _ -> "receipt";
            case PlannedOrder _ -> "planned";
        };
    }

    /** Returns the name of the supply; the pools are named as their kind (§7). */
    default String reference() {
        return switch (this) {
            case StockPool _, SubcontractPool _ -> kindText();
            case Scheduled scheduled -> scheduled.receipt().name();
            case PlannedOrder order -> order.name();
        };
    }
}

package org.throughline.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;

/** What a scenario assumes to be otherwise than it is. Quantities are in the unit of the item. */
public sealed interface Assumption {

    /** A customer orders something more. */
    record DemandAdded(ItemId item, SiteId site, LocalDate due, BigDecimal quantity) implements Assumption {}

    /** A demand of the plan is due on another day or in another quantity; what is left out stays as it is. */
    record DemandMoved(String demand, Optional<LocalDate> due, Optional<BigDecimal> quantity) implements Assumption {}

    /** A demand of the plan falls away. */
    record DemandDropped(String demand) implements Assumption {}

    /** Something more is ordered and comes. */
    record ReceiptAdded(ItemId item, SiteId site, LocalDate due, BigDecimal quantity) implements Assumption {}

    /** What was ordered comes on another day or in another quantity; what is left out stays as it is. */
    record ReceiptMoved(String receipt, Optional<LocalDate> due, Optional<BigDecimal> quantity) implements Assumption {}

    /** What was ordered never comes. */
    record ReceiptDropped(String receipt) implements Assumption {}

    /** More lies free at a site, or less where the quantity is below zero. */
    record StockAdded(ItemId item, SiteId site, BigDecimal quantity) implements Assumption {}

    /** Supplying an item at a site takes so many days, whoever supplies it. */
    record LeadTimeIs(ItemId item, SiteId site, int days) implements Assumption {}

    /** So much of an item is to be kept at a site. */
    record SafetyStockIs(ItemId item, SiteId site, BigDecimal quantity) implements Assumption {}

    /** Orders for an item at a site have at least this quantity, whoever supplies it. */
    record LotMinimumIs(ItemId item, SiteId site, BigDecimal quantity) implements Assumption {}

    /** Orders for an item at a site are multiples of this quantity, whoever supplies it. */
    record LotMultipleIs(ItemId item, SiteId site, BigDecimal quantity) implements Assumption {}

    /** A supplier takes so many days for an item. */
    record SupplierLeadTimeIs(ItemId item, PartnerId supplier, int days) implements Assumption {}

    /** Nothing more of an item is ordered from a supplier; what was ordered comes. */
    record SupplierStops(ItemId item, PartnerId supplier) implements Assumption {}

    /** A site does not work on so many days from a day on, nor does any other that has its calendar. */
    record SiteClosed(SiteId site, LocalDate from, int days) implements Assumption {}

    /** Whether what a later assumption speaks of falls away with this one. */
    default boolean leavesNothingFor(Assumption later) {
        return switch (this) {
            case DemandDropped(var demand) ->
                later.equals(this)
                        || (later instanceof DemandMoved moved && moved.demand().equals(demand));
            case ReceiptDropped(var receipt) ->
                later.equals(this)
                        || (later instanceof ReceiptMoved moved
                                && moved.receipt().equals(receipt));
            case DemandAdded _, DemandMoved _, ReceiptAdded _, ReceiptMoved _ -> false;
            case StockAdded _, LeadTimeIs _, SafetyStockIs _, LotMinimumIs _, LotMultipleIs _ -> false;
            case SupplierLeadTimeIs _, SupplierStops _, SiteClosed _ -> false;
        };
    }
}

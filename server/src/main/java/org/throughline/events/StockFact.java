package org.throughline.events;

/** What is said about stock. */
public sealed interface StockFact extends Content {

    /** A location is there, or is now described otherwise. */
    record LocationDescribed(LocationId location, String name, LocationKind kind, SiteReference site)
            implements StockFact {}

    /** Stock was found when the books were opened. */
    record StockOpened(ItemId item, StockPlace place, Quantity quantity) implements StockFact {}

    /** The opening balances of a site are complete: from now on what is not there is zero, and no longer unknown. */
    record StockOpeningCompleted(SiteId site) implements StockFact {}

    /** Stock went from one location to another. */
    record StockMoved(MoveId move, ItemId item, Quantity quantity, StockPlace from, LocationId to, OrderId order)
            implements StockFact {}

    /** The home system says how much of an item is in a place; it changes no balance. */
    record StockCounted(ItemId item, StockPlace place, Quantity quantity) implements StockFact {}

    /** A balance that disagreed with a count was put right, by a person or a rule, naming the count. */
    record StockCorrected(ItemId item, StockPlace place, Quantity difference, FactId count, String reason)
            implements StockFact {}

    /** Stock is set aside for an order; a quantity of zero ends it. */
    record StockReserved(ReservationId reservation, ItemId item, StockPlace place, Quantity quantity, OrderId order)
            implements StockFact {}
}

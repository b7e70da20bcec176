package org.throughline.events;

/** What is said about stock. */
public sealed interface StockFact extends Content {

    /** What the ledger of stock has to enter or to compare. */
    sealed interface Entry extends StockFact {}

    /** What changes no balance and is noted as it was said. */
    sealed interface Note extends StockFact {}

    /** A location is there, or is now described otherwise. */
    record LocationDescribed(LocationId location, String name, LocationKind kind, SiteReference site, Standing standing)
            implements Note {}

    /** A lot or serial number, by the name that people read on it. */
    record LotDescribed(LotId lot, String name, ItemId item, Moment expires, Standing standing) implements Note {}

    /** So much stock was found when the books were opened; the balance is this from then on. */
    record StockOpened(ItemId item, StockPlace place, Quantity quantity) implements Entry {}

    /** The opening balances of a site are complete: from now on what is not there is zero, and no longer unknown. */
    record StockOpeningCompleted(SiteId site) implements StockFact {}

    /**
     * Stock went from one location to another. Said again of the same movement with something else, it replaces what
     * was said before; a quantity of zero takes it back.
     *
     * @param document the paper that people know it by, such as the name of a receipt
     */
    record StockMoved(
            MoveId move, ItemId item, Quantity quantity, StockPlace from, LocationId to, OrderId order, String document)
            implements Entry {}

    /** The home system says how much of an item is in a place; it changes no balance. */
    record StockCounted(ItemId item, StockPlace place, Quantity quantity) implements Entry {}

    /** A balance that disagreed with a count was put right, by a person or a rule, naming the count. */
    record StockCorrected(ItemId item, StockPlace place, Quantity difference, FactId count, String reason)
            implements Entry {}

    /**
     * Stock is set aside for a movement that is to come; a quantity of zero ends it.
     *
     * @param move the movement: an issue to production, a delivery, a transfer
     * @param order the order that the movement is for
     */
    record StockReserved(
            ReservationId reservation, ItemId item, StockPlace place, Quantity quantity, MoveId move, OrderId order)
            implements Note {}
}

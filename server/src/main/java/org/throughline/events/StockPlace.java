package org.throughline.events;

/** Where a balance of an item stands: in a location, of a lot, of an owner. */
public record StockPlace(LocationId location, LotId lot, OwnerId owner) {

    /** The same lot and owner in another location. */
    public StockPlace at(LocationId other) {
        return new StockPlace(other, lot, owner);
    }
}

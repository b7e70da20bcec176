package org.throughline.supply;

import org.throughline.events.ItemId;
import org.throughline.events.OwnerId;
import org.throughline.events.Quantity;
import org.throughline.events.StockPlace;

/** Stock in our places that belongs to somebody else. */
public record ConsignedStock(ItemId item, StockPlace place, Quantity quantity) {

    /** Whose it is. */
    public OwnerId owner() {
        return place.owner();
    }
}

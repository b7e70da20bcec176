package org.throughline.inventory;

import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.StockPlace;

/** What a balance is kept of: an item in a place, of a lot, of an owner. */
record Account(ItemId item, StockPlace place) {

    /** The same item, lot and owner in another location. */
    Account at(LocationId other) {
        return new Account(item, place.at(other));
    }
}

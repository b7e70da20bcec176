package org.throughline.inventory;

import org.throughline.events.ItemId;
import org.throughline.events.StockPlace;

/** What a balance is kept of: an item in a place, of a lot, of an owner. */
record Account(ItemId item, StockPlace place) {}

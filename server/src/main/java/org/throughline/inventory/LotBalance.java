package org.throughline.inventory;

import org.throughline.events.ItemId;
import org.throughline.events.Quantity;
import org.throughline.events.StockPlace;

/** What lies in one place, of one lot and owner. */
public record LotBalance(ItemId item, StockPlace place, Quantity quantity) {}

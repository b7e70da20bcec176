package org.throughline.exchange;

import org.throughline.events.ItemId;
import org.throughline.events.StockPlace;
import org.throughline.events.UnitId;

/** A balance of stock that a movement has touched. */
record Touched(ItemId item, StockPlace place, UnitId unit) {}

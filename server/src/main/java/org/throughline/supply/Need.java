package org.throughline.supply;

import java.time.Instant;
import java.util.List;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;

/**
 * A movement that still takes from stock, and for which stock may be reserved.
 *
 * @param from the place from which it takes
 * @param open in millionths of the item's unit
 * @param after the movements that bring the goods to where it starts
 */
record Need(MoveId move, ItemId item, OrderId order, LocationId from, Instant due, long open, List<MoveId> after) {}

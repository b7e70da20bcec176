package org.throughline.inventory;

import java.time.Instant;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.Quantity;
import org.throughline.events.StockPlace;

/** A movement as it was last stated; a quantity of zero means that it was taken back. */
public record Movement(
        MoveId move,
        ItemId item,
        Quantity quantity,
        StockPlace from,
        LocationId to,
        OrderId order,
        String document,
        Instant statedAt) {}

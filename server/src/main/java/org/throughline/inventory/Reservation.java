package org.throughline.inventory;

import java.time.Instant;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.Quantity;
import org.throughline.events.ReservationId;
import org.throughline.events.StockPlace;

/** Stock set aside for an order, as it was last stated; a quantity of zero means that it has ended. */
public record Reservation(
        ReservationId reservation, ItemId item, StockPlace place, Quantity quantity, OrderId order, Instant statedAt) {}

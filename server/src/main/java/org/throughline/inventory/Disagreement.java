package org.throughline.inventory;

import java.time.Instant;
import org.throughline.events.FactId;
import org.throughline.events.ItemId;
import org.throughline.events.Quantity;
import org.throughline.events.StockPlace;

/**
 * A count of the home system that differed from the balance and has not come to agree with it since.
 *
 * @param count the fact that says so
 * @param countedAt when it was counted
 * @param since when counts of this place began to differ without ever agreeing in between
 */
public record Disagreement(
        ItemId item, StockPlace place, Quantity counted, FactId count, Instant countedAt, Instant since) {}

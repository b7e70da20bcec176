package org.throughline.supply;

import java.util.Map;
import org.throughline.events.MoveId;
import org.throughline.events.StockPlace;

/**
 * What stock of an item is set aside, in millionths of its unit.
 *
 * @param taken from each place
 * @param whole all that each movement is given
 * @param toSend what of that has still to be sent to the subcontractor who needs it
 */
record Given(Map<StockPlace, Long> taken, Map<MoveId, Long> whole, Map<MoveId, Long> toSend) {

    static final Given NOTHING = new Given(Map.of(), Map.of(), Map.of());

    /** What is taken from a place. */
    long from(StockPlace place) {
        return taken.getOrDefault(place, 0L);
    }

    long to(MoveId move) {
        return whole.getOrDefault(move, 0L);
    }

    long toSend(MoveId move) {
        return toSend.getOrDefault(move, 0L);
    }
}

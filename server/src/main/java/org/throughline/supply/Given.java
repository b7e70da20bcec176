package org.throughline.supply;

import java.util.Map;
import org.throughline.events.MoveId;

/**
 * What stock is set aside for movements, in millionths of the unit of their items.
 *
 * @param whole all that each movement is given
 * @param toSend what of that has still to be sent to the subcontractor who needs it
 */
record Given(Map<MoveId, Long> whole, Map<MoveId, Long> toSend) {

    long to(MoveId move) {
        return whole.getOrDefault(move, 0L);
    }

    long toSend(MoveId move) {
        return toSend.getOrDefault(move, 0L);
    }
}

package org.throughline.supply;

import java.util.Map;
import java.util.Set;
import org.throughline.events.MoveId;

/**
 * What stock is set aside for movements, in millionths of the unit of their items.
 *
 * @param whole all that each movement is given
 * @param toSend what of that has still to be sent to the subcontractor who needs it
 */
record Given(Map<MoveId, Long> whole, Map<MoveId, Long> toSend) {

    static final Given NOTHING = new Given(Map.of(), Map.of());

    /** The movements that were given another quantity before. */
    Set<MoveId> otherThan(Given before) {
        Set<MoveId> others = Differing.keys(before.whole, whole);
        others.addAll(Differing.keys(before.toSend, toSend));
        return others;
    }

    long to(MoveId move) {
        return whole.getOrDefault(move, 0L);
    }

    long toSend(MoveId move) {
        return toSend.getOrDefault(move, 0L);
    }
}

package org.throughline.supply;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.MoveId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;

/**
 * Movements between our own places: those that leave a site for another, those that arrive from another, those that
 * take goods through inspection, and those that stay within a site and only hand goods on.
 *
 * <p>What is inspected counts once: it is a receipt of its site, of the day on which it is released, and nobody can
 * have it before.
 *
 * @param arrivals the movement by which goods arrive, of each that brings them there
 * @param waiting the site that waits for what lies on the way
 */
record Transfers(
        List<Crossing> leaving,
        List<Crossing> arriving,
        Map<MoveId, TransferStated> within,
        Set<MoveId> inspections,
        Map<MoveId, MoveId> arrivals,
        Map<OnTheWay, SiteId> waiting) {

    /**
     * A movement that takes goods from a site's stock, or brings them to it.
     *
     * @param quantity so much of it
     * @param isInspection whether it takes goods to inspection, or releases them from it
     */
    record Crossing(TransferStated transfer, SiteId site, Quantity quantity, boolean isInspection) {}

    /** An item in a place from which it arrives. */
    record OnTheWay(ItemId item, LocationId place) {}

    /** Whether the movement takes goods to inspection, or releases them from it. */
    boolean isInspection(MoveId move) {
        return inspections.contains(move);
    }

    /** Whether the movement only hands goods on within a site. */
    boolean isWithin(MoveId move) {
        return within.containsKey(move);
    }

    /** The movements that bring goods to where others start, through all that only hand them on. */
    Set<MoveId> upstream(List<MoveId> after) {
        return upstream(within, after);
    }

    static Set<MoveId> upstream(Map<MoveId, TransferStated> within, List<MoveId> after) {
        Set<MoveId> found = new LinkedHashSet<>();
        Deque<MoveId> open = new ArrayDeque<>(after);
        while (!open.isEmpty()) {
            MoveId move = open.remove();
            TransferStated transfer = within.get(move);
            if (found.add(move) && transfer != null) {
                open.addAll(transfer.after());
            }
        }
        return found;
    }

    /** The movement by which goods that left a site arrive at another. */
    Optional<MoveId> arrivalOf(MoveId left) {
        return Optional.ofNullable(arrivals.get(left));
    }
}

package org.throughline.supply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.SiteId;

/**
 * Movements between our own places: those that leave a site for another, those that arrive from another, and those that
 * stay within one and only hand goods on.
 */
final class Transfers {

    /** A movement over the border of a site. */
    record Crossing(TransferStated transfer, SiteId site) {}

    private final Ground ground;
    private final List<Crossing> leaving = new ArrayList<>();
    private final List<Crossing> arriving = new ArrayList<>();
    private final Map<MoveId, TransferStated> within = new HashMap<>();
    private final Map<MoveId, MoveId> arrivals = new HashMap<>();

    Transfers(Ground ground) {
        this.ground = ground;
        ground.books().snapshot().procurement().transfers().stream()
                .filter(transfer -> transfer.open().amount().signum() > 0)
                .sorted(RecordOrder.by(TransferStated::move))
                .forEach(this::sort);
        for (Crossing arrival : arriving) {
            MoveId move = arrival.transfer().move();
            arrivals.put(move, move);
            upstream(arrival.transfer().after()).forEach(before -> arrivals.putIfAbsent(before, move));
        }
    }

    private void sort(TransferStated transfer) {
        Optional<SiteId> from = ground.books().siteOf(transfer.from());
        Optional<SiteId> to = ground.books().siteOf(transfer.to());
        boolean toOther = isOnTheWay(transfer.to()) || (to.isPresent() && !to.equals(from));
        boolean fromOther = isOnTheWay(transfer.from()) || (from.isPresent() && !from.equals(to));
        if (from.isPresent() && toOther) {
            leaving.add(new Crossing(transfer, from.get()));
        }
        if (to.isPresent() && fromOther) {
            arriving.add(new Crossing(transfer, to.get()));
        }
        if (!(from.isPresent() && toOther) && !(to.isPresent() && fromOther)) {
            within.put(transfer.move(), transfer);
        }
    }

    private boolean isOnTheWay(LocationId place) {
        return ground.books().isOf(place, LocationKind.TRANSIT);
    }

    List<Crossing> leaving() {
        return leaving;
    }

    List<Crossing> arriving() {
        return arriving;
    }

    /** Whether the movement only hands goods on within a site. */
    boolean isWithin(MoveId move) {
        return within.containsKey(move);
    }

    /** The movements that bring goods to where others start, through all that only hand them on. */
    Set<MoveId> upstream(List<MoveId> after) {
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

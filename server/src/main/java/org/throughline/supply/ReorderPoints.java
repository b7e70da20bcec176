package org.throughline.supply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.ReorderPointDescribed;
import org.throughline.events.Standing;

/** The reorder point of each item at a site: that of the place where the site keeps its stock. */
final class ReorderPoints {

    private final Map<ItemAtSite, ReorderPointDescribed> points = new HashMap<>();

    ReorderPoints(Ground ground) {
        ground.books().snapshot().items().reorderPoints().stream()
                .filter(point -> point.standing() == Standing.IN_USE)
                .filter(point -> ground.books().isPlanned(point.item()))
                .sorted(RecordOrder.by(ReorderPointDescribed::point))
                .forEach(point -> sort(point, ground));
    }

    private void sort(ReorderPointDescribed point, Ground ground) {
        Optional<SiteDescribed> site = ground.books().sites().stream()
                .filter(candidate -> candidate.stock().equals(point.location()))
                .findFirst();
        if (site.isPresent()) {
            points.putIfAbsent(new ItemAtSite(point.item(), site.get().site()), point);
        } else {
            ground.findings()
                    .problem(
                            DataProblemCode.REORDER_POINT_ELSEWHERE,
                            point.point(),
                            "The reorder point of item (%s) is for a place where no site keeps stock. Maybe move it."
                                    .formatted(ground.item(point.item())));
        }
    }

    Optional<ReorderPointDescribed> of(ItemAtSite node) {
        return Optional.ofNullable(points.get(node));
    }

    /** Whether somebody wants stock of the item kept at the site. */
    boolean has(ItemAtSite node) {
        return points.containsKey(node);
    }
}

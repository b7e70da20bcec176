package org.throughline.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.structure.SupplierItem;

/** Which suppliers could serve an item at a site: those named for the site or, where there are none, for all sites. */
final class SupplierChoice {

    private record Place(String item, String site) {}

    private static final String ALL_SITES = "";

    private final Map<Place, List<SupplierItem>> byPlace = new HashMap<>();

    SupplierChoice(List<SupplierItem> suppliers) {
        for (SupplierItem supplier : suppliers) {
            byPlace.computeIfAbsent(new Place(supplier.item(), supplier.site()), place -> new ArrayList<>())
                    .add(supplier);
        }
    }

    List<SupplierItem> candidates(String item, String site) {
        List<SupplierItem> forAllSites = byPlace.getOrDefault(new Place(item, ALL_SITES), List.of());
        return byPlace.getOrDefault(new Place(item, site), forAllSites);
    }

    Optional<SupplierItem> chosen(String item, String site) {
        return candidates(item, site).stream().reduce((best, other) -> other.isPreferredTo(best) ? other : best);
    }
}

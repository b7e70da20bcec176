package org.throughline.supply;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.events.ItemFact.ItemCostStated;
import org.throughline.events.ItemId;
import org.throughline.events.Standing;
import org.throughline.items.ItemSnapshot;

/** What each item costs, by all who say so. */
record ItemCosts(Map<ItemId, List<ItemCostStated>> stated) {

    static ItemCosts of(ItemSnapshot items) {
        return new ItemCosts(items.costs().stream()
                .filter(cost ->
                        cost.standing() == Standing.IN_USE && cost.cost().signum() != 0)
                .collect(Collectors.groupingBy(ItemCostStated::item)));
    }

    List<ItemCostStated> of(ItemId item) {
        return stated.getOrDefault(item, List.of());
    }
}

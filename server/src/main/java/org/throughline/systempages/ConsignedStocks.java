package org.throughline.systempages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.events.LocationId;
import org.throughline.events.PartnerId;
import org.throughline.events.StockFact;
import org.throughline.pages.Addresses;
import org.throughline.pages.Leaf;
import org.throughline.supply.ConsignedStock;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/** Stock that lies in our places and belongs to others, as people know items, places and owners. */
public final class ConsignedStocks {

    private ConsignedStocks() {}

    /**
     * So much of an item that belongs to somebody else.
     *
     * @param itemAddress the page of the item
     * @param unit what the amount counts
     */
    public record Lying(String item, String itemAddress, String place, String owner, BigDecimal amount, String unit) {}

    /** A page of what lies there in the plan that stands, by owner, item and place. */
    static Leaf<Lying> of(Optional<PlanVersion> plan, Optional<String> page) {
        List<Lying> lying = plan.map(ConsignedStocks::of).orElse(List.of());
        return Leaf.of(lying, page);
    }

    /** All that lies there, by owner, item and place. */
    static List<Lying> of(PlanVersion plan) {
        if (plan.assembly().consigned().isEmpty()) {
            return List.of();
        }
        Labels labels = plan.assembly().labels();
        Map<LocationId, String> places = plan.books().stock().locations().stream()
                .collect(Collectors.toMap(
                        StockFact.LocationDescribed::location, StockFact.LocationDescribed::name, (first, _) -> first));
        return plan.assembly().consigned().stream()
                .map(stock -> lying(stock, labels, places))
                .sorted(Comparator.comparing(Lying::owner)
                        .thenComparing(Lying::item)
                        .thenComparing(Lying::place))
                .toList();
    }

    private static Lying lying(ConsignedStock stock, Labels labels, Map<LocationId, String> places) {
        LocationId place = stock.place().location();
        return new Lying(
                labels.items().of(stock.item()),
                Addresses.planOf(stock.item().value()),
                places.getOrDefault(place, place.value()),
                labels.partners().of(new PartnerId(stock.owner().value())),
                stock.quantity().amount(),
                labels.units().of(stock.quantity().unit()));
    }
}

package org.throughline.supply;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.planning.Demand;
import org.throughline.planning.PlanningModel;
import org.throughline.structure.Item;
import org.throughline.values.Micros;

/** What customers pay for one unit of what they ask for, in the plan's currency. */
public final class DemandPrices {

    private final Map<String, Item> items;

    DemandPrices(PlanningModel model) {
        items = model.items().stream().collect(Collectors.toMap(Item::item, item -> item));
    }

    /** The demand's own price, else that of its item. */
    BigDecimal of(Demand demand) {
        return of(demand, Optional.ofNullable(items.get(demand.item())));
    }

    /** The demand's own price, else that of its item; zero where nobody knows that. */
    public static BigDecimal of(Demand demand, Optional<Item> item) {
        return Micros.decimal(
                demand.unitPrice() == Demand.ITEM_PRICE
                        ? item.map(Item::unitPrice).orElse(0L)
                        : demand.unitPrice());
    }
}

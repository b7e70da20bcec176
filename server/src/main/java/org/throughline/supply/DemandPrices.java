package org.throughline.supply;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.planning.Demand;
import org.throughline.planning.PlanningModel;
import org.throughline.structure.Item;
import org.throughline.values.Micros;

/** What customers pay for one unit of what they ask for, in the plan's currency. */
final class DemandPrices {

    private final Map<String, Long> prices;

    DemandPrices(PlanningModel model) {
        prices = model.items().stream().collect(Collectors.toMap(Item::item, Item::unitPrice));
    }

    /** The demand's own price, else that of its item. */
    BigDecimal of(Demand demand) {
        return Micros.decimal(
                demand.unitPrice() == Demand.ITEM_PRICE ? prices.getOrDefault(demand.item(), 0L) : demand.unitPrice());
    }
}

package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.PartnerId;
import org.throughline.planning.Demand;
import org.throughline.planning.Promise;

/** The demands of a plan by their names: when they are served, for whom, and what they are worth. */
public final class DemandNames {

    private final Map<String, Promise> promises;
    private final Map<String, DemandLink> links;
    private final DemandPrices prices;

    /** Those of this plan. */
    DemandNames(PlanVersion version) {
        promises = version.plan().promises().stream()
                .collect(Collectors.toMap(promise -> promise.demand().demand(), Function.identity()));
        links = version.assembly().links().demands().stream()
                .collect(Collectors.toMap(DemandLink::demand, Function.identity(), (first, _) -> first));
        prices = new DemandPrices(version.assembly().model());
    }

    /** When the demand is served, where the plan has to serve it. */
    Optional<Promise> find(String demand) {
        return Optional.ofNullable(promises.get(demand));
    }

    /** When the demand is served: pegging serves demands of the plan only, and each of them has a promise. */
    Promise promise(String demand) {
        return known(find(demand), demand);
    }

    /** What stands behind a customer's demand. */
    DemandLink link(String demand) {
        return known(Optional.ofNullable(links.get(demand)), demand);
    }

    PartnerId customer(String demand) {
        return link(demand).customer();
    }

    /** The price of one unit of what is demanded, in the plan's currency: its own, else that of the item. */
    BigDecimal price(Demand demand) {
        return prices.of(demand);
    }

    /** The price of a part of a demand, in whole hundredths of the plan's currency. */
    public static BigDecimal money(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }

    /** What is known of a demand that a plan serves: such a demand has a promise and something stands behind it. */
    public static <T> T known(Optional<T> found, String demand) {
        return found.orElseThrow(() -> new IllegalStateException(
                "The plan serves the demand (%s), which it does not know.".formatted(demand)));
    }
}

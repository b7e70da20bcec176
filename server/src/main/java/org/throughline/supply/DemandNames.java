package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.PartnerId;
import org.throughline.planning.Demand;
import org.throughline.planning.Promise;

/** The demands of a plan by their names: when they are served, for whom, and what they are worth. */
public final class DemandNames {

    private final Map<String, Promise> promises;
    private final Map<String, DemandLink> links;
    private final DemandPrices prices;

    /** Those of this plan. */
    public DemandNames(PlanVersion version) {
        promises = version.plan().promises().stream()
                .collect(Collectors.toMap(promise -> promise.demand().demand(), Function.identity()));
        links = version.assembly().links().demands().stream()
                .collect(Collectors.toMap(DemandLink::demand, Function.identity(), (first, _) -> first));
        prices = new DemandPrices(version.assembly().model());
    }

    /** When the demand is served, where the plan has to serve it. */
    public Optional<Promise> find(String demand) {
        return Optional.ofNullable(promises.get(demand));
    }

    /** When the demand is served: pegging serves demands of the plan only, and each of them has a promise. */
    public Promise promise(String demand) {
        return required(promises.get(demand), demand);
    }

    /** What stands behind a customer's demand. */
    public DemandLink link(String demand) {
        return required(links.get(demand), demand);
    }

    PartnerId customer(String demand) {
        return link(demand).customer();
    }

    /** The price of one unit of what is demanded, in the plan's currency: its own, else that of the item. */
    public BigDecimal price(Demand demand) {
        return prices.of(demand);
    }

    /** The price of a part of a demand, in whole hundredths of the plan's currency. */
    public static BigDecimal money(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }

    private static <T> T required(@Nullable T known, String demand) {
        if (known == null) {
            throw new IllegalStateException(
                    "The plan serves the demand (%s), which it does not know.".formatted(demand));
        }
        return known;
    }
}

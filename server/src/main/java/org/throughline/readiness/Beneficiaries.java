package org.throughline.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.OrderId;
import org.throughline.planning.Demand;
import org.throughline.planning.Peg;
import org.throughline.planning.Plan;
import org.throughline.planning.Promise;
import org.throughline.planning.Requirement;
import org.throughline.planning.SupplyKind;
import org.throughline.structure.Item;
import org.throughline.supply.DemandLink;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;
import org.throughline.values.Micros;

/**
 * Who is behind a supply: pegging followed up to the customers. Where a supply serves an order that serves several
 * customers, each has a share of it.
 */
final class Beneficiaries {

    private static final int PLACES = 6;

    private final Map<String, List<Peg>> served;
    private final Map<Asked, BigDecimal> asked = new HashMap<>();
    private final Map<OrderId, List<String>> receipts;
    private final Map<String, Promise> promises;
    private final Map<String, DemandLink> links;
    private final Map<String, Long> prices;

    /** What one order, receipt or demand wants of an item at a site. */
    private record Asked(String requirement, String item, String site) {}

    Beneficiaries(PlanVersion version) {
        Plan plan = version.plan();
        served = plan.pegging().stream()
                .filter(peg -> peg.supplyKind() == SupplyKind.RECEIPT || peg.supplyKind() == SupplyKind.PLANNED)
                .collect(Collectors.groupingBy(Peg::supply));
        receipts = version.assembly().links().receipts().stream()
                .collect(Collectors.groupingBy(
                        ReceiptLink::order, Collectors.mapping(ReceiptLink::receipt, Collectors.toList())));
        promises = plan.promises().stream()
                .collect(Collectors.toMap(promise -> promise.demand().demand(), Function.identity()));
        links = version.assembly().links().demands().stream()
                .collect(Collectors.toMap(DemandLink::demand, Function.identity(), (first, _) -> first));
        prices = version.assembly().model().items().stream().collect(Collectors.toMap(Item::item, Item::unitPrice));
    }

    /** Notes how much is asked for; of a share only what hangs on an order or a receipt is one. */
    void see(Requirement requirement) {
        switch (requirement.kind()) {
            case DEPENDENT, ALLOCATION ->
                asked.merge(
                        new Asked(requirement.name(), requirement.item(), requirement.site()),
                        Micros.decimal(requirement.quantity()),
                        BigDecimal::add);
            case ORDER, FORECAST, SAFETY_STOCK -> {
                // A climb ends there.
            }
        }
    }

    /** The customers whom the receipts of an order serve. */
    List<WaitingDemand> of(OrderId order) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        for (String receipt : receipts.getOrDefault(order, List.of())) {
            climb(receipt, BigDecimal.ONE, shares, new HashSet<>());
        }
        List<WaitingDemand> waiting = new ArrayList<>();
        shares.forEach((demand, quantity) -> waiting.add(
                waiting(required(promises.get(demand), demand), required(links.get(demand), demand), quantity)));
        waiting.sort(Comparator.comparing(WaitingDemand::due).thenComparing(WaitingDemand::demand));
        return waiting;
    }

    /** Follows a supply, or a part of it, up to the demands it serves; a circle of rework is gone round once. */
    private void climb(String supply, BigDecimal part, Map<String, BigDecimal> shares, Set<String> below) {
        if (!below.add(supply)) {
            return;
        }
        for (Peg peg : served.getOrDefault(supply, List.of())) {
            BigDecimal quantity = Micros.decimal(peg.quantity()).multiply(part);
            switch (peg.requirementKind()) {
                case ORDER -> shares.merge(peg.requirement(), quantity, BigDecimal::add);
                case DEPENDENT, ALLOCATION -> climb(peg.requirement(), share(peg, quantity), shares, below);
                case SAFETY_STOCK, FORECAST -> {
                    // Nobody in particular waits for it.
                }
            }
        }
        below.remove(supply);
    }

    /** Which part of an order hangs on this quantity of one of its components. */
    private BigDecimal share(Peg peg, BigDecimal quantity) {
        BigDecimal all = asked.getOrDefault(new Asked(peg.requirement(), peg.item(), peg.site()), BigDecimal.ZERO);
        return all.signum() == 0 ? BigDecimal.ONE : quantity.divide(all, PLACES, RoundingMode.HALF_UP);
    }

    /** Pegging serves demands of the plan only, and each of them has a promise and a link. */
    private static <T> T required(@Nullable T known, String demand) {
        if (known == null) {
            throw new IllegalStateException(
                    "The plan serves the demand (%s), which it does not know.".formatted(demand));
        }
        return known;
    }

    private WaitingDemand waiting(Promise promise, DemandLink link, BigDecimal share) {
        Demand demand = promise.demand();
        BigDecimal quantity = share.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        long price =
                demand.unitPrice() == Demand.ITEM_PRICE ? prices.getOrDefault(demand.item(), 0L) : demand.unitPrice();
        return new WaitingDemand(
                demand.demand(),
                link.order(),
                link.customer(),
                link.item(),
                quantity,
                demand.dueDate(),
                promise.promiseDate().text(),
                promise.lateDays(),
                quantity.multiply(Micros.decimal(price)).setScale(2, RoundingMode.HALF_UP));
    }
}

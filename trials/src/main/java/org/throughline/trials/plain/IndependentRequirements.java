package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.trials.plain.PlainModel.Allocation;
import org.throughline.trials.plain.PlainModel.Demand;
import org.throughline.trials.plain.PlainModel.DemandKind;
import org.throughline.trials.plain.PlainModel.ReceiptKind;

/** The requirements that do not come from planned orders: safety stock, negative stock, demands, allocations (§3). */
record IndependentRequirements(PlainModel model, PlanOptions options) {

    /** A demand that is planned for, and what is left of it after forecast consumption (§6). */
    record CountedDemand(Demand demand, BigDecimal requiredQuantity) {}

    private record NodeWeek(Node node, LocalDate monday) {}

    /** Allocations that share all of this are one requirement (§3). */
    private record AllocationKey(String receipt, Node node, LocalDate date) {}

    /** Returns the demands within the horizon that are listed in demands.csv (§2, §6, §7). */
    List<CountedDemand> countedDemands() {
        Map<NodeWeek, BigDecimal> ordersLeft = new HashMap<>();
        model.demands().stream()
                .filter(demand -> demand.kind() == DemandKind.ORDER)
                .forEach(demand -> ordersLeft.merge(nodeWeek(demand), demand.quantity(), BigDecimal::add));
        List<CountedDemand> counted = new ArrayList<>();
        for (Demand demand : earliestFirst()) {
            BigDecimal required = switch (demand.kind()) {
                case ORDER -> demand.quantity();
                case FORECAST -> demand.quantity().subtract(consumed(demand, ordersLeft));
            };
            if (isPlannedFor(demand)) {
                counted.add(new CountedDemand(demand, required));
            }
        }
        return counted;
    }

    /** Orders of the week, whatever their date, consume its forecasts, the earliest row first (§6). */
    private static BigDecimal consumed(Demand forecast, Map<NodeWeek, BigDecimal> ordersLeft) {
        NodeWeek week = nodeWeek(forecast);
        BigDecimal left = ordersLeft.getOrDefault(week, BigDecimal.ZERO);
        BigDecimal consumed = left.min(forecast.quantity());
        ordersLeft.put(week, left.subtract(consumed));
        return consumed;
    }

    private List<Demand> earliestFirst() {
        return model.demands().stream()
                .sorted(Comparator.comparing(Demand::dueDate).thenComparing(Demand::name, CodePoints.ORDER))
                .toList();
    }

    private static NodeWeek nodeWeek(Demand demand) {
        return new NodeWeek(demand.node(), mondayOf(demand.dueDate()));
    }

    private static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Demands after the horizon are ignored, and forecasts of a week before that of as_of are none (§2, §6). */
    private boolean isPlannedFor(Demand demand) {
        boolean pastForecast = demand.kind() == DemandKind.FORECAST
                && mondayOf(demand.dueDate()).isBefore(mondayOf(options.asOf()));
        return !pastForecast && !demand.dueDate().isAfter(options.horizonEnd());
    }

    /** Returns the allocations that are not ignored for being after the horizon (§2). */
    List<Allocation> countedAllocations() {
        return model.allocations().stream()
                .filter(allocation -> !allocation.needDate().isAfter(options.horizonEnd()))
                .toList();
    }

    /** Returns all independent requirements of all nodes. */
    List<Requirement> all() {
        List<Requirement> requirements = new ArrayList<>();
        model.itemSites()
                .values()
                .forEach(row -> addStock(requirements, row.node(), Requirement.Kind.SAFETY_STOCK, row.safetyStock()));
        model.stock().stream().map(PlainModel.Stock::node).distinct().forEach(node -> {
            BigDecimal negative = NodeSupplies.of(model, node).available().negate();
            addStock(requirements, node, Requirement.Kind.NEGATIVE_STOCK, negative);
        });
        countedDemands().stream()
                .filter(counted -> counted.requiredQuantity().signum() > 0)
                .forEach(counted -> requirements.add(ofDemand(counted)));
        Map<AllocationKey, BigDecimal> sums = new HashMap<>();
        countedAllocations().forEach(row -> sums.merge(key(row), row.quantity(), BigDecimal::add));
        sums.forEach((key, quantity) -> requirements.add(ofAllocation(key, quantity)));
        return requirements;
    }

    /** Safety stock is one requirement at as_of; the amount of negative stock is an extra first one (§3, §7 names). */
    private void addStock(List<Requirement> requirements, Node node, Requirement.Kind kind, BigDecimal quantity) {
        if (quantity.signum() > 0) {
            String name = kind == Requirement.Kind.NEGATIVE_STOCK ? "negative_stock" : "safety_stock";
            requirements.add(new Requirement(
                    node,
                    options.asOf(),
                    kind,
                    Requirement.USUAL_PRIORITY,
                    name,
                    0,
                    quantity,
                    false,
                    Optional.empty()));
        }
    }

    private Requirement ofDemand(CountedDemand counted) {
        Demand demand = counted.demand();
        return new Requirement(
                demand.node(),
                options.counted(demand.dueDate()),
                demand.kind() == DemandKind.ORDER ? Requirement.Kind.ORDER : Requirement.Kind.FORECAST,
                demand.priority(),
                demand.name(),
                0,
                counted.requiredQuantity(),
                false,
                Optional.empty());
    }

    private AllocationKey key(Allocation row) {
        return new AllocationKey(row.receipt(), row.node(), options.counted(row.needDate()));
    }

    /** Allocations of receipts of kind subcontract may use the subcontract pool (§3). */
    private Requirement ofAllocation(AllocationKey key, BigDecimal quantity) {
        boolean subcontract = Optional.ofNullable(model.receipts().get(key.receipt()))
                .filter(receipt -> receipt.kind() == ReceiptKind.SUBCONTRACT)
                .isPresent();
        return new Requirement(
                key.node(),
                key.date(),
                Requirement.Kind.ALLOCATION,
                Requirement.USUAL_PRIORITY,
                key.receipt(),
                0,
                quantity,
                subcontract,
                Optional.empty());
    }
}

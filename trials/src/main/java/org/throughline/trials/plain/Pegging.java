package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.trials.plain.PlainModel.Receipt;

/** Who gets what: pegging serves real needs first, node by node in the order of netting (§4). */
final class Pegging {

    /** A requirement takes so much from a supply: one row of pegging.csv. */
    record Cover(Requirement requirement, Supply supply, BigDecimal quantity) {}

    /** What a node brings to its pegging. */
    record PeggedNode(
            NodeRules rules,
            Moment fence,
            NodeSupplies supplies,
            List<PlannedOrder> orders,
            List<Requirement> requirements) {}

    private final PlanOptions options;
    private final Map<Node, NodeRules> rules;
    private final List<Cover> covers = new ArrayList<>();
    private final Map<Requirement, List<Cover>> coversOf = new HashMap<>();
    private final Map<Supply, List<Requirement>> servedBy = new HashMap<>();
    private final Map<Requirement, BigDecimal> uncovered = new HashMap<>();
    private final Map<Requirement, Moment> realDates = new HashMap<>();

    Pegging(PlanOptions options, Map<Node, NodeRules> rules) {
        this.options = options;
        this.rules = rules;
    }

    /** Returns all covers in pegging order. */
    List<Cover> covers() {
        return covers;
    }

    /** Returns the covers of the requirement in pegging order. */
    List<Cover> coversOf(Requirement requirement) {
        return coversOf.getOrDefault(requirement, List.of());
    }

    /** Returns the requirements to which pegging gives the supply. */
    List<Requirement> servedBy(Supply supply) {
        return servedBy.getOrDefault(supply, List.of());
    }

    /** Returns what finds no supply; nothing at unplanned nodes, which are always covered (§3). */
    BigDecimal uncovered(Requirement requirement) {
        return uncovered.getOrDefault(requirement, BigDecimal.ZERO);
    }

    /** Returns the real date of the requirement; never where it has none. */
    Moment realDate(Requirement requirement) {
        return realDates.getOrDefault(requirement, Moment.never());
    }

    /** Returns the earliest real date among the requirements that pegging gives the supply. */
    Moment earliestRealDate(Supply supply) {
        return servedBy(supply).stream().map(this::realDate).reduce(Moment.never(), Moment::earlier);
    }

    /** Notes the real dates of the requirements of an unplanned node, where nothing is pegged. */
    void pegNothing(List<Requirement> requirements) {
        requirements.forEach(requirement -> realDates.put(requirement, findRealDate(requirement)));
    }

    /** Pegs a node: each requirement takes from the first supply that has something left, whatever the dates (§4). */
    void peg(PeggedNode node) {
        pegNothing(node.requirements());
        Map<Supply, BigDecimal> left = suppliesInOrder(node);
        Supply subcontractPool =
                new Supply.SubcontractPool(node.rules().itemSite().node());
        Map<Supply, BigDecimal> pool =
                new HashMap<>(Map.of(subcontractPool, node.supplies().subcontractPool()));
        for (Requirement requirement : inOrder(node)) {
            BigDecimal missing = requirement.quantity();
            if (requirement.mayUseSubcontractPool()) {
                missing = take(requirement, missing, pool);
            }
            missing = take(requirement, missing, left);
            uncovered.put(requirement, missing);
        }
    }

    private BigDecimal take(Requirement requirement, BigDecimal quantity, Map<Supply, BigDecimal> left) {
        BigDecimal missing = quantity;
        for (Map.Entry<Supply, BigDecimal> entry : left.entrySet()) {
            BigDecimal taken = missing.min(entry.getValue());
            if (taken.signum() > 0) {
                Cover cover = new Cover(requirement, entry.getKey(), taken);
                covers.add(cover);
                coversOf.computeIfAbsent(requirement, _ -> new ArrayList<>()).add(cover);
                servedBy.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(requirement);
                entry.setValue(entry.getValue().subtract(taken));
                missing = missing.subtract(taken);
            }
        }
        return missing;
    }

    /**
     * Supplies in the order of the day they come if nobody acts and no material is late: the stock pool, then receipts
     * and planned orders by that day, receipts before planned orders, then reference or creation (§4).
     */
    private Map<Supply, BigDecimal> suppliesInOrder(PeggedNode node) {
        Map<Supply, BigDecimal> left = new LinkedHashMap<>();
        left.put(
                new Supply.StockPool(node.rules().itemSite().node()),
                node.supplies().stockPool());
        List<Supply> coming = new ArrayList<>();
        node.supplies().receipts().stream()
                .sorted(Comparator.comparing(Receipt::name, CodePoints.ORDER))
                .forEach(receipt -> coming.add(new Supply.Scheduled(receipt)));
        coming.addAll(node.orders());
        // The sort is stable, so that on one day the order in which they were added stands.
        coming.sort(Comparator.comparing(supply -> dayItComes(supply, node.rules())));
        coming.forEach(supply -> left.put(supply, quantityOf(supply)));
        return left;
    }

    private LocalDate dayItComes(Supply supply, NodeRules nodeRules) {
        return switch (supply) {
            case Supply.StockPool _, Supply.SubcontractPool _ -> options.asOf();
            case Supply.Scheduled(Receipt receipt) -> options.counted(receipt.dueDate());
            case PlannedOrder order -> nodeRules.leadTimeLater(order.releaseDate());
        };
    }

    private static BigDecimal quantityOf(Supply supply) {
        return switch (supply) {
            case Supply.StockPool _, Supply.SubcontractPool _ -> BigDecimal.ZERO;
            case Supply.Scheduled(Receipt receipt) -> receipt.quantity();
            case PlannedOrder order -> order.quantity();
        };
    }

    /** Requirements: negative stock first, then by rank, then those with a real date, then in the order of §3 (§4). */
    private List<Requirement> inOrder(PeggedNode node) {
        Comparator<Requirement> byRank = Comparator.comparing(requirement -> rank(requirement, node.fence()));
        return node.requirements().stream()
                .sorted(Comparator.comparing(Requirement::isNegativeStock)
                        .reversed()
                        .thenComparing(byRank)
                        .thenComparing(requirement -> !realDate(requirement).isDay())
                        .thenComparing(Requirement.ORDER))
                .toList();
    }

    /** The rank: the real date, but not later than the later of the requirement's own date and the fence (§4). */
    private Moment rank(Requirement requirement, Moment fence) {
        return Moment.earlier(realDate(requirement), Moment.later(Moment.on(requirement.date()), fence));
    }

    /** The real date: the day a customer needs it (§4). */
    private Moment findRealDate(Requirement requirement) {
        return switch (requirement.kind()) {
            case NEGATIVE_STOCK, ORDER, FORECAST, ALLOCATION -> Moment.on(requirement.date());
            case SAFETY_STOCK -> Moment.never();
            case DEPENDENT -> realDateOfDependent(requirement, requirement.parent());
        };
    }

    /**
     * The real date of a dependent requirement: the date it would have, were its order to come on the earliest real
     * date among those that pegging gives the order, but not before its own date (§4).
     */
    private Moment realDateOfDependent(Requirement requirement, Optional<PlannedOrder> parent) {
        Moment earliest = parent.map(this::earliestRealDate).orElse(Moment.never());
        return switch (earliest) {
            case Moment.Never never -> never;
            case Moment.On(LocalDate date) -> {
                NodeRules above = rulesOfParent(parent);
                LocalDate release = above.leadTimeEarlier(above.calendar().rolledBack(date));
                LocalDate needed = above.calendar().plusWorkingDays(release, requirement.offsetDays());
                yield Moment.later(Moment.on(needed), Moment.on(requirement.date()));
            }
        };
    }

    private NodeRules rulesOfParent(Optional<PlannedOrder> parent) {
        return parent.flatMap(order -> Optional.ofNullable(rules.get(order.node())))
                .orElseThrow();
    }
}

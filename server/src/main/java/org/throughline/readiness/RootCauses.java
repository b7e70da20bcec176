package org.throughline.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.events.ItemId;

/** Gathers the orders that cannot start in time by what holds them in the end. */
final class RootCauses {

    /** A proposed order has a name too, but what nothing brings has only its item and site. */
    private record Key(String name, String item, String site) {

        static Key of(Provision provision) {
            return new Key(
                    provision.name(), provision.item().value(), provision.site().value());
        }
    }

    private static final Comparator<RootCause> MOST_URGENT_FIRST = Comparator.comparingDouble(RootCause::weight)
            .reversed()
            .thenComparing(RootCause::firstStart)
            .thenComparing(root -> root.provision().name())
            .thenComparing(root -> root.provision().item().value());

    private RootCauses() {}

    /** @param before those of the board before; what still holds the same orders is not worked out again */
    static List<RootCause> of(List<OrderReadiness> orders, LocalDate asOf, List<RootCause> before) {
        IdentityHashMap<OrderReadiness, RootCause> known = new IdentityHashMap<>();
        before.forEach(root -> known.put(root.orders().getFirst(), root));
        return orders.stream()
                .filter(order -> order.verdict().isTrouble() && !order.chain().isEmpty())
                .collect(Collectors.groupingBy(
                        order -> Key.of(order.chain().getLast()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(held -> Optional.ofNullable(known.get(held.getFirst()))
                        .filter(root -> isOf(root, held))
                        .orElseGet(() -> root(held, asOf)))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // What was not judged again is the same object.
    private static boolean isOf(RootCause root, List<OrderReadiness> held) {
        return root.orders().size() == held.size()
                && IntStream.range(0, held.size()).allMatch(at -> root.orders().get(at) == held.get(at));
    }

    private static RootCause root(List<OrderReadiness> held, LocalDate asOf) {
        return new RootCause(
                held.getFirst().chain().getLast(),
                held,
                ChronoUnit.DAYS.between(asOf, held.getFirst().start()),
                held.stream()
                        .flatMap(order -> order.customers().stream())
                        .sorted(Comparator.comparing(WaitingDemand::due))
                        .map(WaitingDemand::customer)
                        .distinct()
                        .toList(),
                money(held));
    }

    /**
     * A demand waits for the orders that make its item and for those that make the parts, each with the same money:
     * orders for one item add up, and of the items the one counts on which most of the demand hangs.
     */
    private static BigDecimal money(List<OrderReadiness> held) {
        Map<String, Map<ItemId, BigDecimal>> byDemand = new HashMap<>();
        held.forEach(order -> order.customers()
                .forEach(waiting -> byDemand.computeIfAbsent(waiting.demand(), _ -> new HashMap<>())
                        .merge(order.order().item(), waiting.money(), BigDecimal::add)));
        return byDemand.values().stream()
                .map(byItem ->
                        byItem.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

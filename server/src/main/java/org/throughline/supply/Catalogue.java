package org.throughline.supply;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemId;
import org.throughline.events.Standing;
import org.throughline.items.ItemSnapshot;

/**
 * The items at hand by their identity.
 *
 * @param items those that a plan speaks of, in the order of their numbers
 * @param planned the same
 * @param families all variants of each family, also those that no plan speaks of
 */
record Catalogue(
        Map<ItemId, ItemDescribed> known,
        List<ItemDescribed> items,
        Set<ItemId> planned,
        Map<ItemFamilyId, List<ItemDescribed>> families) {

    /**
     * All that it stands on.
     *
     * @param mentioned archived items that facts speak of: they stay in the plan, also where nobody may order them
     */
    record Basis(ItemSnapshot items, Set<ItemId> mentioned) {

        static Basis of(BookSnapshot snapshot) {
            return new Basis(snapshot.items(), Catalogue.mentioned(snapshot));
        }
    }

    static Catalogue of(Basis basis) {
        List<ItemDescribed> all = basis.items().items();
        List<ItemDescribed> items = all.stream()
                .filter(item -> item.kind() != ItemKind.SERVICE)
                .filter(item ->
                        item.standing() == Standing.IN_USE || basis.mentioned().contains(item.item()))
                .sorted(RecordOrder.by(ItemDescribed::item))
                .toList();
        return new Catalogue(
                all.stream().collect(Collectors.toMap(ItemDescribed::item, Function.identity(), (_, later) -> later)),
                items,
                items.stream().map(ItemDescribed::item).collect(Collectors.toSet()),
                all.stream().collect(Collectors.groupingBy(ItemDescribed::family)));
    }

    private static Set<ItemId> mentioned(BookSnapshot snapshot) {
        Set<ItemId> archived = snapshot.items().items().stream()
                .filter(item -> item.standing() != Standing.IN_USE)
                .map(ItemDescribed::item)
                .collect(Collectors.toSet());
        if (archived.isEmpty()) {
            return archived;
        }
        Stream<ItemId> stock = snapshot.stock().balances().stream().map(balance -> balance.item());
        Stream<ItemId> demand = snapshot.demand().deliveries().stream().map(delivery -> delivery.item());
        Stream<ItemId> quotes = snapshot.demand().quotes().stream().map(quote -> quote.item());
        Stream<ItemId> lines = snapshot.procurement().lines().stream().map(line -> line.item());
        Stream<ItemId> receipts = snapshot.procurement().receipts().stream().map(receipt -> receipt.item());
        Stream<ItemId> transfers = snapshot.procurement().transfers().stream().map(transfer -> transfer.item());
        Stream<ItemId> orders = snapshot.production().orders().stream().map(order -> order.item());
        Stream<ItemId> components = snapshot.production().components().stream().map(component -> component.item());
        Stream<ItemId> outputs = snapshot.production().outputs().stream().map(output -> output.item());
        Stream<ItemId> bills = snapshot.items().billLines().stream().map(line -> line.component());
        return Stream.of(stock, demand, quotes, lines, receipts, transfers, orders, components, outputs, bills)
                .flatMap(ids -> ids)
                .filter(archived::contains)
                .collect(Collectors.toCollection(HashSet::new));
    }
}

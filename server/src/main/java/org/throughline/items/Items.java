package org.throughline.items;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemFact;
import org.throughline.events.ItemId;
import org.throughline.events.UnitId;

/**
 * The questions one may ask about items and how they come about. Each answer stands on what the given transaction sees.
 * What is asked for by identity is found though withdrawn, because old orders and stock still name it.
 */
public final class Items {

    private final SqlItems items;

    /** Answers as the transaction sees the books. */
    public Items(Handle transaction) {
        items = new SqlItems(transaction);
    }

    /** All that is known, each list in the order of its identities. */
    public ItemSnapshot snapshot() {
        return new ItemSnapshot(
                items.units(),
                items.items(),
                items.costs(),
                items.categories(),
                items.routes(),
                items.rules(),
                items.supplierTerms(),
                items.billsOfMaterial(),
                items.billLines(),
                items.operations(),
                items.workCenters(),
                items.reorderPoints());
    }

    /** An item as it was last described. */
    public Optional<ItemFact.ItemDescribed> find(ItemId item) {
        return items.items(Set.of(item)).stream().findFirst();
    }

    /** Those of the items that were ever described, with their codes and names. */
    public Map<ItemId, ItemFact.ItemDescribed> describe(Collection<ItemId> wanted) {
        return items.items(wanted).stream()
                .collect(Collectors.toUnmodifiableMap(ItemFact.ItemDescribed::item, Function.identity()));
    }

    /** Those of the units that were ever described, with their names. */
    public Map<UnitId, ItemFact.UnitDescribed> units(Collection<UnitId> wanted) {
        return items.units(wanted).stream()
                .collect(Collectors.toUnmodifiableMap(ItemFact.UnitDescribed::unit, Function.identity()));
    }

    /**
     * Items with the text anywhere in their code, name or barcode, in capitals or not: those in use first, of these
     * those whose code or barcode is just the text, then those whose code begins with it. An empty text finds all.
     */
    public List<ItemFact.ItemDescribed> search(String text, int rowsMax) {
        return items.search(text.strip(), rowsMax);
    }
}

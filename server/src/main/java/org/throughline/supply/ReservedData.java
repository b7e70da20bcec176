package org.throughline.supply;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ItemId;
import org.throughline.supply.Claims.Claim;

/** Makes what stock gives, and keeps it item by item: what lies of one is never taken for another. */
final class ReservedData {

    /** What is made of every item's reservations. */
    private record Basis(MasterData.Basis master, Transfers transfers) {}

    /** What stock of an item gives, and what is wrong with that. */
    private record Told(Given given, Findings findings) {}

    private final ByKey<ItemId, Claim> claims = ByKey.one(
            claim -> claim.reservation().item(),
            RecordOrder.by(claim -> claim.reservation().reservation()));
    private final ByKey<ItemId, Heap> heaps = ByKey.one(
            heap -> heap.lot().item(), RecordOrder.by(heap -> heap.lot().place()));
    private final TreeMap<ItemId, Told> byItem = new TreeMap<>(RecordOrder.by(item -> item));
    private @Nullable Basis basis;

    /** Follows to what lies where now, and who claims it; returns every item of which stock gives something else. */
    Set<ItemId> follow(Ground ground, OpenOrders open, List<Heap> lying) {
        Basis now = new Basis(MasterData.Basis.of(ground), open.transfers());
        Set<ItemId> touched = heaps.follow(lying);
        touched.addAll(claims.follow(open.claims()));
        if (!now.equals(basis)) {
            touched.addAll(byItem.keySet());
            open.claims().forEach(claim -> touched.add(claim.reservation().item()));
        }
        basis = now;
        Set<ItemId> others = new HashSet<>();
        for (ItemId item : touched) {
            Given before = of(item);
            make(ground, open.transfers(), item);
            if (!of(item).equals(before)) {
                others.add(item);
            }
        }
        byItem.values().forEach(told -> ground.findings().tell(told.findings()));
        return others;
    }

    private void make(Ground ground, Transfers transfers, ItemId item) {
        if (claims.of(item).isEmpty()) {
            byItem.remove(item);
        } else {
            Findings own = new Findings();
            byItem.put(
                    item,
                    new Told(new Reserved(ground.telling(own), transfers, heaps.of(item)).given(claims.of(item)), own));
        }
    }

    /** What stock of the item gives. */
    Given of(ItemId item) {
        return Optional.ofNullable(byItem.get(item)).map(Told::given).orElse(Given.NOTHING);
    }
}

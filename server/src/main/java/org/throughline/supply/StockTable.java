package org.throughline.supply;

import java.util.List;
import java.util.Set;
import org.throughline.events.ItemId;
import org.throughline.planning.StockBalance;
import org.throughline.supply.KeptEach.Nothing;

/**
 * The rows of {@code stock}: what lies at a site, less what is reserved; consigned stock is kept apart.
 */
record StockTable(List<StockBalance> rows, List<ConsignedStock> consigned) {

    /** Takes off what is reserved, and keeps what is left balance by balance. */
    static final class Keeper {

        private final KeptSome<Nothing, Heap, StockBalance> rows = new KeptSome<>();
        private final Derived<List<Heap>, List<ConsignedStock>> consigned = new Derived<>();

        /**
         * What lies there now.
         *
         * @param others the items of which something else is reserved than the last time
         */
        StockTable of(List<Heap> heaps, ReservedData reserved, Set<ItemId> others, Findings findings) {
            List<ConsignedStock> apart = consigned.of(heaps, findings, own -> {
                heaps.forEach(heap -> heap.problems().forEach(own::problem));
                return consigned(heaps);
            });
            return new StockTable(
                    rows.of(
                            Nothing.NOTHING,
                            heaps,
                            Stale.naming(others, heap -> heap.lot().item()),
                            heap -> heap.without(reserved.of(heap.lot().item())
                                    .from(heap.lot().place()))),
                    apart);
        }

        private static List<ConsignedStock> consigned(List<Heap> heaps) {
            return heaps.stream()
                    .filter(Heap::isConsigned)
                    .map(heap -> new ConsignedStock(
                            heap.lot().item(), heap.lot().place(), heap.lot().quantity()))
                    .toList();
        }
    }
}

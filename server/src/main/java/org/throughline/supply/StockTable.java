package org.throughline.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.throughline.planning.StockBalance;

/**
 * The rows of {@code stock}: what lies at a site, less what is reserved; consigned stock is kept apart.
 */
record StockTable(List<StockBalance> rows, List<ConsignedStock> consigned) {

    static StockTable of(List<Heap> heaps, Reserved reserved, Findings findings) {
        List<StockBalance> rows = new ArrayList<>(heaps.size());
        List<ConsignedStock> consigned = new ArrayList<>();
        for (Heap heap : heaps) {
            heap.problems().forEach(findings::problem);
            heap.without(reserved.taken(heap)).ifPresent(rows::add);
            if (heap.isConsigned()) {
                consigned.add(new ConsignedStock(
                        heap.lot().item(), heap.lot().place(), heap.lot().quantity()));
            }
        }
        return new StockTable(Collections.unmodifiableList(rows), consigned);
    }
}

package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.inventory.LotBalance;
import org.throughline.planning.StockBalance;

/**
 * A balance of the book as a plan sees it, before anything is reserved of it.
 *
 * @param amount how much it is in the unit of the item, in millionths; empty where it cannot be counted
 * @param uncounted what is wrong then
 * @param row what it is in the table of stock; empty where it is not in it
 * @param problems what is wrong with that
 * @param isConsigned whether it is in no table because it belongs to somebody else
 */
record Heap(
        LotBalance lot,
        OptionalLong amount,
        List<DataProblem> uncounted,
        Optional<StockBalance> row,
        List<DataProblem> problems,
        boolean isConsigned) {

    /** The row without what is taken of it; empty where nothing is left. */
    Optional<StockBalance> without(long taken) {
        return taken == 0
                ? row.filter(whole -> whole.quantity() != 0)
                : row.filter(whole -> whole.quantity() != taken)
                        .map(whole -> new StockBalance(
                                whole.item(),
                                whole.site(),
                                whole.location(),
                                whole.lot(),
                                whole.status(),
                                whole.quantity() - taken));
    }
}

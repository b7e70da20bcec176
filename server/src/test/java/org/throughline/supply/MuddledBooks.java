package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.OutputStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.inventory.StockSnapshot;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.ProductionSnapshot;

/**
 * Muddled books that become other books part by part: mostly by a row of one book, as it is when facts come in, and
 * sometimes by whole books.
 */
final class MuddledBooks {

    private final Random dice;
    private BookSnapshot now;
    private BookSnapshot next;

    private MuddledBooks(long seed) {
        dice = new Random(seed);
        now = new Muddle(seed).story.snapshot();
        next = now;
    }

    static List<BookSnapshot> of(long seed, int count) {
        MuddledBooks books = new MuddledBooks(seed);
        List<BookSnapshot> told = new ArrayList<>();
        told.add(books.now);
        while (told.size() < count) {
            books.goOn();
            told.add(books.now);
        }
        return told;
    }

    private void goOn() {
        next = new Muddle(dice.nextLong()).story.snapshot();
        if (dice.nextInt(3) == 0) {
            boolean newItems = dice.nextInt(6) == 0;
            now = new BookSnapshot(
                    now.enterprise(),
                    newItems ? next.items() : now.items(),
                    dice.nextBoolean() ? next.stock() : now.stock(),
                    dice.nextBoolean() ? next.demand() : now.demand(),
                    dice.nextBoolean() ? next.procurement() : now.procurement(),
                    dice.nextBoolean() ? next.production() : now.production());
        } else {
            row(dice.nextInt(5));
        }
    }

    private void row(int book) {
        now = new BookSnapshot(
                now.enterprise(),
                now.items(),
                book == 0 ? stock() : now.stock(),
                book == 1 ? demand() : now.demand(),
                book == 2 ? procurement() : now.procurement(),
                book > 2 ? production() : now.production());
    }

    private StockSnapshot stock() {
        return new StockSnapshot(
                now.stock().locations(),
                other(
                        now.stock().balances(),
                        next.stock().balances(),
                        balance -> List.of(balance.item(), balance.place())),
                maybe(now.stock().reservations(), next.stock().reservations(), StockReserved::reservation),
                now.stock().opened());
    }

    private DemandSnapshot demand() {
        return new DemandSnapshot(
                maybe(now.demand().orders(), next.demand().orders(), SalesOrderStated::order),
                maybe(now.demand().lines(), next.demand().lines(), SalesLineStated::line),
                other(now.demand().deliveries(), next.demand().deliveries(), DeliveryStated::move),
                now.demand().quotes());
    }

    private ProcurementSnapshot procurement() {
        return new ProcurementSnapshot(
                maybe(now.procurement().orders(), next.procurement().orders(), PurchaseOrderStated::order),
                maybe(now.procurement().lines(), next.procurement().lines(), PurchaseLineStated::line),
                other(now.procurement().receipts(), next.procurement().receipts(), ReceiptStated::move),
                other(now.procurement().transfers(), next.procurement().transfers(), TransferStated::move));
    }

    private ProductionSnapshot production() {
        return new ProductionSnapshot(
                other(now.production().orders(), next.production().orders(), ProductionOrderStated::order),
                now.production().workOrders(),
                other(now.production().components(), next.production().components(), ComponentStated::move),
                maybe(now.production().outputs(), next.production().outputs(), OutputStated::move));
    }

    /** Now and then one row of what changes less often. */
    private <R> List<R> maybe(List<R> rows, List<R> others, Function<R, Object> key) {
        return dice.nextInt(3) == 0 ? other(rows, others, key) : rows;
    }

    /** The rows without one of them, or with one of the others. */
    private <R> List<R> other(List<R> rows, List<R> others, Function<R, Object> key) {
        List<R> changed = new ArrayList<>(rows);
        if (!changed.isEmpty() && dice.nextBoolean()) {
            changed.remove(dice.nextInt(changed.size()));
        } else if (!others.isEmpty()) {
            R other = others.get(dice.nextInt(others.size()));
            changed.removeIf(row -> key.apply(row).equals(key.apply(other)));
            changed.add(other);
        }
        return List.copyOf(changed);
    }
}
